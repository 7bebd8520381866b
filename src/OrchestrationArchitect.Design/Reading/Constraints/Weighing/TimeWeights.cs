using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Constraints.Weighing;

/// <summary>How much every observation says for each kind of limit that a time may be.</summary>
internal static class TimeWeights
{
    /// <summary>The time limits nothing.</summary>
    public const string None = "None";

    /// <summary>What a time may be, in the order of the columns.</summary>
    public static ImmutableArray<string> Kinds { get; } =
    [
        None, nameof(ConstraintKind.Latency), nameof(ConstraintKind.StepTimeout), nameof(ConstraintKind.WaitTimeout), nameof(ConstraintKind.MaxDuration), nameof(ConstraintKind.Retention),
    ];

    private static readonly ImmutableArray<ConstraintKind> Limiting = [.. Kinds.Skip(1).Select(Enum.Parse<ConstraintKind>)];

    private static readonly WeightTable Weights = WeightTable.Embedded("time-limit-weights.data.tsv", Kinds.Length);

    /// <summary>Adds up what is observed of a time.</summary>
    public static OddsSum Sum() => Weights.Sum();

    /// <summary>The likeliest kind; <see langword="null"/> where the time limits nothing.</summary>
    public static ConstraintKind? Likeliest(OddsSum seen)
    {
        var odds = seen.Odds();
        var best = Array.IndexOf(odds, odds.Max());
        return best == 0 ? null : Limiting[best - 1];
    }
}
