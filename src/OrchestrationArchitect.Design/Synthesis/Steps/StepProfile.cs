using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>What is known of a step before its policies are chosen.</summary>
/// <param name="Fact">The step in the facts.</param>
/// <param name="Effect">What it does to the world, the user's word first.</param>
/// <param name="Callee">What it calls.</param>
/// <param name="Class">The class of the call.</param>
/// <param name="Integration">How it is called.</param>
internal sealed record StepProfile(StepFact Fact, Effect Effect, Callee Callee, StepClass Class, Integration Integration)
{
    /// <summary>One of many answers: the run goes on without it when it is late or fails.</summary>
    public bool LeftOut { get; init; }

    /// <summary>Harmless to repeat until it works, so that it never has to abort a saga.</summary>
    public bool FollowUp => Effect == Effect.Read || (Callee.FollowUp && Effect is not Effect.Human);

    /// <summary>Its outcome is reported under a token, so that an attempt lasts until the answer comes.</summary>
    public bool ByCallback => !Waits && Integration.Completion == CompletionMode.Callback;

    /// <summary>It waits for a person, an event or time, so no latency budget covers it.</summary>
    public bool Waits => Effect is Effect.Human or Effect.Wait;
}
