using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Constraints.Weighing;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>What a time limits: an answer, a step, a wait, a run, or how long something is kept.</summary>
internal static class Times
{
    /// <summary>A bare figure below this is how fast something must be there, in seconds.</summary>
    private const double Quick = 60;

    private const double Day = 86_400;

    /// <summary>What a time limits, by the weight of all that is seen of it; what the rules take it for is seen too.</summary>
    public static ConstraintFact? Read(QuantityContext context)
    {
        if (Lengths.Holds(context))
        {
            return null;
        }

        var rule = ByRules(context);
        if (IsCertain(context, rule))
        {
            return rule;
        }

        var seen = TimeWeights.Sum();
        TimeObservations.Observe(context, rule, seen);
        var kind = TimeWeights.Likeliest(seen);
        return kind == rule?.Kind ? rule : kind is { } other ? Of(context, other, StepOf(context, other)) : null;
    }

    /// <summary>A percentile is told of answers alone, an outage is no limit of a time, and words of keeping are hardly ever misread.</summary>
    public static bool IsCertain(QuantityContext context, ConstraintFact? rule) =>
        rule?.Kind == ConstraintKind.Retention || IsWindow(context) || IsDowntime(context) || context.Percentile() is not null || IsBetweenTries(context);

    /// <summary>"Waiting a minute between attempts".</summary>
    private static bool IsBetweenTries(QuantityContext context) => context.After == "between" && (context.IsWord("retrying", context.Quantity.End + 1) || context.Words.Lower(context.Quantity.End + 1) == "them");

    private static StepFact? StepOf(QuantityContext context, ConstraintKind kind) => kind switch
    {
        ConstraintKind.WaitTimeout => Waits.Step(context, context.Step()),
        ConstraintKind.StepTimeout => context.Step() ?? context.OnlyStep(),
        ConstraintKind.Latency => context.Step(),
        _ => null,
    };

    /// <summary>The rules, first to last; the first that holds decides.</summary>
    public static ConstraintFact? ByRules(QuantityContext context)
    {
        if (IsDowntime(context))
        {
            return Downtime(context);
        }

        if (IsWindow(context))
        {
            return Of(context, ConstraintKind.MaxDuration);
        }

        if (Pauses.Holds(context) && !(context.Before(2) is "older" && Keeping.Holds(context)))
        {
            return null;
        }

        if (Keeping.Holds(context))
        {
            return Of(context, ConstraintKind.Retention);
        }

        var step = context.Step();
        if (context.Percentile() is { } percentile)
        {
            return context.Fact(ConstraintKind.Latency, ConstraintUnit.Seconds, step ?? context.OnlyActor(), percentile);
        }

        if (context.InConstraints && context.Has("staying-open") && (context.NamesTransaction() || context.IsTopic(context.Start, context.Quantity.First)))
        {
            return Of(context, ConstraintKind.MaxDuration);
        }

        if ((context.Has("whole-explicit") && !(context.InConstraints && context.Subject.ActsOutside() && !context.NamesTransaction()) || context.Subject.IsFromTo()) && (context.InConstraints || context.BoundsStrictly))
        {
            return Of(context, ConstraintKind.MaxDuration);
        }

        if (Waits.Holds(context, step))
        {
            return Of(context, ConstraintKind.WaitTimeout, Waits.Step(context, step));
        }

        var related = context.Before() is "than" && context.After is "after" or "before" or "past";
        return context.InConstraints || (context.BoundsStrictly && !context.InCondition && !related) || Waits.Hurries(context) || (context.Before() == "after" && context.Has("killing")) ? Limit(context, step) : null;
    }

    /// <summary>"Fits into a 6-hour window", "a nightly window of five hours": the time that a run has.</summary>
    private static bool IsWindow(QuantityContext context) =>
        context.InConstraints && (context.After is "window" or "slot" || context.Before() == "of" && context.Before(2) is "window" or "slot") && context.HasAnywhere("fitting-in") && !context.Has("waiting") && !context.HasAnywhere("windowing");

    /// <summary>How long it may be down is told; not "an outage must be on the map within two minutes".</summary>
    private static bool IsDowntime(QuantityContext context) => (context.Has("outage") || IsDown(context)) && context.Before() is not ("within" or "inside");

    /// <summary>"May be down for 45 minutes a month".</summary>
    private static bool IsDown(QuantityContext context)
    {
        var at = context.Quantity.First - 1;
        while (at > context.Start && context.Words.Lower(at) is "for" or "most" or "at" or "to" or "up" or "only" or "than" or "more" or "not" or "no")
        {
            at--;
        }

        return at > 0 && context.Words.Lower(at) == "down" && context.Words.Lemmas[at - 1] == "be" && Downtime(context) is not null;
    }

