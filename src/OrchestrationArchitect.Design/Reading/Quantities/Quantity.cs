namespace OrchestrationArchitect.Design.Reading.Quantities;

/// <summary>A figure in the text with its unit.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Value">Seconds, bytes, percent, US dollars, per second, or a count.</param>
/// <param name="First">Its first token in the sentence.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Noun">What is counted, or what a cost is for; empty if nothing is named.</param>
public sealed record Quantity(QuantityKind Kind, double Value, int First, int End, string Noun);

/// <summary>What a quantity measures.</summary>
public enum QuantityKind
{
    /// <summary>Time, in seconds.</summary>
    Time,

    /// <summary>Size, in bytes.</summary>
    Bytes,

    /// <summary>A share, in percent.</summary>
    Percent,

    /// <summary>Money, in US dollars.</summary>
    Money,

    /// <summary>Events in one second.</summary>
    Rate,

    /// <summary>How often: "three times", "twice".</summary>
    Times,

    /// <summary>A plain number of things.</summary>
    Count,

    /// <summary>A percentile, such as 95.</summary>
    Percentile,

    /// <summary>A time of the day; it has no figure.</summary>
    Clock,
}
