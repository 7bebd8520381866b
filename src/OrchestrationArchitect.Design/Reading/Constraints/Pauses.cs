using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>Times that limit nothing: pauses, intervals, ages, periods that things come from, and times that describe a thing.</summary>
internal static class Pauses
{
    public static bool Holds(QuantityContext context)
    {
        if (context.After == "later" && context.Has("erasing"))
        {
            return false;
        }

        var before = context.Words.TagAt(context.Quantity.First - 1).IsVerb() ? "" : context.Before();
        if (before is "every" or "each" or "last" or "past" or "previous" or "next" or "first" or "per" or "old" or "average" or "older" or "another" or "+" or "±" or "rpo" or "age"
            || (before is "than" && context.Before(2) is "older" or "newer" or "younger")
            || context.After is "old" or "earlier" or "ago" or "apart" or "interval" or "intervals" or "before" or "later" or "window" or "windows" or "older" or "resolution" or "worth" or "pauses" or "pause" or "backoff" or "between")
        {
            return !(context.After == "later" && before == "until") && context.After is not ("window" or "windows") || !context.Has("waiting") && !context.Has("answer-noun");
        }

        if (context.Sentence.Predicates.Any(p => !p.Subject.IsEmpty && p.Subject.Start >= context.Start && context.Words.Lemmas[p.Subject.Head] == "reminder"))
        {
            return true;
        }

        if (context.After == "of" && context.Quantity.First == context.Start && context.IsWord("played", context.Quantity.End + 1))
        {
            return true;
        }

        if (context.Any("usually", "typically", "normally", "often") || (!context.InConstraints && context.Any("average")))
        {
            return true;
        }

        return Describes(context) || (context.Has("late") && !context.Any("no"))
            || (context.PausesNear() && !context.Any("exceed", "under", "maximum", "max", "within", "most") && !context.Any("timeout", "time-out") && !context.Any("give", "gives"))
            || IsListed(context);
    }

    /// <summary>"2 s, 4 s and 8 s pauses": what the last of the list is, all are.</summary>
    private static bool IsListed(QuantityContext context)
    {
        var end = context.Quantity.End;
        while (context.Words.Lower(end) is "," or "and" or "or" or "/" && context.All.FirstOrDefault(q => q.Kind == QuantityKind.Time && q.First > end && q.First <= end + 2) is { } next)
        {
            end = next.End;
        }

        return end > context.Quantity.End && context.IsWord("pausing", end);
    }

    /// <summary>"A two-hour film": the time stands before the noun it describes, and the noun is no limit.</summary>
    private static bool Describes(QuantityContext context)
    {
        var words = context.Words;
        var hyphen = words.Lower(context.Quantity.First).Contains('-', StringComparison.Ordinal) || words.Lower(context.Quantity.First + 1) == "-";
        if (!hyphen || words.TagAt(context.Quantity.End) is not (Tag.Noun or Tag.Adjective or Tag.Name))
        {
            return false;
        }

        for (var i = context.Quantity.End; i < words.Count && (words.TagAt(i).IsNominal() || words.TagAt(i) is Tag.Adjective or Tag.Gerund); i++)
        {
            if (context.IsWord("limit-noun", i) || context.IsWord("answer-noun", i) || context.IsWord("timing-out", i))
            {
                return false;
            }
        }

        return true;
    }
}
