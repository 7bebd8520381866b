using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tracing;

namespace OrchestrationArchitect.Design.Reading.Notes;

/// <summary>Orders that exclude each other.</summary>
internal static class Contradictions
{
    /// <summary>Beyond this many steps the check is left out: it compares each sentence with all of them.</summary>
    private const int MostSteps = 200;

    public static IEnumerable<NoteFact> TwoOrders(ProcessFacts facts, FieldReading workflow)
    {
        var groups = facts.Parallel.SelectMany((g, i) => g.Select(step => (step, i))).GroupBy(p => p.step, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().i, StringComparer.Ordinal);
        var inside = facts.Flow.FirstOrDefault(f => groups.TryGetValue(f.From, out var from) && groups.TryGetValue(f.To, out var to) && from == to);
        if (inside is not null)
        {
            yield return NoteCode.TwoOrders.At($"'{inside.From}' and '{inside.To}' are said to run side by side and one after the other.");
            yield break;
        }

        foreach (var parsed in workflow.Parsed)
        {
            var words = parsed.Words;
            if (words.Sentence.Tokens.Any(t => t.Lower is "parallel" or "simultaneously" or "concurrently") && Chained(facts, parsed) is { } chained)
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

    /// <summary>Two steps that a sentence names without telling them, and that follow one another.</summary>
    private static FlowFact? Chained(ProcessFacts facts, ParsedSentence parsed)
    {
        var words = parsed.Words;
        if (facts.Steps.Length > MostSteps || facts.Steps.Any(s => s.Span.Field == words.Sentence.Field && s.Span.Start >= words.Sentence.Start && s.Span.Start < words.Sentence.End))
        {
            return null;
        }

        var named = facts.Steps.Where(s => words.Lemmas.Contains(s.Verb)
            || words.Sentence.Tokens.Any(t => t.Lower.EndsWith("ing", StringComparison.Ordinal) && t.Lower.StartsWith(s.Verb, StringComparison.Ordinal))).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return facts.Flow.FirstOrDefault(f => named.Contains(f.From) && named.Contains(f.To) && !facts.Parallel.Any(g => g.Contains(f.From)));
    }
}
