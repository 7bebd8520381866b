using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Phrases;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>What a step does to the world, seen in the whole of the text.</summary>
internal static class Effects
{
    private static readonly PhraseBook Marks = PhraseBook.Load("effect-marks.data.tsv");

    /// <summary>The user's word first; then what the rest of the text says of the step; then the reader's word.</summary>
    public static Effect Of(Brief brief, StepFact step)
    {
        if (brief.OverrideOf(step.Id)?.Effect is { } given)
            return given;
        var clause = brief.Clauses.Of(step);
        var marks = Marks.Find(clause).Select(hit => hit.Key).ToHashSet(StringComparer.Ordinal);
        return step.Effect switch
        {
            // An answer that an event source brings is waited for.
            not (Effect.Human or Effect.Wait) when step.Verb is "receive" or "await" or "get" && brief.Resumptions.Answers(step.Id) => Effect.Wait,
            // What somebody chose is carried out, not asked again.
            Effect.Human when brief.Alternatives.IsOption(step.Id) => Effect.Idempotent,
            // "approved automatically" is a rule of ours, not a person.
            Effect.Human when (step.Actor is null && marks.Contains("automatic")) || IsMachine(step.Actor) => Effect.Idempotent,
            // "The application is declined" is what a decision leads to, and no decision.
            Effect.Human when step.Actor is null && Refuses(step) && IsOutcome(brief, step.Id) => Effect.Idempotent,
            Effect.Human when step.Actor is null && step.Object is { } what && Marks.Find(what).Any(hit => hit.Key == "machine-signed") && step.Verb == "sign" => Effect.Idempotent,
            // Nobody takes part in what is over in minutes, unless the text names somebody or asks for a decision.
            Effect.Human when step.Actor is null && !Decides(step) && Ends(brief) <= Quick && brief.Most(ConstraintKind.WaitTimeout, step.Id) is null => Effect.Idempotent,
            // "The cheapest one is chosen" leaves nothing to decide.
            Effect.Human when step.Actor is null && step.Verb is "choose" or "select" or "pick" && marks.Contains("best") => Effect.Read,
            // "We e-mail the rider" is a mail of ours, whoever was spoken of before.
            Effect.Human when BeforeIs(brief, step, "we") && Callee.Of(step.Verb, step.Object).Key == "notification" => Effect.Irreversible,
            // Whoever it is escalated to decides; the run waits for that, not for the sending.
            not Effect.Human when step.Verb == "escalate" && marks.Contains("person") => Effect.Human,
            // What the text itself undoes can be undone.
            Effect.Irreversible when IsUndone(brief, step) => Effect.Compensatable,
            // What only works on the run's own data changes nothing outside it.
            Effect.Compensatable or Effect.Irreversible when Callee.Of(step.Verb, step.Object).Key == "pure" && !IsUndone(brief, step) => Effect.Read,
            var read => read,
        };
    }

    /// <summary>Whether an actor is a system of ours rather than a person or a partner.</summary>
    public static bool IsMachine(string? actor) => actor is not null && Marks.Find(actor).Any(hit => hit.Key == "machine");

    /// <summary>What is over in less is done by machines.</summary>
    private const double Quick = 900;

    /// <summary>The seconds in which the whole process ends; without end where the text sets none.</summary>
    private static double Ends(Brief brief) => (brief.Least(ConstraintKind.MaxDuration, null) ?? brief.Least(ConstraintKind.Latency, null))?.Value.AsNumber ?? double.PositiveInfinity;

    private static bool Decides(StepFact step) => step.Verb is "approve" or "sign" or "decide" or "vote" or "authorise" or "authorize" or "confirm" or "accept";

    private static bool Refuses(StepFact step) => step.Verb is "decline" or "reject" or "refuse" or "deny" or "dismiss";

    /// <summary>Every way to the step is one of several.</summary>
    private static bool IsOutcome(Brief brief, string step) =>
        brief.Facts.Flow.Where(link => link.To == step).Select(link => link.Kind).DefaultIfEmpty(FlowKind.Sequence).All(kind => kind == FlowKind.Conditional);

    private static bool BeforeIs(Brief brief, StepFact step, string word) => brief.Sentences.Before(step.Span) == word;

    private static bool IsUndone(Brief brief, StepFact step) =>
        brief.Facts.Compensations.Any(fact => fact.Step == step.Id && !fact.Derived && fact.By != step.Id);

    /// <summary>Whether no person takes part although the verb is a person's.</summary>
    public static bool IsAutomatic(Brief brief, StepFact step) =>
        Marks.Find(brief.Clauses.Of(step)).Any(hit => hit.Key == "automatic");
}
