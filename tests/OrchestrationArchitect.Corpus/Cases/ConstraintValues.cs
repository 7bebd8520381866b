using System.Globalization;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Corpus.Cases;

/// <summary>What each kind of constraint holds.</summary>
internal static class ConstraintValues
{
    /// <summary>The unit that goes with a kind; <see langword="null"/> for flags and texts.</summary>
    public static ConstraintUnit? UnitOf(ConstraintKind kind) => kind switch
    {
        ConstraintKind.Latency or ConstraintKind.StepTimeout or ConstraintKind.WaitTimeout
            or ConstraintKind.MaxDuration or ConstraintKind.Retention => ConstraintUnit.Seconds,
        ConstraintKind.Retries or ConstraintKind.Concurrency => ConstraintUnit.Count,
        ConstraintKind.Throughput => ConstraintUnit.PerSecond,
        ConstraintKind.Payload => ConstraintUnit.Bytes,
        ConstraintKind.Cost => ConstraintUnit.Usd,
        ConstraintKind.Availability => ConstraintUnit.Percent,
        _ => null,
    };

    /// <summary>Reads a label's value as the kind asks.</summary>
    /// <exception cref="CorpusFormatException">It is not a figure where one is due.</exception>
    public static ConstraintValue Parse(string slug, ConstraintKind kind, string written) => kind switch
    {
        ConstraintKind.Idempotency or ConstraintKind.Ordering => written == "true"
            ? new ConstraintValue.Flag()
            : throw new CorpusFormatException(slug, $"{kind} is a flag, not '{written}'"),
        ConstraintKind.Residency or ConstraintKind.Compliance => new ConstraintValue.Text(written),
        _ => double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var figure)
            ? new ConstraintValue.Number(figure)
            : throw new CorpusFormatException(slug, $"{kind} needs a figure, not '{written}'"),
    };
}
