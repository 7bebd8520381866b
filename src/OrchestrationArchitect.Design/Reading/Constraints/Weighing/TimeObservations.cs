using System.Globalization;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Reading.Constraints.Weighing;

/// <summary>All about a time that may tell what it limits, as ids of <c>time-limit-weights.data.tsv</c>.</summary>
internal static class TimeObservations
{
    /// <summary>Where times of different use part, in seconds.</summary>
    private static readonly double[] Sizes = [1, 5, 15, 60, 300, 1_800, 3_600, 28_800, 86_400, 604_800, 2_592_000, 7_776_000, 31_536_000];

    /// <summary>Every observation, none twice.</summary>
    /// <param name="context">The time.</param>
    /// <param name="rule">What the rules take it for; <see langword="null"/> for no limit.</param>
    public static IReadOnlyCollection<string> Of(QuantityContext context, ConstraintFact? rule) =>
        new HashSet<string>(
        [
            $"rule-{rule?.Kind.ToString() ?? TimeWeights.None}",
            $"rule-{rule?.Kind.ToString() ?? TimeWeights.None}-in-{context.Words.Sentence.Field}",
            $"in-{context.Words.Sentence.Field}",
            $"step-{context.Step()?.Effect.ToString() ?? TimeWeights.None}",
            $"near-{context.Nearest(waiting: false)?.Effect.ToString() ?? TimeWeights.None}",
            $"prev-{context.Before()}",
            $"prev-{context.Before(2)}-{context.Before()}",
            $"next-{context.After}",
            $"times-{Math.Min(3, context.All.Count(other => other.Kind == context.Quantity.Kind))}",
            .. Sizes.Where(size => context.Quantity.Value >= size).Select(size => string.Create(CultureInfo.InvariantCulture, $"from-{size}")),
            .. WordObservations.Of(context),
            .. ClauseObservations.Of(context),
            .. ShapeObservations.Of(context),
            .. Traits(context).Where(trait => trait.Holds).Select(trait => trait.Id),
        ],
        StringComparer.Ordinal);

    private static IEnumerable<(string Id, bool Holds)> Traits(QuantityContext context)
    {
        var subject = context.Subject;
        var topics = context.TopicsNamed();
        return
        [
            ("person", subject.Person is not null),
            ("has-time", subject.HasTime()),
            ("acts-outside", subject.ActsOutside()),
            ("answers", subject.Answers()),
            ("from-to", subject.IsFromTo()),
            ("names-run", subject.NamesRun()),
            ("run-of-topic", subject.NamesRun() && topics > 0),
            ("run-of-transaction", subject.NamesRun() && context.NamesTransaction()),
            ("names-activity", subject.NamesActivity()),
            ("doing", subject.IsDoing()),
            ("law", subject.IsLaw()),
            ("to-answer", subject.IsToAnswer()),
            ("of-actor", context.IsOfActor()),
            ("transaction", context.NamesTransaction()),
            ("topic", topics > 0),
            ("topics", topics > 1),
            ("topic-first", context.IsTopic(context.Start, context.Quantity.First)),
            ("item", context.NamesItem()),
            ("of-all", context.IsOfAll()),
            ("per-item", context.IsPerItem),
            ("per-topic", context.IsPerItem && context.IsTopic(context.Quantity.End + 1, context.End)),
            ("bare", context.IsBare),
            ("bounds", context.Bounds),
            ("bounds-strictly", context.BoundsStrictly),
            ("condition", context.InCondition),
            ("anchored", context.Anchored),
            ("labelled", !context.Label.IsEmpty),
            ("silence", Silence.Holds(context)),
            ("hurries", Waits.Hurries(context)),
            ("pause", Pauses.Holds(context)),
        ];
    }
}
