namespace OrchestrationArchitect.Design.Limits;

/// <summary>The unit of a limit's value.</summary>
public enum LimitUnit
{
    /// <summary>Bytes.</summary>
    Bytes,

    /// <summary>Seconds, fractions allowed.</summary>
    Seconds,

    /// <summary>A plain number.</summary>
    Count,

    /// <summary>Events in one second.</summary>
    PerSecond,

    /// <summary>Megabytes of memory, 1,024 to the gigabyte.</summary>
    Megabytes,

    /// <summary>US dollars for one of what the limit's note names.</summary>
    Usd,
}
