using System.Collections.Frozen;
using System.Globalization;
using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>
/// How much each observation says for a mention undoing a step (above 0) or against it, in natural log-odds: logistic regression
/// fitted to labelled descriptions. The head of <c>undoing-weights.data.tsv</c> tells on which and how.
/// </summary>
internal sealed class UndoingWeights(IEnumerable<KeyValuePair<string, double>> weights)
{
    /// <summary>The row that every pair has.</summary>
    public const string Prior = "prior";

    private readonly FrozenDictionary<string, double> _weights = weights.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The weights of <c>undoing-weights.data.tsv</c>.</summary>
    public static UndoingWeights Embedded { get; } = new(DataTable.Embedded("undoing-weights.data.tsv").Select(row => KeyValuePair.Create(row[0], double.Parse(row[1], CultureInfo.InvariantCulture))));

    /// <summary>The logarithm of the odds; an observation that is not in the table says nothing.</summary>
    public double Odds(IEnumerable<string> seen) => _weights.GetValueOrDefault(Prior) + seen.Sum(id => _weights.GetValueOrDefault(id));
}
