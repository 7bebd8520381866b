using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Synthesis.Steps;

namespace OrchestrationArchitect.Design.Synthesis.Failure;

/// <summary>Finds the step of a saga after which a run goes forward only.</summary>
internal static class Pivot
{
    /// <summary>
    /// The first irreversible step on the trunk of the flow, unless a step after it is said to be undone; else the last
    /// step on the trunk that can fail for a reason no repetition mends. Branches hold no pivot, since others may still
    /// fail; nor does a wait, since its deadline may pass and the run go on.
    /// </summary>
    public static string? Of(
        FlowNode flow, ImmutableArray<string> order, IReadOnlyDictionary<string, StepProfile> profiles,
        ImmutableDictionary<string, string> undone, ImmutableHashSet<string> stated)
    {
        var trunk = flow is SequenceNode sequence
            ? sequence.Items.OfType<StepNode>().Select(node => node.Step).ToImmutableArray()
            : [];
        var lastStated = order.LastOrDefault(id => stated.Contains(id) && undone.ContainsKey(id));
        var earliest = lastStated is null ? 0 : order.IndexOf(lastStated) + 1;
        var firstUndone = order.IndexOf(order.First(undone.ContainsKey));
        var open = trunk.Where(id => !profiles[id].Waits && order.IndexOf(id) >= Math.Max(earliest, firstUndone)).ToImmutableArray();

        return open.FirstOrDefault(id => profiles[id].Effect == Effect.Irreversible && !profiles[id].FollowUp)
            ?? open.LastOrDefault(id => !profiles[id].FollowUp)
            ?? (lastStated is null ? null : open.FirstOrDefault(id => order.IndexOf(id) > firstUndone));
    }
}
