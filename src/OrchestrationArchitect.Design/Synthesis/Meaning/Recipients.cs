using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Phrases;

namespace OrchestrationArchitect.Design.Synthesis.Meaning;

/// <summary>
/// Tells who is sent something from who does something: "the cardholder receives a decision letter" is a letter that the
/// run sends, and nobody's task.
/// </summary>
internal static class Recipients
{
    private static readonly PhraseBook Money = PhraseBook.Load("paid-back.data.tsv");

    /// <summary>The facts with every such step as what the run does.</summary>
    public static ProcessFacts Tell(ProcessFacts facts)
    {
        if (!facts.Steps.Any(IsSentTo))
            return facts;
        var first = facts.Steps[0].Id;
        return facts with { Steps = [.. facts.Steps.Select(step => IsSentTo(step) && step.Id != first ? Sent(step) : step)] };
    }

    private static bool IsSentTo(StepFact step) =>
        step is { Effect: Effect.Human, Verb: "receive" or "get" or "obtain", Object.Length: > 0, Actor.Length: > 0 };

    private static StepFact Sent(StepFact step)
    {
        var pays = Money.Find(step.Object!).Any();
        return step with
        {
            Name = $"{(pays ? "Pay" : "Send")} {step.Object} to {step.Actor}",
            Verb = pays ? "pay" : "send",
            Actor = null,
            Effect = Effect.Irreversible,
        };
    }
}
