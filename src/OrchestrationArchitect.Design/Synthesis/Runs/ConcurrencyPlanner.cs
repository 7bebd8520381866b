using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Runs;

/// <summary>Decides how many runs and instances there are at a time, by Little's law.</summary>
internal static class ConcurrencyPlanner
{
    /// <summary>Arrivals come in bursts; this many times the mean is kept free.</summary>
    private const double Headroom = 2;

    /// <param name="brief">The request.</param>
    /// <param name="busy">The time calls of a run take in the mean, waits left out.</param>
    /// <param name="widest">Calls that one run makes at a time at most: less than that would throttle a run by itself.</param>
    /// <param name="open">The time a run is open in all, waits included.</param>
    public static ConcurrencyPolicy Plan(Brief brief, TimeSpan busy, TimeSpan open, int widest)
    {
        var load = brief.Load;
        var inFlight = load.PerSecond * busy.TotalSeconds;
        var reserved = Math.Max(Whole(inFlight * Headroom), widest);
        var quota = Brief.Limit(brief.Cloud.Instances).Count;
        // A bound that a map has taken is on its items.
        var stated = brief.Maps.IsEmpty ? brief.Least(ConstraintKind.Concurrency, null) : null;
        var openRuns = Whole(load.PerSecond * open.TotalSeconds * Headroom);
        var most = stated is null ? Math.Max(Math.Max(1, Whole(inFlight * Headroom)) * 2, openRuns) : (int)Math.Clamp(stated.Value.AsNumber!.Value, 1, int.MaxValue);
        var because = $"Little's law: {load.Phrase} × {Words.Time(busy)} of work in the mean = {Words.Number(inFlight)} in flight, × {Words.Number(Headroom)} for bursts"
            + (widest > 1 && widest > inFlight * Headroom ? $"; one run alone makes up to {Words.Number(widest)} call{(widest == 1 ? "" : "s")} at a time" : $" = {Words.Number(reserved)}")
            + (stated is null && openRuns > reserved * 2 ? $"; with what a run waits for, up to {Words.Number(openRuns)} runs are open and hold no instance." : ".");
        brief.Log.Decide(
            $"{Words.Upper(brief.Cloud.Bulkhead)} of {Words.Number(reserved)}, at most {Words.Number(most)} runs at a time",
            because, load.Source is null ? null : brief.PointerTo(load.Source), stated is null ? null : brief.PointerTo(stated));
        if (reserved > quota)
        {
            brief.Log.Find(
                FindingCodes.QuotaTooSmall, Severity.Warning,
                $"The load asks for {Words.Number(reserved)} instances; the platform gives {Words.Number(quota)} by default.",
                "/concurrency/reserved", "Ask for a higher quota before going live, or queue the excess.");
        }

        return new ConcurrencyPolicy
        {
            MaxRuns = most,
            Reserved = reserved,
            ArrivalRate = load.PerSecond,
            Because = because,
        };
    }

    private static int Whole(double figure) => (int)Math.Clamp(Math.Ceiling(figure), 1, 1_000_000);
}
