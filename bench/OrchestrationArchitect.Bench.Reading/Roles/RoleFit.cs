using OrchestrationArchitect.Design.Reading.Actions.Evidence;

namespace OrchestrationArchitect.Bench.Reading.Roles;

/// <summary>
/// Fits a weight to each piece of evidence: logistic regression with a penalty on large weights, by stochastic descent with
/// steps that shrink for each weight (AdaGrad; Duchi, Hazan and Singer, 2011), averaged over the later rounds. The same
/// samples give the same weights.
/// </summary>
internal static class RoleFit
{
    /// <summary>Evidence seen less often is left out.</summary>
    private const int LeastOften = 5;

    /// <summary>Evidence that is also said more generally needs to be seen this often to be taken for itself.</summary>
    private const int OftenEnough = 20;

    private const int Rounds = 30;
    private const double Penalty = 0.05;
    private const double Rate = 0.15;
    private const int Seed = 1;

    public static Dictionary<string, double> Fit(IReadOnlyList<RoleSample> samples)
    {
        var special = Seen(samples, piece => StepWeights.Known(piece, _ => true), OftenEnough);
        var names = Seen(samples, piece => StepWeights.Known(piece, special.Contains), LeastOften).Order(StringComparer.Ordinal).ToList();
        var numbers = names.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        var rows = samples.Select(s => (s.Step, Evidence: s.Evidence.Select(piece => StepWeights.Known(piece, special.Contains)).Where(numbers.ContainsKey).Select(piece => numbers[piece]).ToArray())).ToArray();
        var weights = Descend(rows, names.Count);
        return names.Index().ToDictionary(pair => pair.Item, pair => Math.Round(weights[pair.Index], 2), StringComparer.Ordinal);
    }

    private static HashSet<string> Seen(IReadOnlyList<RoleSample> samples, Func<string, string> name, int least) =>
        samples.SelectMany(s => s.Evidence).CountBy(name, StringComparer.Ordinal).Where(pair => pair.Value >= least).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);

    private static double[] Descend((bool Step, int[] Evidence)[] rows, int count)
    {
        var (weights, squares, sums) = (new double[count], new double[count], new double[count]);
        Array.Fill(squares, 1e-8);
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(rows);
            foreach (var (step, evidence) in rows)
            {
                var miss = (1 / (1 + Math.Exp(-Math.Clamp(evidence.Sum(e => weights[e]), -30, 30)))) - (step ? 1 : 0);
                foreach (var e in evidence)
                {
                    var slope = miss + (Penalty * weights[e]);
                    squares[e] += slope * slope;
                    weights[e] -= Rate * slope / Math.Sqrt(squares[e]);
                }
            }

            for (var e = 0; e < count && round >= Rounds / 2; e++)
            {
                sums[e] += weights[e];
            }
        }

        return [.. sums.Select(sum => sum / (Rounds - (Rounds / 2)))];
    }
}
