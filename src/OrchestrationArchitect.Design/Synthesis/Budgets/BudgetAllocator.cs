using System.Collections.Immutable;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Synthesis.Flow;
using OrchestrationArchitect.Design.Synthesis.Meaning;
using OrchestrationArchitect.Design.Synthesis.Steps;

namespace OrchestrationArchitect.Design.Synthesis.Budgets;

/// <summary>
/// Divides the time a run may take over its steps. A step with a limit of its own keeps it; what is left is shared along
/// each path by how long the steps are known to take at their 99th percentile.
/// </summary>
internal static class BudgetAllocator
{
    /// <param name="brief">The request.</param>
    /// <param name="flow">The flow.</param>
    /// <param name="profiles">The forward steps by id.</param>
    /// <param name="acknowledged">A caller is answered at once, so that a latency is that of the answer, not of the run.</param>
    public static ImmutableDictionary<string, Budget> Allocate(
        Brief brief, FlowNode flow, IReadOnlyDictionary<string, StepProfile> profiles, bool acknowledged)
    {
        var budgets = new Dictionary<string, Budget>(StringComparer.Ordinal);
        foreach (var profile in profiles.Values.Where(profile => !profile.Waits))
        {
            if (Own(brief, profile.Fact.Id) is { } own)
                budgets[profile.Fact.Id] = new Budget(Time(own), own, OfStep: true);
        }

        if (OfRun(brief, profiles, acknowledged) is { } run)
            Share(brief, flow, profiles, run, budgets);

        return budgets.ToImmutableDictionary(StringComparer.Ordinal);
    }

    /// <summary>The strictest limit on one step; <see langword="null"/> if the text sets none.</summary>
    public static ConstraintFact? Own(Brief brief, string step) =>
        brief.Scoped(ConstraintReading.GatherDeadline, step) ?? Lesser(brief.Least(ConstraintKind.StepTimeout, step), brief.Least(ConstraintKind.Latency, step));

    private static ConstraintFact? Lesser(ConstraintFact? one, ConstraintFact? other) =>
        one is null || other?.Value.AsNumber < one.Value.AsNumber ? other : one;

    /// <summary>The time a whole run may take, waits left out; <see langword="null"/> if the text sets none.</summary>
    private static ConstraintFact? OfRun(Brief brief, IReadOnlyDictionary<string, StepProfile> profiles, bool acknowledged)
    {
        // With a person in it a run's latency is that of its acknowledgement.
        if (profiles.Values.Any(profile => profile.Waits))
            return null;

        var latency = acknowledged ? null : brief.Least(ConstraintKind.Latency, null);
        var duration = brief.Least(ConstraintKind.MaxDuration, null);
        return latency is null || duration?.Value.AsNumber < latency.Value.AsNumber ? duration : latency;
    }

    private static void Share(
        Brief brief, FlowNode flow, IReadOnlyDictionary<string, StepProfile> profiles, ConstraintFact run, Dictionary<string, Budget> budgets)
    {
        var whole = Time(run) * Stretch(run);
        TimeSpan Known(string id, Func<StepClass, TimeSpan> time) =>
            profiles.TryGetValue(id, out var profile) && !profile.Waits ? time(profile.Class) : TimeSpan.Zero;
        var typical = CriticalPath.Of(flow, id => Known(id, known => known.Typical));
        var reserved = CriticalPath.Of(flow, id => budgets.TryGetValue(id, out var own) ? Min(own.Time, whole) : TimeSpan.Zero);
        var floor = CriticalPath.Of(flow, id => budgets.ContainsKey(id) ? TimeSpan.Zero : Known(id, known => known.Typical));
        // Limits that leave the other steps no time are caps, not reservations: every step then takes its share.
        var caps = reserved + floor > whole;
        var slow = CriticalPath.Of(flow, id => caps || !budgets.ContainsKey(id) ? Known(id, known => known.Slow) : TimeSpan.Zero);
        var left = caps ? whole : whole - reserved;
        Find(brief, run, whole, typical, left, slow);
        var share = slow == TimeSpan.Zero ? 0 : left / slow;
        foreach (var id in Nodes.StepsOf(flow).Where(id => profiles.TryGetValue(id, out var profile) && !profile.Waits).Distinct(StringComparer.Ordinal))
        {
            // A limit that is missed either way is no reason to fail good runs: two attempts keep their time.
            var part = slow <= left && Stretch(run) == 1 ? profiles[id].Class.Slow * share : Max(profiles[id].Class.Slow * share, profiles[id].Class.Often * RoomForTwo);
            if (!budgets.TryGetValue(id, out var own) || (caps && part < own.Time))
                budgets[id] = new Budget(part, run, OfStep: false);
            else if (own.Time > whole)
                budgets[id] = own with { Time = whole };
        }
    }

    private static void Find(Brief brief, ConstraintFact run, TimeSpan whole, TimeSpan typical, TimeSpan left, TimeSpan slow)
    {
        var path = "/facts" + brief.PointerTo(run);
        if (typical > whole)
        {
            brief.Log.Find(
                FindingCodes.BudgetTooSmall, Severity.Error,
                $"The longest way through the steps takes {Words.Time(typical)} when every call takes its median; {Words.Time(whole)} cannot be met.",
                path, "Move steps behind the answer (asynchronous request-reply), run them side by side, or relax the limit.");
        }
        else if (slow > left)
        {
            brief.Log.Find(
                FindingCodes.BudgetTooSmall, Severity.Warning,
                $"{Words.Time(left)} are left for steps that take {Words.Time(slow)} when every call takes its 99th percentile; time-outs leave room for two attempts of 39 calls in 40, so that a slow run misses the limit rather than fails.",
                path, "Measure the callees and pass a profile; take steps that the answer does not need behind it.");
        }
    }

    /// <summary>
    /// "90 % within 4 s" lets one run in ten take longer: time-outs that cut those off would fail runs that the limit allows.
    /// </summary>
    private static double Stretch(ConstraintFact limit) => limit is { Kind: ConstraintKind.Latency, Percentile: { } percentile } && percentile < 99
        ? percentile >= 95 ? 1.5 : 2
        : 1;

    private static TimeSpan Time(ConstraintFact constraint) => TimeSpan.FromSeconds(Math.Min(constraint.Value.AsNumber!.Value, MaxSeconds));

    /// <summary>Two attempts and a pause between them, in attempts.</summary>
    private const double RoomForTwo = 2.3;

    /// <summary>A hundred years: what is longer is no limit.</summary>
    private const double MaxSeconds = 3.15e9;

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
