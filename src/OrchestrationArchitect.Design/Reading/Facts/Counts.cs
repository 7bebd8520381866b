using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Quantities;

namespace OrchestrationArchitect.Design.Reading.Facts;

/// <summary>What a count or an amount of money limits.</summary>
internal static class Counts
{
    private static readonly string[] RetryWords =
        ["retry", "retries", "retried", "attempt", "attempts", "tried", "try", "tries", "repeat", "repeated", "redeliver", "redelivery", "re-try", "re-tried", "reattempt"];

    private static readonly string[] ConcurrencyWords =
        ["concurrent", "concurrently", "concurrency", "parallel", "simultaneous", "simultaneously", "parallelism", "in-flight"];

    public static ConstraintFact? Read(QuantityContext context)
    {
        if (context.Quantity.Noun is "currency" or "volume")
        {
            return null;
        }

        if (context.Any(RetryWords) && IsRetryFigure(context))
        {
            return context.Fact(ConstraintKind.Retries, ConstraintUnit.Count, context.Step());
        }

        var atATime = context.Words.Matches(FindAt(context, "at"), "at a time") || context.Words.Matches(FindAt(context, "at"), "at once") || context.Words.Matches(FindAt(context, "in"), "in flight")
            || context.Words.Matches(FindAt(context, "at"), "at the same time");
        return context.Quantity.Kind == QuantityKind.Count && (context.Any(ConcurrencyWords) || atATime) && (context.InConstraints || context.Any("most", "up", "max", "maximum", "than"))
            ? context.Fact(ConstraintKind.Concurrency, ConstraintUnit.Count, context.Step())
            : null;
    }

    /// <summary>"5 attempts", "3 times", "retries: 4", "repeated twice"; not the "2" of "2 errors are retried".</summary>
    private static bool IsRetryFigure(QuantityContext context) =>
        context.Quantity.Kind == QuantityKind.Times && context.Before() is not "exactly" || RetryWords.Contains(context.Quantity.Noun)
        || RetryWords.Contains(context.Words.Lower(context.Quantity.End)) || RetryWords.Contains(context.Words.Lower(context.Quantity.End - 1)) || context.Quantity.Noun.Length == 0 || context.Words.Lower(context.Quantity.End) is "more";

    private static int FindAt(QuantityContext context, string word)
    {
        for (var i = context.Start; i < context.End; i++)
        {
            if (context.Words.Lower(i) == word && context.Words.Lower(i + 1) is "a" or "once" or "flight" or "the")
            {
                return i;
            }
        }

        return context.Words.Count;
    }

    public static ConstraintFact? Cost(QuantityContext context)
    {
        var about = context.Any("cost", "budget", "spend", "spending", "price", "bill", "cheaper", "target", "costs");
        var condition = context.Any("above", "over", "exceed", "exceeds", "if") && !about;
        var bounded = context.InConstraints && !condition && (context.Quantity.Noun.Length > 0 || context.Any("most", "under", "below", "than", "max", "limited", "≤", "<", "<=", "maximum", "each", "every"));
        return about || bounded ? context.Fact(ConstraintKind.Cost, ConstraintUnit.Usd, per: context.Quantity.Noun.Length > 0 ? context.Quantity.Noun : null) : null;
    }
}
