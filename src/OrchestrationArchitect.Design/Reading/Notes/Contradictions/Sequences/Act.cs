using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Sequences;

/// <summary>An action that a sentence speaks of, told or only named.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="At">The token of the verb, or of the noun that stands for it.</param>
/// <param name="Verb">The base form of the verb.</param>
/// <param name="Thing">The head of what it acts on; <see langword="null"/> if nothing is named, or only by a pronoun.</param>
internal sealed record Act(ParsedSentence Sentence, int At, string Verb, string? Thing)
{
    /// <summary>The action of a predicate.</summary>
    public static Act Of(ParsedSentence sentence, Predicate predicate, Lexicon lexicon) =>
        new(sentence, predicate.Verb, predicate.Lemma, ThingOf(sentence.Words, Affected(predicate), lexicon));

    /// <summary>The action that the head of a phrase stands for: "the approval of the loan", "the loan's approval"; <see langword="null"/> if it stands for none.</summary>
    public static Act? Named(ParsedSentence sentence, Phrase phrase, Lexicon lexicon)
    {
        var words = sentence.Words;
        if (phrase.IsEmpty || (lexicon.VerbOfNominal(words.Lower(phrase.Head)) ?? lexicon.VerbOfNominal(words.Lemmas[phrase.Head])) is not { } verb)
        {
            return null;
        }

        var of = words.Lower(phrase.End) == "of" ? Phrases.After(words, phrase.End + 1, words.Count) : default;
        var before = words.TagAt(phrase.Head - 1) == Tag.Noun && phrase.Head > phrase.Start && !words.Lower(phrase.Head - 1).EndsWith("'s", StringComparison.Ordinal) ? words.Lemmas[phrase.Head - 1] : null;
        return new Act(sentence, phrase.Head, verb, of.IsEmpty ? before : ThingOf(words, of, lexicon));
    }

    /// <summary>What a predicate acts on: its object, or the subject of a passive one.</summary>
    public static Phrase Affected(Predicate predicate) => predicate.Object.IsEmpty && predicate.Passive ? predicate.Subject : predicate.Object;

    private static string? ThingOf(TaggedSentence words, Phrase phrase, Lexicon lexicon) =>
        phrase.IsEmpty || words.TagAt(phrase.Head) == Tag.Pronoun ? null : lexicon.Morphology.Singular(words.Lower(phrase.Head));
}
