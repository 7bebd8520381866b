using System.Globalization;
using System.Text;
using OrchestrationArchitect.Design.Reading.Tagging.Uses;

namespace OrchestrationArchitect.Bench.Reading.Tagging;

/// <summary>Learns the weights of the word uses: multinomial logistic regression by AdaGrad, in a fixed order.</summary>
internal sealed class UseTraining
{
    private const int Passes = 8;
    private const double Rate = 0.15;
    private const double Shrinkage = 3e-4;

    /// <summary>Evidence seen less often is no evidence.</summary>
    private const int LeastSeen = 20;

    /// <summary>Smaller weights are left out.</summary>
    private const double LeastWeight = 0.15;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(int[] Evidence, int Use, double Weight)> _examples = [];
    private readonly double[][] _weights;
    private readonly double[][] _squares;

    private UseTraining(IReadOnlyList<UseExample> examples)
    {
        var seen = examples.SelectMany(e => e.Evidence).GroupBy(name => name, StringComparer.Ordinal).Where(g => g.Count() >= LeastSeen).Select(g => g.Key).Order(StringComparer.Ordinal);
        foreach (var name in seen)
        {
            _numbers[name] = _numbers.Count;
        }

        _examples.AddRange(examples.Select(e => (e.Evidence.Where(_numbers.ContainsKey).Select(name => _numbers[name]).ToArray(), (int)e.Use, e.Weight)));
        _weights = [.. _numbers.Select(_ => new double[WordUses.Count])];
        _squares = [.. _numbers.Select(_ => new double[WordUses.Count])];
    }

    /// <summary>The weights as the lines of a table.</summary>
    public static string Learn(IReadOnlyList<UseExample> examples)
    {
        var training = new UseTraining(examples);
        var order = Enumerable.Range(0, training._examples.Count).ToArray();
        var random = new Random(1);
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                training.Learn(training._examples[at]);
            }
        }

        return training.Render();
    }

    private void Learn((int[] Evidence, int Use, double Weight) example)
    {
        var (evidence, gold, weight) = example;
        Span<double> uses = stackalloc double[WordUses.Count];
        uses.Clear();
        foreach (var own in evidence.Select(number => _weights[number]))
        {
            for (var use = 0; use < uses.Length; use++)
            {
                uses[use] += own[use];
            }
        }

        UseModel.Normalise(uses);
        foreach (var number in evidence)
        {
            var (own, squares) = (_weights[number], _squares[number]);
            for (var use = 0; use < uses.Length; use++)
            {
                var gradient = (weight * (uses[use] - (use == gold ? 1 : 0))) + (Shrinkage * own[use]);
                squares[use] += gradient * gradient;
                own[use] -= gradient == 0 ? 0 : Rate * gradient / Math.Sqrt(squares[use]);
            }
        }
    }

    private string Render()
    {
        var text = new StringBuilder();
        foreach (var (name, number) in _numbers.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var cells = _weights[number].Select(weight => Math.Abs(weight) < LeastWeight ? "" : weight.ToString("0.#", CultureInfo.InvariantCulture)).ToArray();
            if (cells.Any(cell => cell.Length > 0))
            {
                text.Append(name).Append('\t').AppendJoin('\t', cells).Append('\n');
            }
        }

        return text.ToString();
    }
}
