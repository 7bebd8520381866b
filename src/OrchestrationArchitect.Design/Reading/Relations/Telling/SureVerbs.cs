using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>Whether a word taken for a verb surely is one.</summary>
internal static class SureVerbs
{
    /// <summary>The word cannot be a noun here: a helper stands with it, an object follows, or it is never one.</summary>
    public static bool Has(TaggedSentence words, Predicate predicate, Lexicon lexicon) =>
        predicate.End - predicate.First > 1 || predicate.First == 0 || IsPlain(words, predicate)
        || words.TagAt(predicate.End) is Tag.Determiner or Tag.Pronoun || words.Lower(predicate.End) == "whether" || (!predicate.Subject.IsEmpty && words.TagAt(predicate.Subject.Head) == Tag.Pronoun)
        || HasSingularSubject(words, predicate)
        || (lexicon.Morphology.Describe(words.Lower(predicate.Verb)) is { Noun: < 0 } info && !(info.Has(VerbForms.Base) && words.TagAt(predicate.End) is Tag.Punctuation or Tag.Coordinator));

    /// <summary>"The agent checks updates": an article and a singular before a form in -s, a plural right behind it.</summary>
    private static bool HasSingularSubject(TaggedSentence words, Predicate predicate) =>
        words.TagAt(predicate.Verb) == Tag.Present && !predicate.Subject.IsEmpty && words.Lower(predicate.Subject.Start) is "a" or "an" or "the" or "each" or "every" && words.Lower(predicate.Subject.Head) == words.Lemmas[predicate.Subject.Head]
        && predicate.Subject.End == predicate.First && words.Lower(predicate.Verb) != words.Lemmas[predicate.Verb]
        && !predicate.Object.IsEmpty && predicate.Object.Start == predicate.End && words.TagAt(predicate.Object.Head) == Tag.Noun && words.Lower(predicate.Object.Head) != words.Lemmas[predicate.Object.Head];

    private static bool IsPlain(TaggedSentence words, Predicate predicate) =>
        predicate.Lemma is "be" or "have" or "do" or "run" or "happen" or "follow" || (predicate.Lemma == "take" && words.Lower(predicate.End) == "place");
}
