using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>What a count, a rate or an amount of money limits.</summary>
internal static class Counts
{
    /// <summary>What is rarer than once an hour is no load; the workflow's text tells how often something happens.</summary>
    private const double Rare = 1 / 3600.0;

    public static ConstraintFact? Read(QuantityContext context)
    {
        if (context.Quantity.Noun is "currency" or "volume" or "physical")
        {
            return null;
        }

        if (IsRetryFigure(context))
        {
            return context.Fact(ConstraintKind.Retries, ConstraintUnit.Count, context.Named(context.Step(), waiting: false));
        }

        return context.Quantity.Kind == QuantityKind.Count && (context.Has("limiting-parallel") || IsCapacity(context)) && (context.InConstraints || context.Any("most", "up", "max", "maximum", "than", "limit"))
            ? context.Fact(ConstraintKind.Concurrency, ConstraintUnit.Count, context.Step())
            : null;
    }

    /// <summary>"5 attempts", "3 times", "retries: 4", "repeated twice", "to the DLQ after 5 receives"; not the "2" of "2 errors are retried".</summary>
    private static bool IsRetryFigure(QuantityContext context)
    {
        if (context.Quantity.Kind == QuantityKind.Times)
        {
            return !(context.Quantity.Value.Equals(1) && context.Before() is "most") && context.Before() is not ("exactly" or "only" or "not" or "never") && !IsForbidden(context)
                && (context.Has("retrying") || context.Before() is "again" || (context.HasAnywhere("retrying") && context.Any("most", "up", "max")) || (context.InConstraints && context.Quantity.Value > 1 && context.Any("most", "than", "max", "up", "maximum")));
        }

        if (context.Before() is "after" && context.Has("dead-lettering"))
        {
            return true;
        }

        var (first, end) = (context.Quantity.First, context.Quantity.End);
        return context.Has("retrying") && context.Before() is not ("earlier" or "previous") && context.After is not ("earlier" or "previous" or "failed")
            && (context.IsWord("retrying", end) || context.IsWord("retrying", end - 1) || context.After is "more"
                || (context.Quantity.Noun.Length == 0 && (context.IsWord("retrying", first - 1) || context.IsWord("retrying", first - 2) || context.IsWord("retrying", first - 3) || context.Words.Lower(first - 1) == "|" || context.IsLabelled("retrying"))));
    }

    /// <summary>"Must not be counted twice" is no retry.</summary>
    private static bool IsForbidden(QuantityContext context) => context.Quantity.Value.Equals(2) && !context.Any("times", "most", "than") && context.Any("not", "never", "no", "nobody", "n't", "cannot", "dont", "don't", "tolerate", "tolerates", "same", "harm", "nothing", "without");

    /// <summary>"No more than 12 bays", "never more than 15 translators per order": no verb says what happens, so there are no more at a time.</summary>
    private static bool IsCapacity(QuantityContext context) => context.InConstraints && context.Before() == "than" && context.Before(2) == "more" && context.Before(3) is "no" or "never" or "not"
        && !context.Sentence.Predicates.Any(p => p.Verb >= context.Start && p.Verb < context.End)
        && context.Words.TagAt(context.Quantity.End - 1) == Tag.Noun && !context.Has("retrying") && !context.IsWord("sized", context.Quantity.End - 1);

    /// <summary>"900 deliveries per second"; not "three o'clock every night", "one is retired a week", "9,000 mortgages a year".</summary>
    public static ConstraintFact? Rate(QuantityContext context)
    {
        var clock = context.Before() == ":" || context.Quantity.Noun is "o'clock" or "am" or "pm";
        var rare = context.InWorkflow && (context.IsBackground || context.Quantity.Value < Rare);
        return clock || rare ? null
            : context.IsWord("retrying", context.Quantity.First + 1) ? context.Fact(ConstraintKind.Retries, ConstraintUnit.Count)
            : context.Fact(ConstraintKind.Throughput, ConstraintUnit.PerSecond);
    }

    public static ConstraintFact? Cost(QuantityContext context)
    {
        var about = context.Has("costing") && (context.InConstraints || context.Any("cost", "costs", "budget", "spend"));
        var capped = IsCapped(context);
        var condition = context.Any("above", "over", "exceed", "exceeds", "if") && !about && !capped;
        var bounded = context.InConstraints && !condition && (capped || context.Quantity.Noun.Length > 0 || context.Any("most", "under", "below", "than", "max", "limited", "≤", "<", "<=", "maximum", "each", "every"));
        return about || bounded ? context.Fact(ConstraintKind.Cost, ConstraintUnit.Usd, per: context.Quantity.Noun.Length > 0 ? context.Quantity.Noun : null) : null;
    }

    /// <summary>"Must not exceed $35", "never above $4".</summary>
    private static bool IsCapped(QuantityContext context) =>
        context.Before() is "exceed" or "exceeds" or "above" or "over" && context.IsDeniedBefore;
}
