using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Runs;

/// <summary>Decides how many runs and instances there are at a time, by Little's law.</summary>
internal static class ConcurrencyPlanner
{
    /// <summary>Arrivals come in bursts: this many standard deviations of a Poisson number above its mean are kept free.</summary>
    private const double Deviations = 3;

    /// <summary>Fewer instances than this are not worth a bound: it would throttle the first burst and save nothing.</summary>
    private const int LeastReserved = 10;

    /// <summary>Fewer runs than this are no flood.</summary>
    private const int LeastRuns = 10;

    /// <param name="brief">The request.</param>
    /// <param name="process">The process: how long its runs work and are open, and how many calls one makes at a time.</param>
    public static ConcurrencyPolicy Plan(Brief brief, Process process)
    {
        var load = brief.Load;
        var atATime = Whole(Burst(load.PerSecond * process.Span.TotalSeconds));
        var inFlight = load.PerSecond * process.Busy.TotalSeconds;
        // Runs come one by one, their calls in bunches: a compound Poisson number.
        var calls = Math.Max(process.Widest, Whole(inFlight + (Deviations * Math.Sqrt(inFlight * process.Widest))));
        var reserved = Math.Max(LeastReserved, calls);
        var quota = Brief.Limit(brief.Cloud.Instances).Count;
        // A bound that a map has taken is on its items.
        var bound = brief.Maps.IsEmpty ? brief.Least(ConstraintKind.Concurrency, null) : null;
        var open = load.PerSecond * process.Open(brief).TotalSeconds;
        var most = bound?.Value.AsNumber is { } runs ? (int)Math.Clamp(runs, 1, int.MaxValue) : Round(Math.Max(LeastRuns, Math.Max(2 * atATime, Whole(Burst(open)))));
        var because = $"Little's law: {load.Phrase} × {Words.Time(process.Busy)} of calls = {Words.Number(inFlight)} in flight in the mean, {Words.Number(calls)} with {Words.Number(Deviations)} standard deviations for bursts"
            + (process.Widest > 1 ? $" (a run makes up to {Words.Number(process.Widest)} calls at a time)" : "")
            + (calls < LeastReserved ? $"; {Words.Number(LeastReserved)} is the floor below which a bound only throttles bursts" : "")
            + (Burst(open) > 2 * atATime ? $"; with what a run waits for, up to {Words.Number(Whole(Burst(open)))} runs are open and hold no instance." : ".");
        brief.Log.Decide(
            $"{Words.Upper(brief.Cloud.Bulkhead)} of {Words.Number(reserved)}, at most {Words.Number(most)} run{(most == 1 ? "" : "s")} at a time",
            because, load.Source is null ? null : brief.PointerTo(load.Source), bound is null ? null : brief.PointerTo(bound));
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

    private static double Burst(double mean) => mean + (Deviations * Math.Sqrt(mean));

    private static int Whole(double figure) => (int)Math.Clamp(Math.Ceiling(figure - 1e-9), 1, 1_000_000);

    /// <summary>Up to two digits that mean something: nobody configures 132,001 runs.</summary>
    private static int Round(int figure)
    {
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(figure)) - 1));
        return (int)Math.Min(1_000_000, Math.Ceiling((figure / unit) - 1e-9) * unit);
    }
}
