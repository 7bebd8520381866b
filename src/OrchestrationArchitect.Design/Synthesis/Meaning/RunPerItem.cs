using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Meaning;

/// <summary>
/// Tells "each uploaded image is resized", where an event brings one image and starts one run, from a collection that a run
/// goes through.
/// </summary>
internal static class RunPerItem
{
    /// <summary>The collections a run goes through.</summary>
    public static ImmutableArray<ForEachFact> Maps(Brief brief)
    {
        var facts = brief.Facts;
        if (facts.ForEach.IsEmpty || !Events(facts))
            return facts.ForEach;
        var undoing = facts.Compensations.Select(fact => fact.By).ToHashSet(StringComparer.Ordinal);
        var work = facts.Steps.Select(step => step.Id).Where(id => !undoing.Contains(id) && id != brief.Start?.Step.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (each, at) in facts.ForEach.Select((each, at) => (each, at)).Where(pair => work.Count > 1 && work.IsSubsetOf(pair.each.Steps)))
        {
            if (brief.ItemCounts.Of(each) is not null)
                continue;
            brief.Log.Decide(
                $"One run for each {each.Item}",
                $"Every step is about one {each.Item}, and the trigger hands them over one by one: runs of their own fail and are redriven by themselves.",
                $"/forEach/{at}", "/triggers/0");
            return facts.ForEach.RemoveAt(at);
        }

        return facts.ForEach;
    }

    /// <summary>Something hands over one thing at a time.</summary>
    private static bool Events(ProcessFacts facts) => !facts.Triggers.IsEmpty && facts.Triggers.All(trigger => trigger.Kind
        is TriggerKind.ObjectCreated or TriggerKind.Queue or TriggerKind.Topic or TriggerKind.Event or TriggerKind.Stream or TriggerKind.Webhook);
}
