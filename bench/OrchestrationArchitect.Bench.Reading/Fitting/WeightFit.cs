using System.Collections.Immutable;

namespace OrchestrationArchitect.Bench.Reading.Fitting;

/// <summary>
/// Fits a logistic regression for each answer: is it right? Ridge penalty, gradient descent with Adam's steps, no randomness.
/// </summary>
internal sealed class WeightFit
{
    private const double PriorRidge = 0.1;
    private const int Rounds = 250;
    private const double Rate = 0.1;

    private readonly FitPlan _plan;
    private readonly Dictionary<string, int> _index;

    private WeightFit(FitPlan plan, ImmutableArray<string> names)
    {
        (_plan, Names) = (plan, names);
        _index = names.Select((name, at) => (name, at)).ToDictionary(pair => pair.name, pair => pair.at, StringComparer.Ordinal);
        Weights = [.. plan.Answers.Select(_ => new double[names.Length + 1])];
    }

    /// <summary>The observations that are weighed.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>A row for each answer: a weight for each observation, and last the prior.</summary>
    public ImmutableArray<double[]> Weights { get; }

    public static WeightFit To(FitPlan plan, ImmutableArray<Example> examples)
    {
        var names = examples.SelectMany(example => example.Seen).CountBy(id => id).Where(pair => pair.Value >= plan.Least(pair.Key)).Select(pair => pair.Key);
        var fit = new WeightFit(plan, [.. names.Order(StringComparer.Ordinal)]);
        ImmutableArray<int[]> seen = [.. examples.Select(example => fit.Indices(example.Seen))];
        Parallel.For(0, plan.Answers.Length, at => fit.Descend(at, examples, seen));
        return fit;
    }

    /// <summary>The answer with the best odds.</summary>
    public string Best(Example example)
    {
        var seen = Indices(example.Seen);
        return _plan.Answers[Enumerable.Range(0, Weights.Length).MaxBy(at => Odds(Weights[at], seen))];
    }

    /// <summary>The logarithm of the odds of an answer, by its number among those of the plan.</summary>
    public double Odds(int answer, IEnumerable<string> seen) => Odds(Weights[answer], Indices(seen));

    private void Descend(int answer, ImmutableArray<Example> examples, ImmutableArray<int[]> seen)
    {
        var weights = Weights[answer];
        double[] ridge = [.. Names.Select(_plan.Ridge), PriorRidge];
        ImmutableArray<double> wanted = [.. examples.Select(example => Wanted(_plan.Answers[answer], example))];
        var (gradient, mean, square) = (new double[weights.Length], new double[weights.Length], new double[weights.Length]);
        for (var round = 1; round <= Rounds; round++)
        {
            for (var at = 0; at < weights.Length; at++)
                gradient[at] = ridge[at] * weights[at];
            for (var example = 0; example < examples.Length; example++)
            {
                var error = (1 / (1 + Math.Exp(-Odds(weights, seen[example])))) - wanted[example];
                gradient[^1] += error;
                foreach (var at in seen[example])
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

    private double Wanted(string answer, Example example) =>
        example.Right[0] == answer ? 1 : example.Right.Contains(answer) ? _plan.Second : 0;

    private static double Odds(double[] weights, int[] seen)
    {
        var odds = weights[^1];
        foreach (var at in seen)
            odds += weights[at];
        return odds;
    }

    private int[] Indices(IEnumerable<string> ids) => [.. ids.Where(_index.ContainsKey).Select(id => _index[id])];
}
