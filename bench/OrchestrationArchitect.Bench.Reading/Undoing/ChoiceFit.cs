namespace OrchestrationArchitect.Bench.Reading.Undoing;

/// <summary>
/// Fits a conditional logit: of some options, each with what is observed of it, one is right. Ridge penalty, gradient descent with
/// Adam's steps, no randomness.
/// </summary>
internal static class ChoiceFit
{
    private const int Rounds = 250;
    private const double Rate = 0.1;

    /// <param name="choices">The choices.</param>
    /// <param name="least">An observation is weighed if so many choices have it.</param>
    /// <param name="ridge">The penalty on the square of an observation's weight.</param>
    public static Dictionary<string, double> To(IReadOnlyList<LabelledChoice> choices, int least, Func<string, double> ridge)
    {
        var names = choices.SelectMany(choice => choice.Options.SelectMany(option => option).Distinct()).CountBy(id => id).Where(pair => pair.Value >= least).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToList();
        var index = names.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        var options = choices.Select(choice => choice.Options.Select(option => option.Where(index.ContainsKey).Select(id => index[id]).ToArray()).ToArray()).ToList();
        var penalties = names.ConvertAll(id => ridge(id));
        var (weights, gradient, mean, square) = (new double[names.Count], new double[names.Count], new double[names.Count], new double[names.Count]);
        for (var round = 1; round <= Rounds; round++)
        {
            for (var at = 0; at < weights.Length; at++)
                gradient[at] = penalties[at] * weights[at];
            for (var at = 0; at < choices.Count; at++)
                Add(options[at], choices[at], weights, gradient);
            var rate = Rate * (1 - (round / (Rounds + 10.0)));
            for (var at = 0; at < weights.Length; at++)
            {
                mean[at] = (0.9 * mean[at]) + (0.1 * gradient[at]);
                square[at] = (0.999 * square[at]) + (0.001 * gradient[at] * gradient[at]);
                weights[at] -= rate * (mean[at] / (1 - Math.Pow(0.9, round))) / (Math.Sqrt(square[at] / (1 - Math.Pow(0.999, round))) + 1e-8);
            }
        }

        return names.Zip(weights).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    /// <summary>The gradient of one choice: the odds of each option less the odds it has among those that are right.</summary>
    private static void Add(int[][] options, LabelledChoice choice, double[] weights, double[] gradient)
    {
        var odds = options.Select((option, i) => option.Sum(at => weights[at]) + (choice.Before?[i] ?? 0)).ToArray();
        var most = odds.Max();
        for (var i = 0; i < odds.Length; i++)
            odds[i] = Math.Exp(odds[i] - most);
        var (all, rights) = (odds.Sum(), choice.Right.Sum(i => odds[i]) + 1e-12);
        for (var i = 0; i < options.Length; i++)
        {
            var slope = choice.Weight * ((odds[i] / all) - (choice.Right.Contains(i) ? odds[i] / rights : 0));
            foreach (var at in options[i])
                gradient[at] += slope;
        }
    }
}
