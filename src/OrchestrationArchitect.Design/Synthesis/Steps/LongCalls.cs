using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Budgets;
using OrchestrationArchitect.Design.Synthesis.Phrases;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>
/// Moves work that may take longer than a function, or a held-open call, lasts to what can: a job for what machines do with data,
/// a callback for what people, things or others do.
/// </summary>
internal static class LongCalls
{
    /// <summary>Up to here a limit on writing a record is a deadline; beyond it somebody works on it.</summary>
    private static readonly TimeSpan Working = TimeSpan.FromHours(4);

    private static readonly PhraseBook DataWork = PhraseBook.Load("data-work.data.tsv");

    /// <summary>The profile, with an integration that lasts as long as the step's own limit allows it to.</summary>
    public static StepProfile Fit(Brief brief, StepProfile profile)
    {
        if (profile.Integration.Kind == IntegrationKind.Job && TooSlow(brief, profile))
            return profile with { Class = StepClass.Of("compute"), Integration = new Integration { Service = brief.Cloud.Function } };
        if (profile.Waits || profile.Integration.Completion != CompletionMode.RequestResponse
            || BudgetAllocator.Own(brief, profile.Fact.Id) is not { } limit)
            return profile;
        var allowed = TimeSpan.FromSeconds(limit.Value.AsNumber!.Value);
        // What only looks, or sends, is over in no time: the limit is on when it is done, not on how long.
        if (allowed <= Brief.Limit(brief.Cloud.FunctionTimeout).Duration || (profile.Effect == Effect.Read && profile.Class.Name == "read")
            || profile.Class.Name == "message" || (profile.Class.Name == "database" && allowed <= Working))
            return profile;
        return profile.Integration.Kind == IntegrationKind.Function && (profile.Fact.Actor is null || Effects.IsMachine(profile.Fact.Actor)) && DataWork.Find(profile.Fact.Verb).Any()
            ? Job(brief, profile, limit, allowed)
            : ByCallback(brief, profile, limit, allowed);
    }

    private static StepProfile Job(Brief brief, StepProfile profile, ConstraintFact limit, TimeSpan allowed)
    {
        brief.Log.Decide(
            $"{profile.Fact.Name} runs as {Words.A(brief.Cloud.Job)} job",
            $"It may take {Words.Time(allowed)}; {brief.Cloud.Function} ends a call after {Words.Time(Brief.Limit(brief.Cloud.FunctionTimeout).Duration)}.",
            brief.PointerTo(limit), brief.PointerTo(profile.Fact.Id));
        return profile with
        {
            Class = StepClass.Of("job"),
            Integration = profile.Integration with { Kind = IntegrationKind.Job, Service = brief.Cloud.Job, Completion = CompletionMode.RunJob },
        };
    }

    /// <summary>Whoever does it is asked once, and answers when it is done.</summary>
    private static StepProfile ByCallback(Brief brief, StepProfile profile, ConstraintFact limit, TimeSpan allowed)
    {
        var who = profile.Integration.ThirdParty ? profile.Integration.Service : profile.Fact.Actor is { Length: > 0 } actor ? actor : null;
        brief.Log.Decide(
            $"{profile.Fact.Name} is answered by callback",
            $"It may take {Words.Time(allowed)}; a call that is held open ends after {Words.Time(Brief.Limit(brief.Cloud.CallTimeout).Duration)}, and {brief.Cloud.Function} after {Words.Time(Brief.Limit(brief.Cloud.FunctionTimeout).Duration)}. "
            + $"The request hands over a token, {(who is null ? "whoever does it" : "the " + who)} answers under it, and silence fails the step.",
            brief.PointerTo(limit), brief.PointerTo(profile.Fact.Id));
        return profile with
        {
            Integration = profile.Integration with { Service = who ?? profile.Integration.Service, Completion = CompletionMode.Callback },
        };
    }

    /// <summary>The text wants an end before a job has even started: the work is small, and a function's.</summary>
    private static bool TooSlow(Brief brief, StepProfile profile) =>
        (BudgetAllocator.Own(brief, profile.Fact.Id) ?? brief.Least(ConstraintKind.Latency, null) ?? brief.Least(ConstraintKind.MaxDuration, null))
            ?.Value.AsNumber < profile.Class.Typical.TotalSeconds;
}
