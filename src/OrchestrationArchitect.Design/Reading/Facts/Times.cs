using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Reading.Facts;

/// <summary>What a time limits: an answer, a step, a wait, a run, or how long something is kept.</summary>
internal static class Times
{
    public static ConstraintFact? Read(QuantityContext context)
    {
        if (IsNoLimit(context))
        {
            return null;
        }

        if (context.Any("kept", "keep", "retain", "retained", "retention", "preserve", "preserved", "archive", "archived", "survive", "history", "trail", "deleted", "purged", "downloads", "stored", "store", "log", "available for download")
            && (context.Before() is "for" or "of" or "least" or "than" or "to" || context.Before() is "after" && context.Any("deleted", "purged", "expire") && !context.Any("offer", "contract", "unsigned") || context.Any("retention", "retain", "keep", "survive")) && !context.Any("within"))
        {
            return Seconds(context, ConstraintKind.Retention);
        }

        var percentile = context.Percentile();
        if (percentile is not null)
        {
            var about = context.Words.Sentence.Field == SourceField.BusinessWorkflow ? context.Step() : null;
            return context.Fact(ConstraintKind.Latency, ConstraintUnit.Seconds, about ?? context.Step(), percentile);
        }

        return Limit(context);
    }

    private static ConstraintFact Seconds(QuantityContext context, ConstraintKind kind, StepFact? step = null) => context.Fact(kind, ConstraintUnit.Seconds, step);

    /// <summary>A pause, an interval or a period that things come from limits nothing.</summary>
    private static bool IsNoLimit(QuantityContext context)
    {
        var before = context.Before();
        return before is "every" or "each" or "last" or "past" or "previous" or "next" or "first" or "per" or "old" or "average"
            || context.Words.Lower(context.Quantity.End) is "old" or "earlier" or "ago" or "apart" or "interval" or "intervals" or "before" or "window" or "windows"
            || (!context.InConstraints && context.Any("usually", "typically", "normally", "average"))
            || context.Any("interval", "back-off", "backoff", "delay", "apart", "jitter", "visibility");
    }

    private static ConstraintFact? Limit(QuantityContext context)
    {
        var step = context.Step();
        if (context.InConstraints && context.Quantity.Value >= 5_184_000 && !context.Any("expire", "expires", "run", "process", "workflow", "wait", "running"))
        {
            return Seconds(context, ConstraintKind.Retention);
        }

        if (Waits(context, step))
        {
            return Seconds(context, ConstraintKind.WaitTimeout, step ?? context.OnlyWaiting());
        }

        if (!context.InConstraints && !Bounds(context))
        {
            return null;
        }

        if (context.Any("latency", "respond", "response", "acknowledge", "acknowledgement", "ack", "acceptance", "answer", "reply", "round-trip") && step is not { Effect: Effect.Human }
            && !context.Any("timeout", "time-out"))
        {
            return Seconds(context, ConstraintKind.Latency, step);
        }

        if (context.Any("workflow", "process", "run", "pipeline", "job", "whole", "entire", "overall", "end-to-end", "total", "execution", "saga", "runtime", "duration", "everything", "end")
            && !(step is not null && context.Any("step", "timeout", "time-out") && !context.Any("whole", "entire", "overall")))
        {
            return Seconds(context, ConstraintKind.MaxDuration);
        }

        if (step is not null)
        {
            return Seconds(context, ConstraintKind.StepTimeout, step);
        }

        return context.Any("timeout", "time-out", "call", "step", "invocation", "function", "task", "activity") || context.Words.Matches(Math.Max(0, context.Quantity.First - 3), "times out after")
            ? Seconds(context, ConstraintKind.StepTimeout)
            : context.Quantity.Value <= 1 && Bounds(context) ? Seconds(context, ConstraintKind.Latency)
            : Bounds(context) || context.InConstraints && context.Any("time", "sla", "deadline", "limit", "max", "maximum") ? Seconds(context, ConstraintKind.MaxDuration) : null;
    }

    private static bool Bounds(QuantityContext context) =>
        context.Any("within", "under", "below", "most", "maximum", "max", "max.", "limit", "limited", "deadline", "timeout", "longer", "exceed", "sla", "<", "<=", "faster")
        || context.Before() is "than" or "in" or "to" or "within";

    /// <summary>A person or another company is named with a time no machine needs.</summary>
    private static bool Outside(QuantityContext context)
    {
        var isLong = context.Quantity.Value >= 1800;
        if (!isLong || context.Any("run", "job", "workflow", "process", "pipeline", "batch"))
        {
            return false;
        }

        var answers = context.Any("respond", "answer", "reply", "confirm", "confirmation", "approve", "approval", "decide", "decision", "sign", "signature", "accept", "review", "word", "response", "claim", "clarification");
        for (var i = context.Start; i < context.End; i++)
        {
            answers |= context.Words.Lower(i) is "you" || context.Words.TagAt(i) == Tagging.Tag.Noun && context.Lexicon.Phrases.Is("people", context.Words.Lemmas[i]) && context.Words.Lower(i - 1) is not "per";
        }

        return answers && (Bounds(context) || context.Before() is "after" or "has" or "have" or "for" or "gets" or "get" || context.Any("have", "has", "gets"));
    }

    /// <summary>Somebody or something outside is waited for.</summary>
    private static bool Waits(QuantityContext context, StepFact? step)
    {
        if (!context.InConstraints && (context.Any("again", "try") || context.Before() is not ("after" or "within" or "to" or "has" or "than" or "most" or "have" or "in" or "until")))
        {
            return false;
        }

        if (context.Any("expire", "expires", "lapse", "reminder", "remind", "unsigned", "unanswered", "escalate", "escalated", "wait", "waits", "waiting", "awaits", "sign-off"))
        {
            return true;
        }

        if (Outside(context) && !context.Any("whole", "entire", "overall", "end-to-end"))
        {
            return true;
        }

        var person = context.Anywhere("approval", "approve", "decision", "decide", "signature", "sign", "respond", "confirm", "confirmation", "review", "reply", "answer")
            && step is { Effect: Effect.Human or Effect.Wait };
        return (step is { Effect: Effect.Human or Effect.Wait } && (Bounds(context) || context.Before() is "after" or "has" or "for")) || person
            || (context.Before() is "after" && context.Any("without", "no", "silence"));
    }
}
