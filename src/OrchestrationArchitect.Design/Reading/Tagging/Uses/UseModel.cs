using System.Globalization;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Tagging.Uses;

/// <summary>
/// How likely each use of a word is, by a log-linear model over what stands around it and what the rules say. Its weights
/// are in <c>word-uses.data.tsv</c>, which says what they were learnt from.
/// </summary>
internal sealed class UseModel
{
    /// <summary>Where the weights of each piece of evidence begin.</summary>
    private readonly KeyTable<int> _rows;

    /// <summary>The weights for all uses of one piece, then those of the next.</summary>
    private readonly float[] _weights;

    private UseModel(List<string[]> rows)
    {
        _rows = new KeyTable<int>(rows.Count);
        _weights = new float[rows.Count * WordUses.Count];
        for (var row = 0; row < rows.Count; row++)
        {
            _rows.Add(Evidence.KeyOf(rows[row][0]), row * WordUses.Count);
            Read(rows[row], WeightsFrom(row * WordUses.Count));
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
            var place = _rows.Find(key);
            if (place >= 0)
            {
                var own = WeightsFrom(_rows[place]);
                for (var use = 0; use < uses.Length && use < own.Length; use++)
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

    private Span<float> WeightsFrom(int start) => _weights.AsSpan(start, WordUses.Count);

    private static void Read(string[] row, Span<float> weights)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = i + 1 < row.Length && row[i + 1].Length > 0 ? float.Parse(row[i + 1], CultureInfo.InvariantCulture) : 0;
        }
    }
}
