using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Runs;

/// <summary>Decides how many runs and instances there are at a time, by Little's law.</summary>
internal static class ConcurrencyPlanner
{
    /// <summary>Arrivals come in bursts; this many times the mean is kept free.</summary>
    private const double Headroom = 1.5;

    /// <param name="brief">The request.</param>
    /// <param name="load">Runs started per second.</param>
    /// <param name="slow">The time a slow run takes, waits left out.</param>
    public static ConcurrencyPolicy Plan(Brief brief, Load load, TimeSpan slow)
    {
        var inFlight = load.PerSecond * slow.TotalSeconds;
        var reserved = (int)Math.Clamp(Math.Ceiling(inFlight * Headroom), 1, 1_000_000);
        var quota = Brief.Limit(brief.Cloud.Instances).Count;
        var stated = brief.Least(ConstraintKind.Concurrency, null);
        var most = stated is null ? reserved * 2 : (int)Math.Clamp(stated.Value.AsNumber!.Value, 1, int.MaxValue);
        var because = $"Little's law: {load.Phrase} × {Words.Time(slow)} for a slow run = {Words.Number(inFlight)} in flight; × {Words.Number(Headroom)} for bursts = {Words.Number(reserved)}.";
        brief.Log.Decide(
            $"{Words.Upper(brief.Cloud.Bulkhead)} of {Words.Number(Math.Min(reserved, most))}, at most {Words.Number(most)} runs at a time",
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
            Reserved = Math.Min(reserved, most),
            ArrivalRate = load.PerSecond,
            Because = because,
        };
    }
}
