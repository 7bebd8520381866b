using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Synthesis.Flow;
using OrchestrationArchitect.Design.Synthesis.Phrases;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>What happens when a person or an event lets a deadline pass.</summary>
internal static class Escalation
{
    /// <summary>The error name of a time-out, as in ASL.</summary>
    public const string TimedOut = "States.Timeout";

    private static readonly PhraseBook TimeIsUp = PhraseBook.Load("time-is-up.data.tsv");

    /// <summary>
    /// Whether the text itself says what happens when nobody answers: a condition after the step speaks of it, so that the
    /// branch it leads to is the escalation.
    /// </summary>
    public static bool IsTold(Brief brief, string step) => brief.Alternatives.Facts.Flow
        .Any(link => link.From == step && link.Kind == FlowKind.Conditional && TimeIsUp.Find(link.Condition ?? "").Any());

    /// <summary>Whether the step is itself where something was escalated to: there is nobody above.</summary>
    public static bool IsLast(StepProfile profile) => profile.Fact.Verb == "escalate";

    /// <summary>A step whose deadline just lets the run go on: the branch of the text takes it from there.</summary>
    public static Step LeftToTheText(Step human) => human with
    {
        OnFailure = human.OnFailure with { Catches = [new FailureCatch([TimedOut], Nodes.Nothing)] },
    };

    /// <summary>The id of the step that escalates another.</summary>
    public static string IdOf(string step) => "escalate-" + step;

    /// <summary>A person's step whose deadline leads to the escalation.</summary>
    public static Step WithDeadline(Step human) => human with
    {
        OnFailure = human.OnFailure with { Catches = [new FailureCatch([TimedOut], new StepNode(IdOf(human.Id)))] },
    };

    /// <summary>The name of the event that ends a wait.</summary>
    public static string EventOf(StepProfile profile) => Words.Kebab(profile.Fact.Name) + "-received";

    /// <summary>A wait for an event whose deadline leads to the escalation.</summary>
    public static WaitNode Wait(StepProfile profile, TimeSpan deadline, bool told) => new()
    {
        For = profile.Fact.Name,
        Event = EventOf(profile),
        Timeout = deadline,
        OnTimeout = told ? Nodes.Nothing : new StepNode(IdOf(profile.Fact.Id)),
    };

    /// <summary>The escalation: somebody above decides within the same time again, or the run fails.</summary>
    public static Step Of(Step escalated, StepProfile profile, string key, TimeSpan lifetime) => new()
    {
        Id = IdOf(profile.Fact.Id),
        Name = "Escalate " + Words.Lower(escalated.Name),
        Effect = Effect.Human,
        Integration = new Integration { Kind = IntegrationKind.Human, Service = "escalation list", Completion = CompletionMode.Callback },
        Timeout = escalated.Timeout,
        Retry = null,
        IdempotencyKey = key,
        IdempotencyKeyLifetime = lifetime,
        OnFailure = escalated.OnFailure,
    };
}
