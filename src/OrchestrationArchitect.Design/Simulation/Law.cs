using System.Collections.Immutable;
using OrchestrationArchitect.Design.Simulation.Randomness;

namespace OrchestrationArchitect.Design.Simulation;

/// <summary>
/// How a random quantity is spread: a time in milliseconds, or a number of items. The closed set of laws is:
/// <see cref="Constant"/>, <see cref="Exponential"/>, <see cref="Lognormal"/>, <see cref="TwoPoint"/>, <see cref="Samples"/>.
/// </summary>
public abstract record Law
{
    /// <summary>The standard normal quantile of 0.99.</summary>
    internal const double Z99 = 2.3263478740408408;

    private Law()
    {
    }

    /// <summary>The expected value.</summary>
    public abstract double Mean { get; }

    internal virtual bool IsZero => false;

    internal abstract double Draw(Xoshiro256 random);

    /// <summary>The lognormal with the given median and 99th percentile; a constant if they are equal.</summary>
    /// <param name="p50">The median, above 0.</param>
    /// <param name="p99">The 99th percentile, at least the median.</param>
    /// <exception cref="ArgumentOutOfRangeException">They are not positive and ordered.</exception>
    public static Law FromPercentiles(double p50, double p99)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(p50);
        ArgumentOutOfRangeException.ThrowIfLessThan(p99, p50);
        return p99 > p50 ? new Lognormal(Math.Log(p50), Math.Log(p99 / p50) / Z99) : new Constant(p50);
    }

    /// <summary>
    /// A law with the given mean and 90th percentile: the lognormal that has both, or, where the 90th percentile is too
    /// far out for any lognormal (more than 2.27 means), a fifth of the values at that percentile and the rest below.
    /// </summary>
    /// <param name="mean">The mean, above 0.</param>
    /// <param name="p90">The 90th percentile, at least the mean and at most 5 means.</param>
    /// <exception cref="ArgumentOutOfRangeException">They are not positive, ordered and within 5 means.</exception>
    public static Law FromMeanAndP90(double mean, double p90)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mean);
        ArgumentOutOfRangeException.ThrowIfLessThan(p90, mean);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(p90, 5 * mean);
        const double z90 = 1.2815515655446004;
        var discriminant = (z90 * z90) - (2 * Math.Log(p90 / mean));
        if (discriminant < 0)
            return new TwoPoint((mean - (0.2 * p90)) / 0.8, p90, 0.2);
        var sigma = z90 - Math.Sqrt(discriminant);
        return sigma > 0 ? new Lognormal(Math.Log(mean) - (sigma * sigma / 2), sigma) : new Constant(mean);
    }

    /// <summary>Always the same.</summary>
    /// <param name="Value">The value, at least 0.</param>
    public sealed record Constant(double Value) : Law
    {
        /// <inheritdoc/>
        public override double Mean => Value;

        internal override bool IsZero => Value == 0;

        internal override double Draw(Xoshiro256 random) => Value;
    }

    /// <summary>Exponential.</summary>
    /// <param name="Expected">The mean, above 0.</param>
    public sealed record Exponential(double Expected) : Law
    {
        /// <inheritdoc/>
        public override double Mean => Expected;

        internal override double Draw(Xoshiro256 random) => Expected * random.NextExponential();
    }

    /// <summary>Lognormal: its logarithm is normal.</summary>
    /// <param name="Mu">The mean of the logarithm.</param>
    /// <param name="Sigma">The standard deviation of the logarithm, above 0.</param>
    public sealed record Lognormal(double Mu, double Sigma) : Law
    {
        /// <inheritdoc/>
        public override double Mean => Math.Exp(Mu + (Sigma * Sigma / 2));

        internal override double Draw(Xoshiro256 random) => Math.Exp(Mu + (Sigma * random.NextNormal()));
    }

    /// <summary>One of two values.</summary>
    /// <param name="Low">The lower.</param>
    /// <param name="High">The higher.</param>
    /// <param name="HighShare">How often the higher, 0 to 1.</param>
    public sealed record TwoPoint(double Low, double High, double HighShare) : Law
    {
        /// <inheritdoc/>
        public override double Mean => (Low * (1 - HighShare)) + (High * HighShare);

        internal override double Draw(Xoshiro256 random) => random.NextDouble() < HighShare ? High : Low;
    }

    /// <summary>Measured values, each drawn equally often (the empirical distribution).</summary>
    /// <param name="Values">The values; at least one.</param>
    public sealed record Samples(ImmutableArray<double> Values) : Law
    {
        /// <inheritdoc/>
        public override double Mean { get; } = Values.Average();

        internal override double Draw(Xoshiro256 random) => Values[random.NextIndex(Values.Length)];
    }
}
