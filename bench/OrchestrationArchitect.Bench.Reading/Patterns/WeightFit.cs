using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Synthesis.Patterns;

namespace OrchestrationArchitect.Bench.Reading.Patterns;

/// <summary>
/// Fits a logistic regression for each pattern: is it one that an expert accepts? The best counts as 1, the others that are
/// accepted as <see cref="Second"/>. Ridge penalty, gradient descent with Adam's steps, no randomness.
/// </summary>
internal sealed class WeightFit
{
    /// <summary>How much of a yes a pattern is that is accepted but is not the best.</summary>
    private const double Second = 0.5;

    /// <summary>The penalty on the square of a weight, chosen by cross-validation among 1 to 8.</summary>
    private const double Ridge = 4;

    private const double PriorRidge = 0.1;
    private const int Rounds = 250;
    private const double Rate = 0.1;

    private readonly string[] _names;
    private readonly Dictionary<string, int> _index;

    private WeightFit(string[] names)
    {
        _names = names;
        _index = names.Select((name, at) => (name, at)).ToDictionary(pair => pair.name, pair => pair.at, StringComparer.Ordinal);
        Weights = [.. PatternRules.All.Select(_ => new double[names.Length + 1])];
    }

    /// <summary>The observations that are weighed: those seen in two texts or more.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>A row for each pattern in the order of the rules: a weight for each observation, and last the prior.</summary>
    public ImmutableArray<double[]> Weights { get; }

    public static WeightFit To(ImmutableArray<LabelledText> texts)
    {
        var names = texts.SelectMany(text => text.Seen).CountBy(id => id).Where(pair => pair.Value > 1).Select(pair => pair.Key);
        var fit = new WeightFit([.. names.Order(StringComparer.Ordinal)]);
        ImmutableArray<int[]> seen = [.. texts.Select(text => fit.Indices(text.Seen))];
        Parallel.For(0, PatternRules.All.Length, at => fit.Descend(PatternRules.All[at].Pattern, fit.Weights[at], texts, seen));
        return fit;
    }

    /// <summary>The pattern with the best odds.</summary>
    public Pattern Best(LabelledText text)
    {
        var seen = Indices(text.Seen);
        return PatternRules.All[Enumerable.Range(0, Weights.Length).MaxBy(at => Odds(Weights[at], seen))].Pattern;
    }

    private void Descend(Pattern pattern, double[] weights, ImmutableArray<LabelledText> texts, ImmutableArray<int[]> seen)
    {
        var (prior, gradient, mean, square) = (weights.Length - 1, new double[weights.Length], new double[weights.Length], new double[weights.Length]);
        for (var round = 1; round <= Rounds; round++)
        {
            for (var at = 0; at < weights.Length; at++)
                gradient[at] = (at == prior ? PriorRidge : Ridge) * weights[at];
            for (var text = 0; text < texts.Length; text++)
            {
                var error = (1 / (1 + Math.Exp(-Odds(weights, seen[text])))) - Wanted(pattern, texts[text]);
                gradient[prior] += error;
                foreach (var at in seen[text])
                    gradient[at] += error;
            }

            var rate = Rate * (1 - (round / (Rounds + 10.0)));
            for (var at = 0; at < weights.Length; at++)
            {
                mean[at] = (0.9 * mean[at]) + (0.1 * gradient[at]);
                square[at] = (0.999 * square[at]) + (0.001 * gradient[at] * gradient[at]);
                weights[at] -= rate * (mean[at] / (1 - Math.Pow(0.9, round))) / (Math.Sqrt(square[at] / (1 - Math.Pow(0.999, round))) + 1e-8);
            }
        }
    }

    private static double Wanted(Pattern pattern, LabelledText text) =>
        text.Accepted[0] == pattern ? 1 : text.Accepted.Contains(pattern) ? Second : 0;

    private static double Odds(double[] weights, int[] seen) => weights[^1] + seen.Sum(at => weights[at]);

    private int[] Indices(IEnumerable<string> ids) => [.. ids.Where(_index.ContainsKey).Select(id => _index[id])];
}
