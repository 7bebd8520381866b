using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Compensations.Weighing;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Bench.Reading.Undoing;

/// <summary>
/// Mentions beside their neighbours, for <c>undoing-beside-weights.data.tsv</c>. What each is likely to undo at first sight is told by weights
/// that were fitted without the part its writer is in: those of the texts at hand would know too much.
/// </summary>
internal static class UndoingBeside
{
    private const int Folds = 6;

    /// <summary>The penalty on the square of a weight, and in how many choices an observation must occur, by cross-validation by writers.</summary>
    private const double Ridge = 6;
    private const int Least = 8;

    /// <summary>The weights fitted to some choices.</summary>
    /// <param name="choices">The choices, as <see cref="Of"/> gives them.</param>
    public static Dictionary<string, double> Fit(IEnumerable<LabelledChoice> choices) => ChoiceFit.To([.. choices], Least, _ => Ridge);

    /// <summary>The labelled choices with the odds at first sight, and what is observed around them.</summary>
    public static IReadOnlyList<LabelledChoice> Of(IReadOnlyList<LabelledUndoing> examples)
    {
        var folds = examples.Select(one => UndoingExamples.WriterOf(one.Slug)).Distinct().Order().Index().ToDictionary(pair => pair.Item, pair => pair.Index % Folds);
        return [.. examples.GroupBy(one => folds[UndoingExamples.WriterOf(one.Slug)]).OrderBy(fold => fold.Key).SelectMany(fold =>
        {
            var weights = new ChoiceWeights(UndoingExamples.Fit(examples.Where(one => folds[UndoingExamples.WriterOf(one.Slug)] != fold.Key)));
            return fold.GroupBy(one => (one.Slug, one.Choice.Own)).SelectMany(text => Beside([.. text], weights));
        })];
    }

    private static IEnumerable<LabelledChoice> Beside(ImmutableArray<LabelledUndoing> text, ChoiceWeights weights)
    {
        ImmutableArray<FirstSight> sights = [.. text.Select(one => Sight(one.Choice, weights))];
        var neighbours = new Neighbours(sights);
        for (var i = 0; i < text.Length; i++)
        {
            var at = i;
            if (text[at].Label is { } label)
            {
                yield return label with
                {
                    Options = [NameLister.Of(seen => neighbours.Of(at, seen)), .. text[at].Choice.Candidates.Select(c => NameLister.Of(seen => neighbours.Of(at, c.Step, seen)))],
                    Before = [0, .. sights[at].Odds],
                };
            }
        }
    }

    private static FirstSight Sight(UndoingChoice choice, ChoiceWeights weights)
    {
        var nothing = weights.Sum(choice.Nothing);
        return new FirstSight(choice, [.. choice.Steps.Select(option => weights.Sum(option.Seen) - nothing)]);
    }
}
