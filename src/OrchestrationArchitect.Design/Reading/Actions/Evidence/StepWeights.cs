using System.Globalization;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Actions.Evidence;

/// <summary>How much each piece of evidence speaks for a predicate being a step (above 0) or against it, in natural log-odds.</summary>
internal sealed class StepWeights
{
    private readonly NameTable<double> _weights;

    public StepWeights(IEnumerable<KeyValuePair<string, double>> weights) => _weights = new NameTable<double>(weights);

    /// <summary>The weights of <c>step-weights.data.tsv</c>.</summary>
    public static StepWeights Embedded { get; } = new(DataTable.Embedded("step-weights.data.tsv")
        .Select(row => KeyValuePair.Create(row[0], double.Parse(row[1], CultureInfo.InvariantCulture))));

    /// <summary>What stands before it is said more generally by what stands behind it, for where that is all that is known.</summary>
    public const char Else = '|';

    /// <summary>The piece of evidence under which a weight is to be found.</summary>
    public static string Known(string piece, Func<string, bool> known) =>
        piece.IndexOf(Else, StringComparison.Ordinal) is var at and > 0 ? known(piece[..at]) ? piece[..at] : piece[(at + 1)..] : piece;

    /// <summary>The sum of what is found; evidence that is not in the table says nothing.</summary>
    public double Sum(IEnumerable<string> evidence)
    {
        var weigher = Weigher();
        foreach (var piece in evidence)
        {
            weigher.See(piece);
        }

        return weigher.Sum();
    }

    /// <summary>Sums up evidence as it is found.</summary>
    public Weigher Weigher() => new StepWeigher(_weights);

    private sealed class StepWeigher(NameTable<double> weights) : Weigher(weights)
    {
        protected override void Take(ReadOnlySpan<char> name)
        {
            var end = name.IndexOf(Else);
            base.Take(end <= 0 ? name : IsKnown(name[..end]) ? name[..end] : name[(end + 1)..]);
        }

        private bool IsKnown(ReadOnlySpan<char> name) => Weights.Find(name) >= 0;
    }
}
