using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>What actions do to the world, by the lexicon.</summary>
internal static class Effects
{
    /// <summary>The entry of the verb with this object, or of the verb alone.</summary>
    public static VerbEntry? Entry(Lexicon lexicon, string lemma, string? head) =>
        (head is null ? null : lexicon.Verb(lemma + ":" + head)) ?? lexicon.Verb(lemma);

    /// <summary>The effect of an action; a person's action is human.</summary>
    public static Effect Of(Lexicon lexicon, string lemma, string? head, string? actor)
    {
        var entry = Entry(lexicon, lemma, head);
        if (entry?.Effect == Effect.Wait)
        {
            return Effect.Wait;
        }

        return actor is not null && IsPerson(lexicon, actor) ? Effect.Human : entry?.Effect ?? Effect.Idempotent;
    }

    private static bool IsPerson(Lexicon lexicon, string actor)
    {
        var last = actor.LastIndexOf(' ');
        var head = actor[(last + 1)..].ToLowerInvariant();
        if (last > 0 && actor[..last].ToLowerInvariant().Split(' ').Any(word => lexicon.Phrases.Is("machine-modifier", word)))
        {
            return false;
        }

        return lexicon.Phrases.Is("people", head) || lexicon.Phrases.People.Contains(lexicon.Morphology.Singular(head));
    }
}
