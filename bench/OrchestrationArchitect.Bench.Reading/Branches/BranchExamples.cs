using OrchestrationArchitect.Bench.Reading.Fitting;
using OrchestrationArchitect.Bench.Reading.Undoing;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Relations.Weighing;

namespace OrchestrationArchitect.Bench.Reading.Branches;

/// <summary>
/// Branches with the ways in which they may be meant, for <c>branch-weights.data.tsv</c>. No label says how a branch is meant; right is what
/// brings the order of the steps closest to the labelled one, all else left as it is.
/// </summary>
internal static class BranchExamples
{
    /// <summary>The penalty on the squares of weights, and in how many choices an observation must occur, by cross-validation.</summary>
    private const double Ridge = 5;
    private const int Least = 4;

    /// <summary>A smaller gain is none.</summary>
    private const double Gain = 0.05;

    /// <summary>The weights fitted to some choices.</summary>
    public static Dictionary<string, double> Fit(IReadOnlyList<LabelledChoice> choices) => ChoiceFit.To(choices, Least, _ => Ridge);

    /// <summary>The choices of a labelled text in which something depends on what is chosen.</summary>
    public static IEnumerable<LabelledChoice> Of(OrderedText text)
    {
        if (text.Trace.Narrative.Story is not { } story)
        {
            yield break;
        }

        foreach (var (choice, worth) in Worths(text, new BranchChoices(text.Ruled, story).Read()))
        {
            var weighed = Enumerable.Range(0, worth.Count).Where(i => i == 0 || worth[i] != 0).ToList();
            var best = weighed.Max(i => worth[i]);
            var right = weighed.Index().Where(pair => best < Gain ? pair.Item == 0 : worth[pair.Item] >= best - Gain).Select(pair => pair.Index).ToHashSet();
            if (weighed.Count > 1)
            {
                yield return new LabelledChoice(text.Set, [.. weighed.Select(i => choice.Options[i]).Select(option => Observed(choice, option))], right);
            }
        }
    }

    private static IReadOnlyList<string> Observed(BranchChoice choice, BranchOption option) =>
        [.. option.OfStep, .. option.OfStep.Select(sign => BranchWeights.Name(choice.Kind, sign)), .. option.OfStep.Select(sign => BranchWeights.Name(choice.Group, sign)), .. option.Pairs, .. option.Seen];

    /// <summary>How much each way of each choice betters the order of a text.</summary>
    private static IEnumerable<(BranchChoice Choice, List<double> Worth)> Worths(OrderedText text, IEnumerable<BranchChoice> choices)
    {
        var ruled = text.Worth(text.Ruled);
        return choices.Select(choice => (choice, choice.Options.Select(option => text.Worth(Put(text, option, choice.At)) - ruled).ToList()));
    }

    private static List<Segment> Put(OrderedText text, BranchOption option, int at)
    {
        var segments = text.Ruled.ToList();
        option.Apply(segments, at);
        return segments;
    }
}
