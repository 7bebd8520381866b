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
