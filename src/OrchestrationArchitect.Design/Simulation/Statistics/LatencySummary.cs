using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Simulation.Statistics;

/// <summary>A sample of milliseconds as the estimate of the model.</summary>
internal static class LatencySummary
{
    public static LatencyEstimate Of(Sample sample) =>
        new(Time(sample.Quantile(0.5)), Time(sample.Quantile(0.95)), Time(sample.Quantile(0.99)))
        {
            Mean = Time(sample.Mean),
            P90 = Time(sample.Quantile(0.9)),
            MeanInterval = Range(sample.MeanInterval()),
            P50Interval = Range(sample.QuantileInterval(0.5)),
            P95Interval = Range(sample.QuantileInterval(0.95)),
            P99Interval = Range(sample.QuantileInterval(0.99)),
        };

    /// <summary>Milliseconds to the microsecond; beyond what a time can hold, the longest.</summary>
    public static TimeSpan Time(double milliseconds)
    {
        var microseconds = Math.Round(milliseconds * 1000);
        return microseconds < TimeSpan.MaxValue.TotalMicroseconds / 2
            ? TimeSpan.FromMicroseconds(microseconds)
            : TimeSpan.MaxValue;
    }

    private static Interval Range((double Low, double High) range) =>
        new(Time(Math.Max(0, range.Low)), Time(range.High));
}
