using System.Collections.Immutable;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Synthesis.Flow;
using OrchestrationArchitect.Design.Synthesis.Steps;

namespace OrchestrationArchitect.Design.Synthesis.Failure;

/// <summary>Plans the way back of a saga: compensations, the pivot, and what the order of the text makes impossible.</summary>
internal static class FailurePlanner
{
    /// <param name="brief">The request.</param>
    /// <param name="flow">The flow, in which every forward step appears once.</param>
    /// <param name="profiles">The forward steps by id.</param>
    /// <param name="saga">A saga shapes the process or a part of it, so that derived compensations count.</param>
    public static FailurePlan Plan(
        Brief brief, FlowNode flow, IReadOnlyDictionary<string, StepProfile> profiles, bool saga)
    {
        var order = Nodes.StepsOf(flow).ToImmutableArray();
        var undone = Undone(brief, profiles, saga);
        if (undone.IsEmpty)
            return FailurePlan.None;

        var pivot = Pivot.Of(flow, order, profiles, undone, StatedFor(brief));
        var last = pivot is null ? order.Length - 1 : order.IndexOf(pivot);
        var aborting = order[..(last + 1)].Where(id => !profiles[id].LeftOut).ToImmutableHashSet(StringComparer.Ordinal);

        var aborts = new Aborts(flow, aborting);

        // A compensation that no later failure can call for is dead code.
        undone = undone.Where(pair => aborts.After(pair.Key) is not null).ToImmutableDictionary(StringComparer.Ordinal);
        if (undone.IsEmpty)
            return FailurePlan.None;

        undone = WithMissing(brief, order.Where(id => aborts.After(id) is not null), undone, profiles);
        undone = Repairs.Add(brief, order, aborts, undone, profiles, pivot);
        Decide(brief, order, undone, profiles, pivot);
        FindIrreversible(brief, order, undone, profiles, last, pivot);
        return new FailurePlan(undone, aborting, pivot);
    }

    private static ImmutableDictionary<string, string> Undone(
        Brief brief, IReadOnlyDictionary<string, StepProfile> profiles, bool saga)
    {
        if (brief.Facts.Compensations.IsEmpty && brief.Scenario.Steps.IsEmpty)
            return ImmutableDictionary<string, string>.Empty;

        var undone = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var given in brief.Scenario.Steps.Where(given => given.CompensatedBy is { Length: > 0 }))
            undone.TryAdd(Words.Kebab(given.Name), Words.Kebab(given.CompensatedBy!));

        foreach (var fact in brief.Facts.Compensations.OrderBy(fact => fact.Derived).Where(fact => saga || !fact.Derived))
            undone.TryAdd(fact.Step, fact.By);

        return undone.Where(pair => profiles.ContainsKey(pair.Key) && pair.Key != pair.Value && !profiles.ContainsKey(pair.Value))
            .ToImmutableDictionary(StringComparer.Ordinal);
    }

    /// <summary>Adds an undoing step where a compensatable one would stand after an abort.</summary>
    private static ImmutableDictionary<string, string> WithMissing(
        Brief brief, IEnumerable<string> before, ImmutableDictionary<string, string> undone, IReadOnlyDictionary<string, StepProfile> profiles)
    {
        foreach (var id in before.Where(id => profiles[id].Effect == Effect.Compensatable && !undone.ContainsKey(id)))
        {
            undone = undone.Add(id, "undo-" + id);
            brief.Log.Find(
                FindingCodes.NothingUndoes, Severity.Info,
                $"Nothing in the text undoes {Words.Lower(profiles[id].Fact.Name)}, which an abort would leave standing; the design adds {Words.Lower(Words.Name("undo-" + id))}.",
                "/facts" + brief.PointerTo(id), "Name the operation that undoes it, or mark the step idempotent if it may stand.");
        }

        return undone;
    }

    private static ImmutableHashSet<string> StatedFor(Brief brief) =>
        [.. brief.Facts.Compensations.Where(fact => !fact.Derived).Select(fact => fact.Step),
            .. brief.Scenario.Steps.Where(given => given.CompensatedBy is not null).Select(given => Words.Kebab(given.Name))];

    private static void Decide(
        Brief brief, ImmutableArray<string> order, ImmutableDictionary<string, string> undone,
        IReadOnlyDictionary<string, StepProfile> profiles, string? pivot)
    {
        var facts = brief.Facts.Compensations.Select((fact, index) => (fact, index)).ToLookup(pair => pair.fact.Step, StringComparer.Ordinal);
        foreach (var id in order.Where(undone.ContainsKey))
        {
            var at = facts[id].FirstOrDefault(pair => pair.fact.By == undone[id]);
            var cause = at.fact is null
                ? brief.OverrideOf(id)?.CompensatedBy is null
                    ? Repairs.NameOf(undone[id], profiles[id]) is not null
                    ? "It cannot be undone, but the text has it before a step that may abort; what is left must not go unnoticed."
                    : "The text names nothing that undoes it, and an abort must not leave it standing."
                    : "The scenario's steps name it."
                : at.fact.Derived
                    ? $"The text is silent, but {Words.Lower(profiles[id].Fact.Name)} takes effect before the pivot and a later failure must not leave it standing."
                    : "The text asks for it when a later step fails.";
            brief.Log.Decide(
                $"{Repairs.NameOf(undone[id], profiles[id]) ?? Words.Name(undone[id])} compensates {Words.Lower(profiles[id].Fact.Name)}", cause,
                at.fact is null ? null : $"/compensations/{at.index}", brief.PointerTo(id));
            if (at.fact is { Derived: true })
                brief.Log.Assume($"{Words.Name(undone[id])} exists as an operation and can undo {Words.Lower(profiles[id].Fact.Name)}.");
        }

        if (pivot is not null)
        {
            var back = order.Where(undone.ContainsKey).Reverse().Select(id => Words.Lower(profiles[id].Fact.Name)).ToList();
            brief.Log.Decide(
                $"{profiles[pivot].Fact.Name} is the pivot",
                $"Up to it a failure undoes {Words.List(back)}{(back.Count > 1 ? " in that order" : "")}; after it only steps remain that are retried until they succeed.",
                brief.PointerTo(pivot));
        }
    }

    private static void FindIrreversible(
        Brief brief, ImmutableArray<string> order, ImmutableDictionary<string, string> undone,
        IReadOnlyDictionary<string, StepProfile> profiles, int last, string? pivot)
    {
        for (var at = 0; at < order.Length; at++)
        {
            var step = profiles[order[at]];
            if (step.Effect != Effect.Irreversible || step.FollowUp || undone.ContainsKey(order[at]))
                continue;

            var risky = order[(at + 1)..].Where(id => !profiles[id].FollowUp && !profiles[id].Waits).ToList();
            if (risky.Count == 0 || (order[at] == pivot && at == last && risky.TrueForAll(id => profiles[id].Effect == Effect.Idempotent)))
                continue;

            brief.Log.Find(
                FindingCodes.IrreversibleTooEarly, Severity.Warning,
                $"{step.Fact.Name} cannot be undone and comes before {Words.List(risky.Select(id => Words.Lower(profiles[id].Fact.Name)))}, which can fail. The order of the text is kept.",
                brief.PointerTo(order[at]) is { } pointer ? "/facts" + pointer : "/flow",
                $"Move {Words.Lower(step.Fact.Name)} behind every step that can fail, or give it a compensation.");
        }
    }
}
