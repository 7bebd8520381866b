using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Constraints.Weighing;

/// <summary>What a time is said of by the make of the words, which holds of words that no list has, and how large it is for how it is bounded.</summary>
internal static class ShapeObservations
{
    /// <summary>Below this many seconds a machine works, below the others somebody answers, a case runs, and things are kept.</summary>
    private static readonly double[] Scales = [60, 3_600, 86_400, 2_592_000, double.PositiveInfinity];

    public static void Observe(QuantityContext context, ObservationSink seen)
    {
        var scale = Array.FindIndex(Scales, limit => context.Quantity.Value < limit);
        seen.See($"scale-{scale}-in-{context.Words.Sentence.Field}");
        seen.See($"scale-{scale}-prev-{context.Before()}");
        seen.See($"prev3-{context.Before(3)}-{context.Before(2)}-{context.Before()}");
        if (Named(context) is not (>= 0 and var noun))
        {
            seen.See($"scale-{scale}-unnamed");
            return;
        }

        var (make, steps) = (context.MakeOf(noun), context.StepsOn(noun));
        seen.See($"of-{make}");
        seen.See($"scale-{scale}-of-{make}");
        seen.See($"of-object-of-{steps}");
        seen.See($"of-{make}-object-of-{steps}");
        if (context.Words.TagAt(noun - 1) == Tag.Determiner)
        {
            seen.See($"of-{make}-after-{context.Words.Lower(noun - 1)}");
        }
    }

    /// <summary>The head of the first noun phrase before the figure, else behind it.</summary>
    private static int Named(QuantityContext context)
    {
        foreach (var (from, end) in ((int, int)[])[(context.Start, context.Quantity.First), (context.Quantity.End, context.End)])
        {
            for (var i = from; i < end; i++)
            {
                if (context.Words.TagAt(i) is Tag.Noun or Tag.Name or Tag.Gerund && (i + 1 >= end || context.Words.TagAt(i + 1) is not (Tag.Noun or Tag.Name)))
                {
                    return i;
                }
            }
        }

        return -1;
    }
}
