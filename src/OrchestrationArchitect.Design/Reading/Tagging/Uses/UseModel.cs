using System.Globalization;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Tagging.Uses;

/// <summary>
/// How likely each use of a word is, by a log-linear model over what stands around it and what the rules say. Its weights
/// are in <c>word-uses.data.tsv</c>, which says what they were learnt from.
/// </summary>
internal sealed class UseModel
{
    private readonly Dictionary<ulong, float[]> _weights;

    private UseModel(Dictionary<ulong, float[]> weights) => _weights = weights;

    /// <summary>The model of this assembly.</summary>
    public static UseModel Embedded { get; } = new(DataTable.Embedded("word-uses.data.tsv").ToDictionary(row => Evidence.KeyOf(row[0]), Weights));

    /// <summary>The probabilities of the uses, in the order of <see cref="WordUse"/>.</summary>
    public void Weigh(Evidence evidence, Span<double> uses)
    {
        uses.Clear();
        foreach (var key in evidence.Keys)
        {
            if (_weights.TryGetValue(key, out var own))
            {
                for (var use = 0; use < uses.Length; use++)
                {
                    uses[use] += own[use];
                }
            }
        }

        Normalise(uses);
    }

    /// <summary>Scores to probabilities.</summary>
    public static void Normalise(Span<double> uses)
    {
        var (most, sum) = (double.MinValue, 0.0);
        foreach (var score in uses)
        {
            most = Math.Max(most, score);
        }

        foreach (ref var use in uses)
        {
            use = Math.Exp(use - most);
            sum += use;
        }

        foreach (ref var use in uses)
        {
            use /= sum;
        }
    }

    private static float[] Weights(string[] row)
    {
        var weights = new float[WordUses.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = i + 1 < row.Length && row[i + 1].Length > 0 ? float.Parse(row[i + 1], CultureInfo.InvariantCulture) : 0;
        }

        return weights;
    }
}
