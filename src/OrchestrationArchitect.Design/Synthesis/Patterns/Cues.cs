using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Phrases;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>Finds the words that speak for patterns, and the facts that stand in the same sentence.</summary>
internal static class Cues
{
    private static readonly PhraseBook Book = PhraseBook.Load("pattern-cues.data.tsv");

    /// <summary>For each cue the JSON Pointers of the facts beside it; an empty string where there is none.</summary>
    public static ILookup<string, string> Of(Brief brief) =>
        Enum.GetValues<SourceField>().SelectMany(field => In(brief, field))
            .ToLookup(pair => pair.Cue, pair => pair.Pointer, StringComparer.Ordinal);

    private static IEnumerable<(string Cue, string Pointer)> In(Brief brief, SourceField field)
    {
        var words = WordSplitter.Split(brief.Scenario.TextOf(field));
        var sentences = words.GroupBy(word => word.Sentence)
            .ToDictionary(group => group.Key, group => (group.First().Start, group.Last().End));
        var facts = Spans(brief.Facts).Where(fact => fact.Span.Field == field).ToImmutableArray();
        foreach (var hit in Book.Find(words).DistinctBy(hit => (hit.Key, hit.Start)))
        {
            var (start, end) = sentences[hit.Sentence];
            var beside = facts.Where(fact => fact.Span.Start >= start && fact.Span.Start < end)
                .OrderBy(fact => Math.Abs(fact.Span.Start - hit.Start))
                .Select(fact => fact.Pointer)
                .FirstOrDefault("");
            yield return (hit.Key, beside);
        }
    }

    private static IEnumerable<(SourceSpan Span, string Pointer)> Spans(ProcessFacts facts) =>
        facts.Steps.Select((step, at) => (step.Span, $"/steps/{at}"))
            .Concat(facts.Triggers.Select((trigger, at) => (trigger.Span, $"/triggers/{at}")))
            .Concat(facts.Constraints.Select((constraint, at) => (constraint.Span, $"/constraints/{at}")));
}
