using OrchestrationArchitect.Bench.Reading.Fitting;
using OrchestrationArchitect.Bench.Reading.Undoing;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Corpus.Scoring;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Reading.Relations.Course;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Relations.Weighing;
using OrchestrationArchitect.Design.Reading.Tracing;

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

    /// <summary>What a pair costs that is not asked for, beside one that is found: the best for F1 where that is about 0.76.</summary>
    private const double Price = 0.40;

    /// <summary>A smaller gain is none.</summary>
    private const double Gain = 0.05;

    /// <summary>The weights fitted to some choices.</summary>
    public static Dictionary<string, double> Fit(IReadOnlyList<LabelledChoice> choices) => ChoiceFit.To(choices, Least, _ => Ridge);

    /// <summary>The choices of a labelled text in which something depends on what is chosen.</summary>
    public static IEnumerable<LabelledChoice> Of(CorpusCase item)
    {
        var trace = ScenarioReader.Explain(item.Scenario, Lexicon.WeighingBranches(null));
        if (trace.Narrative.Story is not { } story)
        {
            yield break;
        }

        foreach (var (choice, worth) in Worths(item, trace, [.. new BranchChoices(trace.Ruled, story).Read()]))
        {
            var weighed = Enumerable.Range(0, worth.Count).Where(i => i == 0 || worth[i] != 0).ToList();
            var best = weighed.Max(i => worth[i]);
            var right = weighed.Index().Where(pair => best < Gain ? pair.Item == 0 : worth[pair.Item] >= best - Gain).Select(pair => pair.Index).ToHashSet();
            if (weighed.Count > 1)
            {
                yield return new LabelledChoice(Example.SetOf(item.Slug), [.. weighed.Select(i => choice.Options[i]).Select(option => Observed(choice, option))], right);
            }
        }
    }

    private static IReadOnlyList<string> Observed(BranchChoice choice, BranchOption option) =>
        [.. option.OfStep, .. option.OfStep.Select(sign => BranchWeights.Name(choice.Kind, sign)), .. option.OfStep.Select(sign => BranchWeights.Name(choice.Group, sign)), .. option.Pairs, .. option.Seen];

    /// <summary>How much each way of each choice betters the order of a text.</summary>
    public static IEnumerable<(BranchChoice Choice, List<double> Worth)> Worths(CorpusCase item, ReadingTrace trace, List<BranchChoice> choices)
    {
        var steps = StepMatching.Of(item, trace.Facts);
        var ids = trace.Facts.Steps.GroupBy(step => step.Span).ToDictionary(group => group.Key, group => group.First().Id);
        var ruled = Worth(trace.Ruled);
        foreach (var choice in choices)
        {
            yield return (choice, [.. choice.Options.Select(option => WorthOf(option, choice.At) - ruled)]);
        }

        double Worth(IEnumerable<Segment> segments)
        {
            var flow = CourseBuilder.Build(segments).Edges.Select(e => new FlowFact(Id(e.From), Id(e.To), e.Condition is null ? FlowKind.Sequence : FlowKind.Conditional, e.Condition));
            var tally = CorpusScorer.Order(item, trace.Facts with { Flow = [.. flow] }, steps);
            return tally.Found - (Price * (tally.Found + tally.Spurious));
        }

        double WorthOf(BranchOption option, int at)
        {
            var segments = trace.Ruled.ToList();
            option.Apply(segments, at);
            return Worth(segments);
        }

        string Id(int step) => ids[trace.Narrative.Actions[step].Span];
    }
}
