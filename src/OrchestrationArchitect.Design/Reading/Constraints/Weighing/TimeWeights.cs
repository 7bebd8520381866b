using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Reading.Constraints.Weighing;

/// <summary>
/// How much every observation says for each kind of limit: logistic regression, one for each kind, fitted to labelled
/// descriptions. The head of <c>time-limit-weights.data.tsv</c> tells on which and how.
/// </summary>
internal static class TimeWeights
{
    /// <summary>The time limits nothing.</summary>
    public const string None = "None";

    /// <summary>The row that every time has: how common a kind is before anything is seen.</summary>
    public const string Prior = "prior";

    /// <summary>What a time may be, in the order of the columns.</summary>
    public static ImmutableArray<string> Kinds { get; } =
    [
        None, nameof(ConstraintKind.Latency), nameof(ConstraintKind.StepTimeout), nameof(ConstraintKind.WaitTimeout), nameof(ConstraintKind.MaxDuration), nameof(ConstraintKind.Retention),
    ];

    private static readonly FrozenDictionary<string, ImmutableArray<double>> Rows = Lexicons.DataTable.Embedded("time-limit-weights.data.tsv")
        .ToFrozenDictionary(row => row[0], row => row.Skip(1).Select(Number).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The likeliest kind; <see langword="null"/> where the time limits nothing.</summary>
    public static ConstraintKind? Likeliest(IReadOnlyCollection<string> seen)
    {
        var rows = seen.Append(Prior).Where(Rows.ContainsKey).Select(id => Rows[id]).ToList();
        var best = Enumerable.Range(0, Kinds.Length).MaxBy(kind => rows.Sum(row => row[kind]));
        return best == 0 ? null : Enum.Parse<ConstraintKind>(Kinds[best]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
