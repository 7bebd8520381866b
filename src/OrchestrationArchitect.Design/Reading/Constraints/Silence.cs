using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>A time after which something has still not come: "if she doesn't answer within a day", "no money after two weeks means …".</summary>
internal static class Silence
{
    public static bool Holds(QuantityContext context) => context.Before() is "within" or "in" or "for" or "after" or "by" or "of" && (IsDenied(context) || IsMissing(context)) || Passes(context);

    /// <summary>"If she doesn't acknowledge within 15 minutes", "if none accepts in 4 minutes"; not a worker that has not finished.</summary>
    private static bool IsDenied(QuantityContext context)
    {
        foreach (var predicate in context.Sentence.Predicates)
        {
            if ((context.Before() is not "of" || context.Before(2) is "end") && predicate.Verb >= context.Start && predicate.Verb < context.Quantity.First && predicate.Clause is ClauseKind.Condition or ClauseKind.Temporal or ClauseKind.Relative
                && (predicate.Negated || Opener(context, predicate) is "no" or "none" or "nobody" or "nothing" or "neither")
                && !(context.IsWord("whole-verb", predicate.Verb) && context.HasAnywhere("timing-out")))
            {
                return true;
            }
        }

        return false;
    }

    private static string Opener(QuantityContext context, Predicate predicate)
    {
        var said = predicate.About;
        return said.IsEmpty ? "" : context.Words.Lower(said.Start);
    }

    /// <summary>"No money after 14 days means", "says nothing for fourteen days", "should there be no slot within a day".</summary>
    private static bool IsMissing(QuantityContext context)
    {
        if (context.Any("reminder", "reminded", "remind"))
        {
            return false;
        }

        for (var i = context.Start; i < context.Quantity.First; i++)
        {
            var own = context.Words.Lower(i);
            if (own is "nothing" or "nobody" or "none" or "silent" or "silence" || (own == "no" && context.Words.Lower(i + 1) is not ("longer" or "later" or "more" or "less" or "fewer") && context.Words.TagAt(i + 1) is Tag.Noun or Tag.Name or Tag.Adjective))
            {
                return context.InWorkflow || context.Before() is "after" or "for";
            }
        }

        return false;
    }

    /// <summary>"If an hour passes without relief", "30 minutes go by without an answer".</summary>
    private static bool Passes(QuantityContext context) =>
        context.After is "pass" or "passes" or "passed" or "elapse" or "elapses" or "go" or "goes" or "have" or "has"
        && Indexes.From(context.Quantity.End, Math.Max(0, context.End - context.Quantity.End)).Any(i => context.Words.Lower(i) is "without");
}
