using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Tracing;

namespace OrchestrationArchitect.Design.Reading.Notes;

/// <summary>Somebody must be given at least so much time, and the whole run has less.</summary>
internal static class MinimumWaits
{
    /// <summary>A note for the first such wait.</summary>
    public static IEnumerable<NoteFact> Beyond(ProcessFacts facts, IReadOnlyList<FieldReading> fields)
    {
        var whole = facts.Constraints.FirstOrDefault(c => c.Kind == ConstraintKind.MaxDuration);
        var wait = whole is null ? null : facts.Constraints.FirstOrDefault(c => c.Kind == ConstraintKind.WaitTimeout && c.Value.AsNumber > whole!.Value.AsNumber && IsMinimum(c, fields));
        if (wait is not null)
        {
            yield return NoteCode.TwoLimits.At("Somebody must be given more time than the whole process has.", wait.Span);
        }
    }

    /// <summary>"At least", "no less than" stand just before the figure.</summary>
    private static bool IsMinimum(ConstraintFact fact, IReadOnlyList<FieldReading> fields) =>
        fields.First(f => f.Field == fact.Span.Field).Parsed.Where(p => p.Words.Sentence.Start <= fact.Span.Start && fact.Span.Start < p.Words.Sentence.End).Any(parsed =>
        {
            var words = parsed.Words;
            var at = words.Sentence.Tokens.TakeWhile(t => t.Start < fact.Span.Start).Count();
            return Enumerable.Range(Math.Max(0, at - 4), Math.Min(4, at)).Any(i => words.Matches(i, "at least") || words.Matches(i, "no less than") || words.Matches(i, "not less than") || words.Matches(i, "no fewer than") || words.Matches(i, "a minimum of"));
        });
}