    /// <summary>"Eight hours of downtime a year": what is left is how long it must be up.</summary>
    private static ConstraintFact? Downtime(QuantityContext context)
    {
        for (var i = context.Quantity.End; i < context.Words.Count; i++)
        {
            if (Quantities.Rates.Period(context.Words, i, out var period) > 0 && period > context.Quantity.Value)
            {
                var up = Math.Round(100 * (1 - context.Quantity.Value / period), 4);
                return context.Fact(ConstraintKind.Availability, ConstraintUnit.Percent) with { Value = new ConstraintValue.Number(up) };
            }
        }

        return null;
    }

    private static ConstraintFact Of(QuantityContext context, ConstraintKind kind, StepFact? step = null) =>
        context.Fact(kind, ConstraintUnit.Seconds, kind == ConstraintKind.StepTimeout ? context.Named(step, Waits.Hurries(context)) : step);

    private static ConstraintFact? Limit(QuantityContext context, StepFact? step)
    {
        if (context.Has("responding") && context.Subject.ActsOutside() && !context.Has("timing-out"))
        {
            return Of(context, ConstraintKind.StepTimeout, step);
        }

        if (IsAwaited(context))
        {
            return Of(context, ConstraintKind.WaitTimeout, Waits.Step(context, step));
        }

        if (context.Has("responding") && step is not { Effect: Effect.Human } && !context.Has("timing-out"))
        {
            return Of(context, ConstraintKind.Latency, step);
        }

        if (context.IsOfAll())
        {
            return Of(context, ConstraintKind.StepTimeout);
        }

        if (step is null && context.IsPerItem && !context.NamesTransaction() && !context.Has("whole-explicit"))
        {
            return Of(context, ConstraintKind.StepTimeout);
        }

        if (context.Has("whole") && !(step is not null && (context.Any("step", "stage", "phase") || context.Has("timing-out") || RunsOnly(context))))
        {
            return Of(context, ConstraintKind.MaxDuration);
        }

        if (context.Has("timing-out"))
        {
            return Of(context, ConstraintKind.StepTimeout, step);
        }

        if (context.Subject.IsLaw())
        {
            return Of(context, ConstraintKind.MaxDuration);
        }

        if (step is null && context.NamesItem())
        {
            return Of(context, ConstraintKind.StepTimeout);
        }

        step ??= context.Has("whole-verb") || context.Has("state") ? null : context.OnlyStep();
        if (step is not null && !(context.Has("whole-verb") && context.Subject.NamesRun() && context.NamesTransaction() && context.IsWeak(step)))
        {
            return Of(context, ConstraintKind.StepTimeout, step);
        }

        return context.Has("part") || Waits.Hurries(context) || context.IsPerItem ? Of(context, ConstraintKind.StepTimeout) : Unnamed(context);
    }

    /// <summary>"Transcription runs at most two hours": the step runs, not the workflow.</summary>
    private static bool RunsOnly(QuantityContext context) =>
        Enumerable.Range(context.Start, context.End - context.Start).Where(i => context.IsWord("whole", i)).All(i => context.Words.Lower(i) is "run" or "runs" && context.Words.TagAt(i).IsVerb()) && context.Label.IsEmpty;

    /// <summary>"An acknowledgement is expected within seven days", "landlord's answer: 5 days": no machine answers so late.</summary>
    private static bool IsAwaited(QuantityContext context) =>
        context.Quantity.Value >= Day && context.Has("answer-noun") && !context.Has("receiving") && !context.Has("machine");

    /// <summary>Nothing that the workflow tells is named.</summary>
    private static ConstraintFact? Unnamed(QuantityContext context)
    {
        if (context.IsBare)
        {
            return context.InConstraints ? Of(context, context.Quantity.Value < Quick ? ConstraintKind.Latency : ConstraintKind.MaxDuration) : null;
        }

        if (context.Quantity.Value <= 1 && context.Bounds)
        {
            return Of(context, ConstraintKind.Latency);
        }

        if (context.Subject.IsDoing() || context.Has("calling"))
        {
            return Of(context, ConstraintKind.StepTimeout);
        }

        var activity = context.Subject.NamesActivity() || context.Any("gets", "get");
        return context.Has("state") || (context.Has("whole-verb") && !activity) ? Of(context, ConstraintKind.MaxDuration)
            : activity ? Of(context, ConstraintKind.StepTimeout)
            : context.Bounds || context.Any("time", "sla", "deadline", "limit", "max", "maximum") ? Of(context, ConstraintKind.MaxDuration) : null;
    }
}
