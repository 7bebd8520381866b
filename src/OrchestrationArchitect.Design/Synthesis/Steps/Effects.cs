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
        var clause = brief.Sentences.Clause(step, brief.Facts);
        var marks = Marks.Find(clause).Select(hit => hit.Key).ToHashSet(StringComparer.Ordinal);
        return step.Effect switch
        {
            // What somebody chose is carried out, not asked again.
            Effect.Human when brief.Alternatives.IsOption(step.Id) => Effect.Idempotent,
            // "approved automatically" is a rule of ours, not a person.
            Effect.Human when step.Actor is null && marks.Contains("automatic") => Effect.Idempotent,
            // Whoever it is escalated to decides; the run waits for that, not for the sending.
            not Effect.Human when step.Verb == "escalate" && marks.Contains("person") => Effect.Human,
            // What the text itself undoes can be undone.
            Effect.Irreversible when IsUndone(brief, step) => Effect.Compensatable,
            // What only works on the run's own data changes nothing outside it.
            Effect.Compensatable or Effect.Irreversible when Callee.Of($"{step.Verb} {step.Object}").Key == "pure" && !IsUndone(brief, step) => Effect.Read,
            var read => read,
        };
    }

    private static bool IsUndone(Brief brief, StepFact step) =>
        brief.Facts.Compensations.Any(fact => fact.Step == step.Id && !fact.Derived && fact.By != step.Id);

    /// <summary>Whether no person takes part although the verb is a person's.</summary>
    public static bool IsAutomatic(Brief brief, StepFact step) =>
        Marks.Find(brief.Sentences.Clause(step, brief.Facts)).Any(hit => hit.Key == "automatic");
}
