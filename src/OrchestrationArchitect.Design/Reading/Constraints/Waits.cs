using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>How long a person or an outside event is waited for.</summary>
internal static class Waits
{
    /// <summary>Below this a person is not meant, in seconds.</summary>
    private const double Human = 300;

    /// <summary>A decision within this is a person's, in seconds.</summary>
    private const double Decision = 1_800;

    private const double Day = 86_400;

    /// <summary>Below this it is a call that is waited for, in seconds.</summary>
    private const double Call = 30;

    public static bool Holds(QuantityContext context, StepFact? step)
    {
        var long_ = context.Quantity.Value >= Human;
        var waits = step is { Effect: Effect.Wait } || (step is { Effect: Effect.Human } && long_);
        if (context.InWorkflow && !Opens(context) && !Silence.Holds(context))
        {
            return false;
        }

        if (context.FindBefore("waiting") && Hears(context) && (context.Quantity.Value >= Call || waits))
        {
            return true;
        }

        if (Silence.Holds(context) && (context.Quantity.Value >= Call || waits))
        {
            return true;
        }

        var outside = context.Subject.Person is not null || context.Has("organisation");
        if (context.InConstraints && context.Quantity.Value >= Call && context.Subject.HasTime() && (outside || context.IsOfActor() || context.Subject.IsToAnswer()) && !context.Has("machine"))
        {
            return true;
        }

        if (context.InConstraints && context.Quantity.Value >= Call && context.Subject.Answers())
        {
            return true;
        }

        if (long_ && (Pays(context) || TakesOutsider(context)))
        {
            return true;
        }

        if (long_ && !context.Any("run", "job", "workflow", "process", "pipeline", "batch", "procedure"))
        {
            if (context.Subject.HasTime() && (context.InWorkflow || context.Quantity.Value >= Decision) && !context.Subject.IsLaw() && (outside || waits || step is null || context.InWorkflow))
            {
                return true;
            }

            if (context.InConstraints && context.Quantity.Value >= Decision && context.Subject.ActsOutside())
            {
                return true;
            }

            if (outside && (context.Subject.HasTime() || context.Has("answer-noun") || context.Any("expect", "expected") || (IsFragment(context) && context.Subject.Person is not null)))
            {
                return true;
            }

            if (context.InConstraints && (context.Any("expect", "expected", "counts as") || context.Subject.HasTime() && context.Any("you", "they", "he", "she", "people", "everyone")))
            {
                return true;
            }

            if (context.FindBefore("deciding") && context.Quantity.Value >= Decision || context.FindBefore("answer-noun") && (waits || context.Any("manual", "human", "customer")))
            {
                return true;
            }
        }

        return (waits && !IsAchieved(context) && (context.InConstraints || context.Bounds || context.Before() is "after" or "has" or "for" or "(")) || (context.Before() is "after" && context.Any("without", "no", "silence"))
            || (context.InWorkflow && long_ && HasUntil(context) && (context.Any("most", "max", "maximum", "longest", "latest") || context.Before() == "or" && context.HasAnywhere("plain-wait")));
    }

    /// <summary>"Must be through", "is ready": what is to be reached is the end of something, not somebody's answer.</summary>
    private static bool IsAchieved(QuantityContext context) => context.Any("through", "ready", "handover") && !context.Subject.HasTime();

    /// <summary>"Fees must be paid within 14 days", "payment is due 5 days after the invoice": whoever pays is waited for.</summary>
    private static bool Pays(QuantityContext context) =>
        context.Quantity.Value >= Day && context.InConstraints && context.FindBefore("payer-due") && !context.Has("keeping") && !context.Has("erasing");

    /// <summary>"The certificate takes the ministry up to six weeks".</summary>
    private static bool TakesOutsider(QuantityContext context)
    {
        foreach (var predicate in context.Sentence.Predicates)
        {
            if (predicate.Lemma == "take" && !predicate.Object.IsEmpty && predicate.Verb >= context.Start && predicate.Verb < context.Quantity.First && context.IsWord("organisation", predicate.Object.Head))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Somebody gets less time than a wait: "suppliers that have not answered within 3 seconds are left out".</summary>
    public static bool Hurries(QuantityContext context) => context.Quantity.Value < Call && (context.Subject.HasTime() || Silence.Holds(context) || IsTooLate(context));

    /// <summary>"Libraries that take longer than 1500 ms count as having no copy", "late answers are left out".</summary>
    private static bool IsTooLate(QuantityContext context) => context.Before() == "than" && context.Any("longer", "later", "more") && context.HasAnywhere("left-out");

    /// <summary>The words before a figure that limits something in the workflow's text.</summary>
    private static bool Opens(QuantityContext context) =>
        !context.Any("again", "try")
        && (context.Subject.HasTime() || context.Before() is "after" or "within" or "to" or "has" or "than" or "most" or "have" or "in" or "until" or "for" or "or" or "(" or "further" or "-" or "max" or "–"
            || (context.IsWord("waiting", context.Quantity.First - 1) && (!context.IsWord("plain-wait", context.Quantity.First - 1) || context.Any("most", "max", "maximum", "longest"))) || context.Any("longest", "latest"));

    /// <summary>A word of waiting is about a limit: in the workflow a plain "wait two hours" is none.</summary>
    private static bool Hears(QuantityContext context) =>
        context.InConstraints || context.Before() is not "for" || !context.Any("wait", "waits") || context.Any("at", "most", "up");

    private static bool HasUntil(QuantityContext context)
    {
        for (var i = 0; i < context.Words.Count; i++)
        {
            if (context.Words.Lower(i) is "until" or "till")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Director - 14 days", "Graders: one week".</summary>
    private static bool IsFragment(QuantityContext context) =>
        (context.InConstraints || context.Before() is "(" || context.Before(2) is "(") && !context.Sentence.Predicates.Any(p => p.Finite && p.First >= context.Start && p.First < context.End && context.InConstraints);

    /// <summary>The step that waits.</summary>
    public static StepFact? Step(QuantityContext context, StepFact? step) =>
        context.Nearest(waiting: true) ?? (context.Subject.Person is { } person ? context.StepOf(person) : null) ?? step ?? context.OnlyWaiting();
}
