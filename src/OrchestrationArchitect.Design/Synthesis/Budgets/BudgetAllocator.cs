using System.Collections.Immutable;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Synthesis.Flow;
using OrchestrationArchitect.Design.Synthesis.Steps;

namespace OrchestrationArchitect.Design.Synthesis.Budgets;

/// <summary>
/// Divides the time a run may take over its steps. A step with a limit of its own keeps it; what is left is shared along
/// each path by how long the steps are known to take at their 99th percentile.
/// </summary>
internal static class BudgetAllocator
{
    public static ImmutableDictionary<string, Budget> Allocate(
        Brief brief, FlowNode flow, ImmutableDictionary<string, StepProfile> profiles)
    {
        var budgets = new Dictionary<string, Budget>(StringComparer.Ordinal);
        foreach (var profile in profiles.Values.Where(profile => !profile.Waits))
        {
            if (Own(brief, profile.Fact.Id) is { } own)
                budgets[profile.Fact.Id] = new Budget(TimeSpan.FromSeconds(own.Value.AsNumber!.Value), own, OfStep: true);
        }

        if (OfRun(brief, profiles) is { } run)
            Share(brief, flow, profiles, run, budgets);

        return budgets.ToImmutableDictionary(StringComparer.Ordinal);
    }

    /// <summary>The time a whole run may take, waits left out; <see langword="null"/> if the text sets none.</summary>
    public static ConstraintFact? OfRun(Brief brief, ImmutableDictionary<string, StepProfile> profiles)
    {
        // With a person in it a run's latency is that of its acknowledgement.
        if (profiles.Values.Any(profile => profile.Waits))
            return null;

        var latency = brief.Least(ConstraintKind.Latency, null);
        var duration = brief.Least(ConstraintKind.MaxDuration, null);
        return latency is null || duration?.Value.AsNumber < latency.Value.AsNumber ? duration : latency;
    }

    private static ConstraintFact? Own(Brief brief, string step) =>
        brief.Constraints(ConstraintKind.StepTimeout, step).Concat(brief.Constraints(ConstraintKind.Latency, step))
            .Where(constraint => constraint.Value.AsNumber > 0).MinBy(constraint => constraint.Value.AsNumber);

    private static void Share(
        Brief brief, FlowNode flow, ImmutableDictionary<string, StepProfile> profiles, ConstraintFact run, Dictionary<string, Budget> budgets)
    {
        var whole = TimeSpan.FromSeconds(run.Value.AsNumber!.Value);
        var fixedPart = CriticalPath.Of(flow, id => budgets.TryGetValue(id, out var own) ? Min(own.Time, whole) : TimeSpan.Zero);
        var weights = CriticalPath.Of(flow, id => budgets.ContainsKey(id) || !profiles.ContainsKey(id) ? TimeSpan.Zero : profiles[id].Class.Slow);
        var typical = CriticalPath.Of(flow, id => profiles.TryGetValue(id, out var profile) ? profile.Class.Typical : TimeSpan.Zero);
        var left = whole - fixedPart;
        var floor = CriticalPath.Of(flow, id => budgets.ContainsKey(id) || !profiles.ContainsKey(id) ? TimeSpan.Zero : profiles[id].Class.Typical);
        if (typical > whole || left < floor)
        {
            brief.Log.Find(
                FindingCodes.BudgetTooSmall, Severity.Error,
                $"The critical path takes {Words.Time(typical)} at the median and holds fixed limits of {Words.Time(fixedPart)}; {Words.Time(whole)} in all cannot be met.",
                "/facts" + brief.PointerTo(run), "Move steps behind the answer (asynchronous request-reply), run them side by side, or relax the limit.");
            left = left < floor ? floor : left;
        }

        var share = weights == TimeSpan.Zero ? 0 : left / weights;
        foreach (var id in Nodes.StepsOf(flow).Where(id => profiles.TryGetValue(id, out var profile) && !profile.Waits && !budgets.ContainsKey(id)))
            budgets[id] = new Budget(profiles[id].Class.Slow * share, run, OfStep: false);
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
