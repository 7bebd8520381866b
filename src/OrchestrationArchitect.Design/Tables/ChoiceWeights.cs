using System.Globalization;

namespace OrchestrationArchitect.Design.Tables;

/// <summary>
/// How much each observation says for one of some options, in natural log-odds: a conditional logit (McFadden, 1974) fitted to labelled
/// descriptions by <c>bench/OrchestrationArchitect.Bench.Reading</c>. The head of each file tells on which and how.
/// </summary>
internal sealed class ChoiceWeights(IEnumerable<KeyValuePair<string, double>> weights)
{
    private readonly NameTable<double> _weights = new(weights);

    /// <summary>For a mention undoing a step, or nothing.</summary>
    public static ChoiceWeights Undoing { get; } = Embedded("undoing-weights.data.tsv");

    /// <summary>The same by what the mentions told near it are likely to undo.</summary>
    public static ChoiceWeights UndoingBeside { get; } = Embedded("undoing-beside-weights.data.tsv");

    /// <summary>For a limit being of a step, or of the whole process.</summary>
    public static ChoiceWeights LimitedStep { get; } = Embedded("limited-step-weights.data.tsv");

    /// <summary>The sum of what is observed; an observation that is not in the table says nothing.</summary>
    public double Sum(IEnumerable<string> seen)
    {
        var weigher = Weigher();
        foreach (var name in seen)
        {
            weigher.See(name);
        }

        return weigher.Sum();
    }

    /// <summary>Sums up observations as they are made.</summary>
    /// <param name="once">An observation made twice counts once.</param>
    public Weigher Weigher(bool once = false) => new(_weights, once);

    private static ChoiceWeights Embedded(string file) => new(DataTable.Embedded(file, 2).Select(row => KeyValuePair.Create(row[0], double.Parse(row[1], CultureInfo.InvariantCulture))));
}
