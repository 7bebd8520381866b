using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Actions;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>What undoes a step by the lexicon, and the ids of undoing actions.</summary>
internal static class CompensationReader
{
    /// <summary>What the lexicon says undoes a step, or <see langword="null"/>.</summary>
    public static string? Derived(ReadAction step, Lexicon lexicon)
    {
        var entry = Effects.Entry(lexicon, step.Lemma, step.Head);
        return entry is { Effect: Effect.Compensatable, UndoneBy: [var first, ..] } && (first.Verb != "restock" || lexicon.Phrases.Is("goods", lexicon.Morphology.Singular(step.Head?.ToLowerInvariant() ?? "order"))) ? Name(first.Verb, first.Object ?? step.Thing) : null;
    }

    /// <summary>The kebab-case id of an undoing action.</summary>
    public static string Name(string verb, string? thing) => ActionName.Kebab(ActionName.Of(verb, thing));
}
