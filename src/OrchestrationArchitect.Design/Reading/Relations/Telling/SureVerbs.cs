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
        || (lexicon.Morphology.Describe(words.Lower(predicate.Verb)) is { Noun: < 0 } info && !(info.Has(VerbForms.Base) && words.TagAt(predicate.End) is Tag.Punctuation or Tag.Coordinator));

    private static bool IsPlain(TaggedSentence words, Predicate predicate) =>
        predicate.Lemma is "be" or "have" or "do" or "run" or "happen" or "follow" || (predicate.Lemma == "take" && words.Lower(predicate.End) == "place");
}
