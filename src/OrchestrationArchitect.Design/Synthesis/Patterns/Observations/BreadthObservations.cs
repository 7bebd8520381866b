using System.Collections.Immutable;
using static OrchestrationArchitect.Design.Synthesis.Patterns.Observations.Observation;

namespace OrchestrationArchitect.Design.Synthesis.Patterns.Observations;

/// <summary>What runs side by side or for each of many items, and how much of the process that is.</summary>
internal static class BreadthObservations
{
    public static IEnumerable<Observation?> In(Signals signals) => Groups(signals).Concat(Items(signals));

    private static IEnumerable<Observation?> Groups(Signals signals)
    {
        var facts = signals.Facts;
        var steps = signals.Forward.Length;
        var groups = facts.Parallel.Where(group => group.Length > 1).ToList();
        var widest = groups.Select(group => group.Length).DefaultIfEmpty(0).Max();
        var joined = groups.Exists(group => LeadsOut(signals, group));
        yield return When(groups.Count > 0, "group", "steps side by side");
        yield return When(widest > 2, "group-three", "three or more branches");
        yield return When(joined, "joined", "a join after them");
        yield return When(groups.Count > 0 && !joined, "unjoined", "nothing joins them");
        yield return When(groups.Count > 0 && widest * 3 < steps, "group-small", "a small part of the process side by side");
        yield return When(groups.Count > 0 && widest * 2 >= steps, "group-large", "half of the process side by side");
        yield return When(groups.Exists(group => signals.IsAlike(group)), "alike", "the same action side by side");
        yield return When(groups.Count == 0 && signals.ParallelStarts.Length > 0, "starts", "several steps after one");
    }

    private static IEnumerable<Observation?> Items(Signals signals)
    {
        var facts = signals.Facts;
        var steps = signals.Forward.Length;
        var repeated = facts.ForEach.Sum(group => group.Steps.Length);
        var some = !facts.ForEach.IsEmpty;
        yield return When(some, "each", "steps for each item");
        yield return When(some && signals.Has("reduce"), "each-reduced", "results of all items merged");
        yield return When(some && signals.Has("split"), "each-split", "items split off");
        yield return When(some && signals.Has("provider") && signals.Has("quote"), "each-provider", "one call for each provider");
        yield return When(some && repeated * 2 >= steps, "each-large", "most of the work is for each item");
        yield return When(some && repeated * 4 < steps, "each-small", "a small part of the work is for each item");
        yield return When(facts.ForEach.Any(group => LeadsOut(signals, group.Steps)), "each-joined", "work after all items");
        yield return When(!some && !facts.Parallel.Any(group => group.Length > 1), "single", "nothing side by side or for each item");
    }

    private static bool LeadsOut(Signals signals, ImmutableArray<string> group) =>
        signals.Facts.Flow.Any(link => group.Contains(link.From, StringComparer.Ordinal) && !group.Contains(link.To, StringComparer.Ordinal));
}
