using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>Verbs whose name needs a particle or a preposition: "hand over", "apply for".</summary>
internal static class Particles
{
    /// <summary>How a name says the verb; <see langword="null"/> where its base form will do.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="predicate">The verb.</param>
    /// <param name="lexicon">The words known.</param>
    /// <param name="link">The preposition before its thing; empty if none.</param>
    public static string? Said(TaggedSentence words, Predicate predicate, Lexicon lexicon, string link = "")
    {
        var verb = ActionName.Verb(predicate.Lemma);
        var particle = verb != predicate.Lemma ? "" : Of(words, predicate, lexicon);
        return particle.Length + link.Length == 0 ? null : string.Join(' ', new[] { verb, particle, link }.Where(w => w.Length > 0));
    }

    /// <summary>The particle right after the verb, or at the end of the clause's object: "give the deposit back".</summary>
    private static string Of(TaggedSentence words, Predicate predicate, Lexicon lexicon)
    {
        if (predicate.End - predicate.Verb > 1)
        {
            return words.Lower(predicate.End - 1);
        }

        if (predicate.Passive && predicate.End < words.Count && words.TagAt(predicate.End) == Tag.Preposition && IsStranded(words, predicate.End + 1))
        {
            return words.Lower(predicate.End);
        }

        var at = !predicate.Passive && predicate.Object.Start == predicate.End ? predicate.Object.End : predicate.End;
        var closes = at > predicate.End ? words.TagAt(at + 1) is Tag.Punctuation or Tag.Coordinator or Tag.Preposition or Tag.To : words.TagAt(at) != Tag.Preposition || words.TagAt(at + 1) is Tag.Punctuation or Tag.Coordinator;
        return at < words.Count && closes && !(words.Lower(at) == "up" && words.TagAt(at) == Tag.Adverb) && words.Lower(at + 1) != "of" && !(words.Lower(at) is "down" or "through" && words.TagAt(at + 1) is Tag.To or Tag.Preposition) && (lexicon.Phrases.Set("particle").IsWordAt(words, at) || words.Lower(at) is "apart" or "aside") ? words.Lower(at) : "";
    }

    /// <summary>"Is looked for, and", unlike "is settled at once": nothing follows that the preposition could govern.</summary>
    private static bool IsStranded(TaggedSentence words, int at) =>
        words.TagAt(at) is Tag.Punctuation or Tag.Coordinator or Tag.Preposition or Tag.Subordinator || words.Lower(at) is "again" or "then" or "first" or "immediately";
}
