using System.Globalization;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Tagging.Uses;

/// <summary>
/// How likely each use of a word is, by a log-linear model over what stands around it and what the rules say. Its weights
/// are in <c>word-uses.data.tsv</c>, which says what they were learnt from.
/// </summary>
internal sealed class UseModel
{
    private readonly KeyIndex _index;

    /// <summary>The weights for all uses at the place of one key, then those at the next.</summary>
    private readonly float[] _weights;

    private UseModel(List<string[]> rows)
    {
        _index = new KeyIndex(rows.Count);
        _weights = new float[_index.Places * WordUses.Count];
        foreach (var row in rows)
        {
            Read(row, WeightsAt(_index.Add(Evidence.KeyOf(row[0]))));
        }
    }

    /// <summary>The model of this assembly.</summary>
    public static UseModel Embedded { get; } = new([.. DataTable.Embedded("word-uses.data.tsv")]);

    /// <summary>The probabilities of the uses, in the order of <see cref="WordUse"/>.</summary>
    public void Weigh(Evidence evidence, Span<double> uses)
    {
        uses.Clear();
        foreach (var key in evidence.Keys)
        {
            var place = _index.Find(key);
            if (place >= 0)
            {
                var own = WeightsAt(place);
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

    private Span<float> WeightsAt(int place) => _weights.AsSpan(place * WordUses.Count, WordUses.Count);

    private static void Read(string[] row, Span<float> weights)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = i + 1 < row.Length && row[i + 1].Length > 0 ? float.Parse(row[i + 1], CultureInfo.InvariantCulture) : 0;
        }
    }
}
