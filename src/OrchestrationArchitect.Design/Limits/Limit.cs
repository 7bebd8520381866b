namespace OrchestrationArchitect.Design.Limits;

/// <summary>A published figure of a platform: a quota, a default or a price.</summary>
/// <param name="Id">A constant of <see cref="LimitIds"/>.</param>
/// <param name="Value">The figure in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Source">Where it is published.</param>
/// <param name="AsOf">The day it was last compared with its source.</param>
/// <param name="Note">What it limits, in words.</param>
public sealed record Limit(string Id, double Value, LimitUnit Unit, LimitSource Source, DateOnly AsOf, string Note)
{
    /// <summary>The value as a time.</summary>
    /// <exception cref="InvalidOperationException">The unit is not <see cref="LimitUnit.Seconds"/>.</exception>
    public TimeSpan Duration => TimeSpan.FromSeconds(In(LimitUnit.Seconds));

    /// <summary>The value as a number of bytes.</summary>
    /// <exception cref="InvalidOperationException">The unit is not <see cref="LimitUnit.Bytes"/>.</exception>
    public long Bytes => (long)In(LimitUnit.Bytes);

    /// <summary>The value as a count.</summary>
    /// <exception cref="InvalidOperationException">The unit is not <see cref="LimitUnit.Count"/>.</exception>
    public int Count => (int)In(LimitUnit.Count);

    /// <summary>The value as events in one second.</summary>
    /// <exception cref="InvalidOperationException">The unit is not <see cref="LimitUnit.PerSecond"/>.</exception>
    public double PerSecond => In(LimitUnit.PerSecond);

    /// <summary>The value as megabytes.</summary>
    /// <exception cref="InvalidOperationException">The unit is not <see cref="LimitUnit.Megabytes"/>.</exception>
    public int Megabytes => (int)In(LimitUnit.Megabytes);

    /// <summary>The value as US dollars.</summary>
    /// <exception cref="InvalidOperationException">The unit is not <see cref="LimitUnit.Usd"/>.</exception>
    public double Usd => In(LimitUnit.Usd);

    private double In(LimitUnit unit) => Unit == unit
        ? Value
        : throw new InvalidOperationException($"Limit '{Id}' is in {Unit}, not in {unit}.");
}
