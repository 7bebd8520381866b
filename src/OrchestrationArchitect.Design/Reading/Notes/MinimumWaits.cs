using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Tracing;

namespace OrchestrationArchitect.Design.Reading.Notes;

/// <summary>A part is given more time than the whole run has.</summary>
internal static class MinimumWaits
{
    /// <summary>A note for the first such wait.</summary>
    public static IEnumerable<NoteFact> Beyond(ProcessFacts facts, IReadOnlyList<FieldReading> fields, Lexicon lexicon)
    {
        var strict = facts.Constraints.FirstOrDefault(c => c.Kind == ConstraintKind.MaxDuration && IsStrict(c, fields, lexicon));
        if (strict is not null && facts.Constraints.FirstOrDefault(c => c.Kind is ConstraintKind.StepTimeout or ConstraintKind.WaitTimeout && c.Value.AsNumber > strict.Value.AsNumber && c.Span.Field == strict.Span.Field) is { } part)
        {
            yield return NoteCode.TwoLimits.At("A part is given more time than the whole process has.", part.Span);
            yield break;
        }

        var whole = facts.Constraints.FirstOrDefault(c => c.Kind == ConstraintKind.MaxDuration);
        var wait = whole is null ? null : facts.Constraints.FirstOrDefault(c => c.Kind == ConstraintKind.WaitTimeout && c.Value.AsNumber > whole!.Value.AsNumber && IsMinimum(c, fields));
        if (wait is not null)
        {
            yield return NoteCode.TwoLimits.At("Somebody must be given more time than the whole process has.", wait.Span);
        }
    }

    /// <summary>"The whole run", "every appeal must be closed": nothing is left out of it.</summary>
    private static bool IsStrict(ConstraintFact fact, IReadOnlyList<FieldReading> fields, Lexicon lexicon) =>
        fields.First(f => f.Field == fact.Span.Field).Parsed.Select(p => p.Words).LastOrDefault(w => w.Sentence.Start <= fact.Span.Start) is { } words
        && lexicon.Phrases.Set("left-aside").Find(words, 0, words.Count) < 0
        && (lexicon.Phrases.Set("whole-explicit").Find(words, 0, words.Count) >= 0
            || (words.Lower(0) is "every" or "each" or "all" && words.Sentence.Tokens.Any(t => t.Lower is "must") && words.Sentence.Tokens.Any(t => t.Lower is "closed" or "finished" or "completed" or "over")));

    /// <summary>"At least", "no less than" stand just before the figure.</summary>
    private static bool IsMinimum(ConstraintFact fact, IReadOnlyList<FieldReading> fields) =>
        fields.First(f => f.Field == fact.Span.Field).Parsed.Where(p => p.Words.Sentence.Start <= fact.Span.Start && fact.Span.Start < p.Words.Sentence.End).Any(parsed =>
        {
            var words = parsed.Words;
            var at = words.Sentence.Tokens.TakeWhile(t => t.Start < fact.Span.Start).Count();
            return Enumerable.Range(Math.Max(0, at - 4), Math.Min(4, at)).Any(i => words.Matches(i, "at least") || words.Matches(i, "no less than") || words.Matches(i, "not less than") || words.Matches(i, "no fewer than") || words.Matches(i, "a minimum of"));
        });
}
