using System.Collections.Frozen;
using System.Globalization;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>
/// How much each observation says for a mention undoing a step, or nothing, in natural log-odds: a conditional logit (McFadden, 1974)
/// fitted to labelled descriptions. The head of <c>undoing-weights.data.tsv</c> tells on which and how.
/// </summary>
internal sealed class UndoingWeights(IEnumerable<KeyValuePair<string, double>> weights)
{
    private readonly FrozenDictionary<string, double> _weights = weights.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The weights of <c>undoing-weights.data.tsv</c>.</summary>
    public static UndoingWeights Embedded { get; } = new(DataTable.Embedded("undoing-weights.data.tsv", 2).Select(row => KeyValuePair.Create(row[0], double.Parse(row[1], CultureInfo.InvariantCulture))));

    /// <summary>The sum of what is observed; an observation that is not in the table says nothing.</summary>
    public double Sum(IEnumerable<string> seen) => seen.Sum(id => _weights.GetValueOrDefault(id));
}
