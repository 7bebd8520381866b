using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Budgets;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>Moves work that may take longer than a function or a held-open call lasts to what can: a job, or a callback.</summary>
internal static class LongCalls
{
    /// <summary>The profile, with an integration that lasts as long as the step's own limit allows it to.</summary>
    public static StepProfile Fit(Brief brief, StepProfile profile)
    {
        if (profile.Integration.Kind == IntegrationKind.Job && TooSlow(brief, profile))
            return profile with { Class = StepClass.Of("compute"), Integration = new Integration { Service = brief.Cloud.Function } };
        if (profile.Waits || profile.Integration.Completion != CompletionMode.RequestResponse
            || BudgetAllocator.Own(brief, profile.Fact.Id) is not { } limit)
            return profile;
        var allowed = TimeSpan.FromSeconds(limit.Value.AsNumber!.Value);
        var longest = Brief.Limit(brief.Cloud.FunctionTimeout).Duration;
        var name = Words.Lower(profile.Fact.Name);
        if (profile.Integration.Kind == IntegrationKind.Http)
        {
            var held = Brief.Limit(brief.Cloud.HttpTimeout).Duration;
            if (allowed <= held)
                return profile;
            brief.Log.Decide(
                $"{Words.Upper(profile.Integration.Service ?? "the callee")} answers {name} by callback",
                $"It may take {Words.Time(allowed)}; a call that is held open ends after {Words.Time(held)}.",
                brief.PointerTo(limit), brief.PointerTo(profile.Fact.Id));
            return profile with { Integration = profile.Integration with { Completion = CompletionMode.Callback } };
        }

        // What only looks is over in no time: the limit is on how long it is looked, not on one look.
        if (allowed <= longest || profile.Effect == Effect.Read && profile.Class.Name == "read" || profile.Integration.Kind != IntegrationKind.Function)
            return profile;
        brief.Log.Decide(
            $"{profile.Fact.Name} runs as a {brief.Cloud.Job} job",
            $"It may take {Words.Time(allowed)}; {brief.Cloud.Function} ends a call after {Words.Time(longest)}.",
            brief.PointerTo(limit), brief.PointerTo(profile.Fact.Id));
        return profile with
        {
            Class = StepClass.Of("job"),
            Integration = profile.Integration with { Kind = IntegrationKind.Job, Service = brief.Cloud.Job, Completion = CompletionMode.RunJob },
        };
    }

    /// <summary>The text wants an end before a job has even started: the work is small, and a function's.</summary>
    private static bool TooSlow(Brief brief, StepProfile profile) =>
        (BudgetAllocator.Own(brief, profile.Fact.Id) ?? brief.Least(ConstraintKind.Latency, null) ?? brief.Least(ConstraintKind.MaxDuration, null))
            ?.Value.AsNumber < profile.Class.Typical.TotalSeconds;
}
