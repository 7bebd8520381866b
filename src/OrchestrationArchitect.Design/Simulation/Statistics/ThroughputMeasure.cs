using OrchestrationArchitect.Design.Simulation.Running;

namespace OrchestrationArchitect.Design.Simulation.Statistics;

/// <summary>Runs completed per second.</summary>
internal static class ThroughputMeasure
{
    /// <summary>Runs that take this many standard errors longer at the end than at the beginning queue up.</summary>
    private const double Errors = 3;

    /// <summary>
    /// The rate of ends between the first and the last tenth of the runs, where runs take longer and longer; else nothing
    /// piles up, what arrives is what ends, and the arrival rate is the answer.
    /// </summary>
    public static double PerSecond(Observations observed, double arrivalRate, bool contended)
    {
        var runs = observed.Succeeded.Concat(observed.Unsuccessful).OrderBy(run => run.Arrival).ToArray();
        var tenth = runs.Length / 10;
        if (!contended || tenth < 2)
            return runs.Length > 0 ? arrivalRate : 0;

        var (early, late) = (runs.Take(tenth).Select(run => run.Length).ToArray(), runs.Skip(runs.Length - tenth).Select(run => run.Length).ToArray());
        if (late.Average() - early.Average() <= Errors * Math.Sqrt((Variance(early) + Variance(late)) / tenth))
            return arrivalRate;

        var first = runs.Take(tenth).Average(run => run.Arrival + run.Length);
        var last = runs.Skip(runs.Length - tenth).Average(run => run.Arrival + run.Length);
        var rate = (runs.Length - tenth) / Math.Max(1, last - first) * 1000;
        return Math.Min(rate, arrivalRate);
    }

    private static double Variance(double[] lengths)
    {
        var mean = lengths.Average();
        return lengths.Sum(length => (length - mean) * (length - mean)) / Math.Max(1, lengths.Length - 1);
    }
}
