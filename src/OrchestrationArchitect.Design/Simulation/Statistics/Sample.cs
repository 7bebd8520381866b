namespace OrchestrationArchitect.Design.Simulation.Statistics;

/// <summary>
/// Values in order of time, with quantiles and 95 % confidence intervals that allow for neighbours being alike (runs
/// that queue behind each other): the sample counts as the smaller number of independent values whose mean would vary
/// as the means of batches do.
/// </summary>
internal sealed class Sample
{
    private const int Batches = 20;

    /// <summary>The 0.975 quantile of Student's t with 19 degrees of freedom: the batches say how alike neighbours are.</summary>
    private const double T = 2.093;

    private readonly double[] _sorted;
    private readonly double _effective;
    private readonly double _deviation;

    /// <param name="inOrder">The values in the order they arose.</param>
    public Sample(double[] inOrder)
    {
        Count = inOrder.Length;
        if (Count == 0)
        {
            _sorted = inOrder;
            return;
        }

        Mean = inOrder.Average();
        var variance = Count > 1 ? inOrder.Sum(value => (value - Mean) * (value - Mean)) / (Count - 1) : 0;
        _deviation = Math.Sqrt(variance);
        _effective = Count / Inflation(inOrder, Mean, variance);
        _sorted = [.. inOrder];
        Array.Sort(_sorted);
    }

    public int Count { get; }

    public double Mean { get; }

    public double Max => Count > 0 ? _sorted[^1] : 0;

    /// <summary>The quantile: the smallest value that at least this share of the values does not exceed.</summary>
    public double Quantile(double share) =>
        Count == 0 ? 0 : _sorted[Math.Clamp((int)Math.Ceiling(share * Count) - 1, 0, Count - 1)];

    /// <summary>The 95 % interval of a quantile by order statistics: ranks n p -+ t sqrt(n p (1 - p)).</summary>
    public (double Low, double High) QuantileInterval(double share)
    {
        if (Count == 0)
            return (0, 0);
        var half = T * Math.Sqrt(share * (1 - share) / _effective);
        return (Quantile(Math.Max(0, share - half)), Quantile(Math.Min(1, share + half)));
    }

    /// <summary>The 95 % interval of the mean.</summary>
    public (double Low, double High) MeanInterval()
    {
        if (Count == 0)
            return (0, 0);
        var half = T * _deviation / Math.Sqrt(_effective);
        return (Mean - half, Mean + half);
    }

    /// <summary>How much more batch means vary than those of independent values would; at least 1.</summary>
    private static double Inflation(double[] values, double mean, double variance)
    {
        var size = values.Length / Batches;
        if (size < 2 || variance <= 0)
            return 1;
        var between = 0.0;
        for (var batch = 0; batch < Batches; batch++)
        {
            var batchMean = values.AsSpan(batch * size, size).ToArray().Average();
            between += (batchMean - mean) * (batchMean - mean);
        }

        return Math.Max(1, between / (Batches - 1) * size / variance);
    }
}
