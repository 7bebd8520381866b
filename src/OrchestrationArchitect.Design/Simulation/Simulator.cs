using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Simulation.Costing;
using OrchestrationArchitect.Design.Simulation.Planning;
using OrchestrationArchitect.Design.Simulation.Running;
using OrchestrationArchitect.Design.Simulation.Slas;
using OrchestrationArchitect.Design.Simulation.Statistics;

namespace OrchestrationArchitect.Design.Simulation;

/// <summary>
/// Runs a design many times in virtual time: queues, cold starts, retries, time-outs, breakers, compensation and all.
/// See <c>docs/simulation.md</c> for the model, its formulae, its sources and what it leaves out.
/// </summary>
public static class Simulator
{
    /// <summary>Runs that tell the automatic work apart from what is waited for.</summary>
    private const int WorkRuns = 500;

    /// <summary>Latency, cost, concurrency and failure rates of a design, each service level compared.</summary>
    /// <param name="design">The design; it need not be sound: what it misses is named in the basis.</param>
    /// <param name="options">How; <see langword="null"/> for the defaults.</param>
    /// <returns>The same figures for the same design, options and profile.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Runs, rate or work are out of their range.</exception>
    public static Estimates Simulate(OrchestrationDesign design, SimulationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(design);
        options ??= new SimulationOptions();
        if (options.OutOfRange() is { } problem)
            throw new ArgumentOutOfRangeException(nameof(options), problem);

        var basis = new Assumptions();
        var arrivals = ArrivalRate.Choose(design, options, basis);
        var trial = Trial.Execute(design, options, arrivals, SlaComparison.StepsToWatch(design));
        trial.Describe(basis);

        var observed = trial.Observed;
        var latency = new Sample(Latencies(observed));
        var cost = PriceList.Cost(trial.Ledger, observed.Ended, trial.Platform, basis);
        var estimates = new Estimates
        {
            Latency = LatencySummary.Of(latency),
            Cost = cost,
            PeakConcurrency = trial.PeakConcurrency(basis),
            Throughput = ThroughputMeasure.PerSecond(observed, arrivals, trial.Contended),
            CompensationRate = Share(observed.Count(RunOutcome.Compensated), observed.Ended),
            DeadLetterRate = Share(
                observed.Count(RunOutcome.Compensated) + observed.Count(RunOutcome.DeadLettered), observed.Ended),
            Runs = observed.Ended,
            Seed = options.Seed,
        };
        if (WithoutWaits.Of(design, options.Profile) is { } work)
        {
            var alone = Trial.Execute(design, options with { Profile = work, Runs = Math.Min(options.Runs, WorkRuns) }, arrivals, ImmutableHashSet<string>.Empty);
            estimates = estimates with { Work = LatencySummary.Of(new Sample(Latencies(alone.Observed))) };
        }

        var slas = new SlaComparison(design, options, estimates, trial, latency, basis).Compare();
        return estimates with { Slas = slas, Timings = basis.Timings, Basis = basis.ToImmutable() };
    }

    private static double[] Latencies(Observations observed) =>
        [.. observed.Succeeded.OrderBy(run => run.Arrival).Select(run => run.Length)];

    private static double Share(int part, int whole) => whole > 0 ? (double)part / whole : 0;
}
