using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Sequences;

/// <summary>Finds the step that a sentence means when it speaks of an action.</summary>
internal sealed class ToldSteps(ProcessFacts facts, Lexicon lexicon)
{
    private ILookup<string, StepFact>? _byVerb;

    private ILookup<string, StepFact> ByVerb => _byVerb ??= facts.Steps.ToLookup(step => step.Verb, StringComparer.Ordinal);

    /// <summary>The step of the same verb that acts on the same; where the sentence or the step names nothing, the only one of the verb.</summary>
    public StepFact? Of(Act act)
    {
        var same = ByVerb[act.Verb].ToList();
        return act.Thing is { } thing
            ? same.Find(step => HeadOf(step) == thing) ?? same.Find(step => Words(step.Object).Contains(thing)) ?? (same is [{ Object: null } bare] ? bare : null)
            : same is [var only] ? only : null;
    }

    /// <summary>The same, or the only step that acts on the thing: "blood is taken" where the donor gives blood.</summary>
    public StepFact? Meant(Act act) =>
        Of(act) ?? (act.Thing is { } thing && facts.Steps.Where(step => HeadOf(step) == thing).Take(2).ToList() is [var only] ? only : null);

    /// <summary>The head of what a step acts on.</summary>
    public string? HeadOf(StepFact step) => step.Object is { } thing ? lexicon.Morphology.Singular(thing[(thing.LastIndexOf(' ') + 1)..].ToLowerInvariant()) : null;

    /// <summary>Whether a step is not always taken.</summary>
    public bool IsConditional(StepFact step)
    {
        var before = facts.Flow.Where(flow => flow.To == step.Id).ToList();
        return before.Count > 0 && before.TrueForAll(flow => flow.Kind == FlowKind.Conditional);
    }

    private IEnumerable<string> Words(string? thing) => (thing ?? "").ToLowerInvariant().Split(' ').Select(lexicon.Morphology.Singular);
}
