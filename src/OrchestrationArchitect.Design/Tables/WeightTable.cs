using System.Globalization;

namespace OrchestrationArchitect.Design.Tables;

/// <summary>
/// How much every observation says for each of some answers: logistic regression, one for each answer, fitted to labelled
/// descriptions by <c>bench/OrchestrationArchitect.Bench.Reading</c>. The head of the file tells on which and how.
/// </summary>
internal sealed class WeightTable
{
    /// <summary>The row that everything has: how common an answer is before anything is seen.</summary>
    private const string Prior = "prior";

    private readonly NameTable<double[]> _rows;
    private readonly int _answers;

    private WeightTable(IEnumerable<string[]> rows, int answers)
    {
        _rows = new NameTable<double[]>(rows.Select(row => KeyValuePair.Create(row[0], row.Skip(1).Select(Number).ToArray())));
        _answers = answers;
    }

    /// <summary>A table of this assembly.</summary>
    /// <param name="name">The file.</param>
    /// <param name="answers">The number of answers: the columns after the name of the observation.</param>
    /// <exception cref="InvalidDataException">There is no such file, or a row has another number of columns.</exception>
    public static WeightTable Embedded(string name, int answers) => new(DataTable.Embedded(name, answers + 1), answers);

    /// <summary>What an observation adds to the logarithm of the odds of an answer; 0 for one that was too rare to be weighed.</summary>
    public double Of(int answer, string observation) => _rows.Find(observation) is var place and >= 0 ? _rows[place][answer] : 0;

    /// <summary>Adds up the odds of all answers as observations are made.</summary>
    public OddsSum Sum() => new(_rows, _rows.Find(Prior) is var place and >= 0 ? _rows[place] : new double[_answers], _answers);

    /// <summary>The logarithm of the odds of each answer.</summary>
    public double[] Odds(IEnumerable<string> seen)
    {
        var sum = Sum();
        foreach (var observation in seen)
        {
            sum.See(observation);
        }

        return sum.Odds();
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
