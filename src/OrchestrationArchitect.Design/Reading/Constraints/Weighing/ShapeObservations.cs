using System.Globalization;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Constraints.Weighing;

/// <summary>What a time is said of by the make of the words, which holds of words that no list has, and how large it is for how it is bounded.</summary>
internal static class ShapeObservations
{
    /// <summary>Below this many seconds a machine works, below the others somebody answers, a case runs, and things are kept.</summary>
    private static readonly double[] Scales = [60, 3_600, 86_400, 2_592_000, double.PositiveInfinity];

    public static IEnumerable<string> Of(QuantityContext context)
    {
        var scale = string.Create(CultureInfo.InvariantCulture, $"scale-{Array.FindIndex(Scales, limit => context.Quantity.Value < limit)}");
        yield return $"{scale}-in-{context.Words.Sentence.Field}";
        yield return $"{scale}-prev-{context.Before()}";
        yield return $"prev3-{context.Before(3)}-{context.Before(2)}-{context.Before()}";
        if (Named(context) is not (>= 0 and var noun))
        {
            yield return $"{scale}-unnamed";
            yield break;
        }

        var make = context.MakeOf(noun);
        yield return $"of-{make}";
        yield return $"{scale}-of-{make}";
        yield return $"of-object-of-{context.StepsOn(noun)}";
        yield return $"of-{make}-object-of-{context.StepsOn(noun)}";
        if (context.Words.TagAt(noun - 1) == Tag.Determiner)
        {
            yield return $"of-{make}-after-{context.Words.Lower(noun - 1)}";
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
