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
        var verb = predicate.Lemma.Replace('-', ' ');
        var particle = predicate.Lemma.Contains('-', StringComparison.Ordinal) ? "" : Of(words, predicate, lexicon);
        var said = string.Join(' ', new[] { verb, particle, link }.Where(w => w.Length > 0));
        return said == verb ? null : said;
    }

    /// <summary>The particle right after the verb, or at the end of the clause's object: "give the deposit back".</summary>
    private static string Of(TaggedSentence words, Predicate predicate, Lexicon lexicon)
    {
        if (predicate.End - predicate.Verb > 1)
        {
            return words.Lower(predicate.End - 1);
        }

        var at = !predicate.Passive && predicate.Object.Start == predicate.End ? predicate.Object.End : predicate.End;
        var closes = at > predicate.End ? words.TagAt(at + 1) is Tag.Punctuation or Tag.Coordinator or Tag.Preposition or Tag.To : words.TagAt(at) != Tag.Preposition || words.TagAt(at + 1) is Tag.Punctuation or Tag.Coordinator;
        return at < words.Count && closes && lexicon.Phrases.Is("particle", words.Lower(at)) ? words.Lower(at) : "";
    }
}
