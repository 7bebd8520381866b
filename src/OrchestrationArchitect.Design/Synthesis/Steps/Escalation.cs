using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>What happens when a person or an event lets a deadline pass.</summary>
internal static class Escalation
{
    /// <summary>The error name of a time-out, as in ASL.</summary>
    public const string TimedOut = "States.Timeout";

    /// <summary>The id of the step that escalates another.</summary>
    public static string IdOf(string step) => "escalate-" + step;

    /// <summary>A person's step whose deadline leads to the escalation.</summary>
    public static Step WithDeadline(Step human) => human with
    {
        OnFailure = human.OnFailure with { Catches = [new FailureCatch([TimedOut], new StepNode(IdOf(human.Id)))] },
    };

    /// <summary>A wait for an event whose deadline leads to the escalation.</summary>
    public static WaitNode Wait(StepProfile profile, TimeSpan deadline) => new()
    {
        For = profile.Fact.Name,
        Event = Words.Kebab(profile.Fact.Name) + "-received",
        Timeout = deadline,
        OnTimeout = new StepNode(IdOf(profile.Fact.Id)),
    };

    /// <summary>The escalation: somebody above decides within the same time again, or the run fails.</summary>
    public static Step Of(StepProfile profile, TimeSpan deadline, OnFailure onFailure, string key, TimeSpan lifetime) => new()
    {
        Id = IdOf(profile.Fact.Id),
        Name = "Escalate " + Words.Lower(profile.Fact.Name),
        Effect = Effect.Human,
        Integration = new Integration { Kind = IntegrationKind.Human, Service = "escalation list", Completion = CompletionMode.Callback },
        Timeout = deadline,
        Retry = null,
        IdempotencyKey = key,
        IdempotencyKeyLifetime = lifetime,
        OnFailure = onFailure,
    };
}
