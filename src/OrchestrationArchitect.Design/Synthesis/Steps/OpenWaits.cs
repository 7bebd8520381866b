using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Synthesis.Budgets;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>Divides the time that a run may take over the waits that the text sets no deadline for.</summary>
internal static class OpenWaits
{
    /// <summary>
    /// The deadline of each wait that the text leaves open, so that all of them and their escalations fit the time a run may
    /// take; <see langword="null"/> where nothing bounds the run, or what the text does set takes all of it.
    /// </summary>
    public static Budget? Of(Brief brief, FlowNode flow, IReadOnlyDictionary<string, StepProfile> profiles)
    {
        if (brief.Least(ConstraintKind.MaxDuration, null) is not { } limit)
            return null;
        bool Open(string id) => profiles[id].Waits && Timers.Of(brief, profiles[id]) is null && brief.OverrideOf(id)?.Timeout is null && Deadlines.Stated(brief, profiles[id]) is null;
        TimeSpan Known(StepProfile profile) => !profile.Waits || Open(profile.Fact.Id) ? TimeSpan.Zero
            : Timers.Of(brief, profile) ?? TimeSpan.FromSeconds(Deadlines.Stated(brief, profile)?.Value.AsNumber ?? 0);
        var waits = CriticalPath.Of(flow, id => TimeSpan.FromSeconds(Open(id) ? 1 : 0)).TotalSeconds;
        var left = (TimeSpan.FromSeconds(Math.Min(limit.Value.AsNumber!.Value, MaxSeconds)) * Usable) - CriticalPath.Of(flow, id => Known(profiles[id]));
        return waits == 0 || left <= TimeSpan.Zero ? null : new Budget(Round(left / waits / WithEscalation), limit, OfStep: false);
    }

    private static TimeSpan Round(TimeSpan time)
    {
        var unit = time > TimeSpan.FromDays(2) ? TimeSpan.FromHours(12) : time > TimeSpan.FromHours(2) ? TimeSpan.FromMinutes(30) : time > TimeSpan.FromMinutes(2) ? TimeSpan.FromMinutes(1) : TimeSpan.FromSeconds(1);
        return time < unit ? time : unit * Math.Floor(time / unit);
    }

    /// <summary>The share of a run's time that is left to waits.</summary>
    private const double Usable = 0.9;

    /// <summary>A wait and its escalation, each with the same deadline.</summary>
    private const double WithEscalation = 2;

    private const double MaxSeconds = 3.15e9;
}
