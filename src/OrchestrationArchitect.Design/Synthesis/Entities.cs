using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Meaning;
using OrchestrationArchitect.Design.Synthesis.Phrases;

namespace OrchestrationArchitect.Design.Synthesis;

/// <summary>Finds what one run is about: its key makes runs, and what they call, idempotent.</summary>
internal static class Entities
{
    private const string Unknown = "request";

    private static readonly PhraseBook Known = PhraseBook.Load("entities.data.tsv");

    /// <summary>The business object the texts speak of most, the first of those on a tie; <c>request</c> if of none.</summary>
    public static string Of(Scenario scenario, Sentences sentences, ProcessFacts facts)
    {
        var inWorkflow = Known.Find(sentences.Of(SourceField.BusinessWorkflow)).Select(hit => hit.Key).ToList();
        var elsewhere = Known.Find(scenario.EventSources + "\n" + scenario.ConstraintsAndSlas).Select(hit => hit.Key);
        var first = facts.Steps.Take(1).SelectMany(step => Known.Find(step.Object ?? "")).Select(hit => hit.Key);
        return inWorkflow.Concat(inWorkflow).Concat(first).Concat(elsewhere)
            .GroupBy(entity => entity, StringComparer.Ordinal)
            .OrderByDescending(entity => entity.Count())
            .FirstOrDefault()?.Key ?? Unknown;
    }
}
