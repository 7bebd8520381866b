using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Constraints.Weighing;

/// <summary>All about a time that may tell what it limits, as ids of <c>time-limit-weights.data.tsv</c>.</summary>
internal static class TimeObservations
{
    /// <summary>Where times of different use part, in seconds.</summary>
    private static readonly int[] Sizes = [1, 5, 15, 60, 300, 1_800, 3_600, 28_800, 86_400, 604_800, 2_592_000, 7_776_000, 31_536_000];

    /// <summary>Makes every observation; some may be made twice and count once.</summary>
    /// <param name="context">The time.</param>
    /// <param name="rule">What the rules take it for; <see langword="null"/> for no limit.</param>
    /// <param name="seen">Takes them.</param>
    public static void Observe(QuantityContext context, ConstraintFact? rule, ObservationSink seen)
    {
        var (field, ruled) = (context.Words.Sentence.Field, rule?.Kind.Named() ?? TimeWeights.None);
        seen.See($"rule-{ruled}");
        seen.See($"rule-{ruled}-in-{field}");
        seen.See($"in-{field}");
        seen.See($"step-{context.Step()?.Effect.Named() ?? TimeWeights.None}");
        seen.See($"near-{context.Nearest(waiting: false)?.Effect.Named() ?? TimeWeights.None}");
        seen.See($"prev-{context.Before()}");
        seen.See($"prev-{context.Before(2)}-{context.Before()}");
        seen.See($"next-{context.After}");
        seen.See($"times-{Math.Min(3, context.All.Count(other => other.Kind == context.Quantity.Kind))}");
        foreach (var size in Sizes)
        {
            if (context.Quantity.Value >= size)
            {
                seen.See($"from-{size}");
            }
        }

        WordObservations.Observe(context, seen);
        ClauseObservations.Observe(context, seen);
        ShapeObservations.Observe(context, seen);
        Subject(context, seen);
        Place(context, seen);
    }

    private static void Subject(QuantityContext context, ObservationSink seen)
    {
        var subject = context.Subject;
        var run = subject.NamesRun();
        seen.SeeIf(subject.Person is not null, "person");
        seen.SeeIf(subject.HasTime(), "has-time");
        seen.SeeIf(subject.ActsOutside(), "acts-outside");
        seen.SeeIf(subject.Answers(), "answers");
        seen.SeeIf(subject.IsFromTo(), "from-to");
        seen.SeeIf(run, "names-run");
        seen.SeeIf(run && context.TopicsNamed() > 0, "run-of-topic");
        seen.SeeIf(run && context.NamesTransaction(), "run-of-transaction");
        seen.SeeIf(subject.NamesActivity(), "names-activity");
        seen.SeeIf(subject.IsDoing(), "doing");
        seen.SeeIf(subject.IsLaw(), "law");
        seen.SeeIf(subject.IsToAnswer(), "to-answer");
    }

    private static void Place(QuantityContext context, ObservationSink seen)
    {
        var topics = context.TopicsNamed();
        seen.SeeIf(context.IsOfActor(), "of-actor");
        seen.SeeIf(context.NamesTransaction(), "transaction");
        seen.SeeIf(topics > 0, "topic");
        seen.SeeIf(topics > 1, "topics");
        seen.SeeIf(context.IsTopic(context.Start, context.Quantity.First), "topic-first");
        seen.SeeIf(context.NamesItem(), "item");
        seen.SeeIf(context.IsOfAll(), "of-all");
        seen.SeeIf(context.IsPerItem, "per-item");
        seen.SeeIf(context.IsPerItem && context.IsTopic(context.Quantity.End + 1, context.End), "per-topic");
        seen.SeeIf(context.IsBare, "bare");
        seen.SeeIf(context.Bounds, "bounds");
        seen.SeeIf(context.BoundsStrictly, "bounds-strictly");
        seen.SeeIf(context.InCondition, "condition");
        seen.SeeIf(context.Anchored, "anchored");
        seen.SeeIf(!context.Label.IsEmpty, "labelled");
        seen.SeeIf(Silence.Holds(context), "silence");
        seen.SeeIf(Waits.Hurries(context), "hurries");
        seen.SeeIf(Pauses.Holds(context), "pause");
    }
}
