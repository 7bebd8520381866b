using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Tracing;

namespace OrchestrationArchitect.Design.Reading.Notes;

/// <summary>Orders that exclude each other.</summary>
internal static class Contradictions
{
    public static IEnumerable<NoteFact> TwoOrders(ProcessFacts facts, FieldReading workflow)
    {
        foreach (var group in facts.Parallel)
        {
            var inside = facts.Flow.FirstOrDefault(f => group.Contains(f.From) && group.Contains(f.To));
            if (inside is not null)
            {
                yield return NoteCode.TwoOrders.At($"'{inside.From}' and '{inside.To}' are said to run side by side and one after the other.");
                yield break;
            }
        }

        foreach (var parsed in workflow.Parsed)
        {
            var words = parsed.Words;
            var named = facts.Steps.Where(s => words.Lemmas.Contains(s.Verb) || words.Sentence.Tokens.Any(t => t.Lower.EndsWith("ing", StringComparison.Ordinal) && t.Lower.StartsWith(s.Verb, StringComparison.Ordinal))).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
            var beside = words.Sentence.Tokens.Any(t => t.Lower is "parallel" or "simultaneously" or "concurrently");
            if (beside && facts.Flow.FirstOrDefault(f => named.Contains(f.From) && named.Contains(f.To) && !facts.Parallel.Any(g => g.Contains(f.From))) is { } chained
                && !facts.Steps.Any(s => s.Id == chained.From && s.Span.Start >= words.Sentence.Start && s.Span.Start < words.Sentence.End))
            {
                yield return NoteCode.TwoOrders.At($"'{chained.From}' and '{chained.To}' are said to run side by side and one after the other.", words.Sentence.Span);
                yield break;
            }

            var parallel = words.Sentence.Tokens.Any(t => t.Lower is "parallel" or "simultaneously" or "concurrently");
            var sequential = words.Sentence.Tokens.Any(t => t.Lower is "sequentially" or "sequence" or "strictly") && !words.Sentence.Tokens.Any(t => t.Lower is "not");
            if (parallel && sequential)
            {
                yield return NoteCode.TwoOrders.At("The same steps are said to run side by side and one after the other.", words.Sentence.Span);
                yield break;
            }
        }
    }
}
