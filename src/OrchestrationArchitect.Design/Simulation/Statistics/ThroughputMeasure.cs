using OrchestrationArchitect.Design.Simulation.Running;

namespace OrchestrationArchitect.Design.Simulation.Statistics;

/// <summary>Runs completed per second.</summary>
internal static class ThroughputMeasure
{
    /// <summary>
    /// The rate of ends between the first and the last tenth of the runs. Where nothing ever queued or was throttled,
    /// what arrives is what ends, and the arrival rate is the exact answer.
    /// </summary>
    public static double PerSecond(Observations observed, double arrivalRate, bool contended)
    {
        var runs = observed.Succeeded.Concat(observed.Unsuccessful).OrderBy(run => run.Arrival).ToArray();
        var tenth = runs.Length / 10;
        if (!contended || tenth < 2)
            return runs.Length > 0 ? arrivalRate : 0;

        var first = runs.Take(tenth).Average(run => run.Arrival + run.Length);
        var last = runs.Skip(runs.Length - tenth).Average(run => run.Arrival + run.Length);
        var rate = (runs.Length - tenth) / Math.Max(1, last - first) * 1000;
        return Math.Min(rate, arrivalRate);
    }
}
