using System.Text.Json.Serialization;

namespace OrchestrationArchitect.Design.Model.Facts;

/// <summary>Units of constraint values; each kind has exactly one.</summary>
public enum ConstraintUnit
{
    /// <summary>Seconds, fractions allowed.</summary>
    Seconds,

    /// <summary>A plain number.</summary>
    Count,

    /// <summary>Events or runs in one second.</summary>
    [JsonStringEnumMemberName("perSecond")]
    PerSecond,

    /// <summary>Bytes; KB, MB and GB count in steps of 1,024, as the limits of the clouds do.</summary>
    Bytes,

    /// <summary>US dollars.</summary>
    Usd,

    /// <summary>Percent, 0 to 100.</summary>
    Percent,
}
