using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Deeds;

/// <summary>Tells whether a deed is demanded, left to choice or forbidden, and which words say so.</summary>
internal sealed class DeedModes(Lexicon lexicon)
{
    /// <summary>The mode that a verb sets for another deed, or for what it is said of: "signing is optional", "the survey may be skipped"; <see langword="null"/> if it tells a deed itself.</summary>
    public DeedMode? OfAnother(Stretch part, Predicate told)
    {
        var words = part.Sentence.Words;
        if (lexicon.Phrases.Is("forbidding", told.Lemma))
        {
            return told.Negated ? null : DeedMode.Forbidden;
        }

        if (lexicon.Phrases.Is("allowing", told.Lemma))
        {
            return told.Negated || IsNone(words, told) ? DeedMode.Forbidden : null;
        }

        if (told is { Lemma: "be", Negated: false } && lexicon.Phrases.Set("against-rules").Find(words, told.Verb, part.End) >= 0)
        {
            return DeedMode.Forbidden;
        }

        var skips = lexicon.Phrases.Is("leaving-out", told.Lemma) || (told.Lemma == "do" && words.Lower(told.End) == "without");
        if (skips || IsLeft(words, told) > 0)
        {
            return IsForbidding(words, told) ? DeedMode.Due : told is { Negated: false, Modal: "may" or "can" or "might" } || (!skips && !told.Negated) ? DeedMode.Free : null;
        }

        var (due, free) = (lexicon.Phrases.Set("compulsory").Find(words, told.Verb, part.End), lexicon.Phrases.Set("at-will").Find(words, told.Verb, part.End));
        return told.Lemma is not ("be" or "remain" or "stay" or "require" or "oblige" or "need" or "recommend" or "decide" or "choose") ? null
            : free >= 0 ? told.Negated ? DeedMode.Due : DeedMode.Free
            : due >= 0 ? told.Negated || IsNone(words, told) ? DeedMode.Free : DeedMode.Due : null;
    }

    /// <summary>The mode in which a verb tells its own deed.</summary>
    public DeedMode OfItself(Stretch part, Predicate told)
    {
        var words = part.Sentence.Words;
        return told is { Modal: "need", Negated: true } ? DeedMode.Free
            : IsForbidding(words, told) ? DeedMode.Forbidden
            : told.Negated || IsNone(words, told) ? DeedMode.Denied
            : told.Modal is "must" or "shall" || lexicon.Phrases.Set("compulsory").Find(words, part.Start, part.End) >= 0 ? DeedMode.Due
            : DeedMode.Told;
    }

    /// <summary>"Must not be", "is never", "no photo may be", "nobody can".</summary>
    private bool IsForbidding(TaggedSentence words, Predicate told) =>
        (IsNone(words, told) && told.Modal is "may" or "must" or "can" or "shall")
        || (told.Negated && (told.Modal is "must" or "may" or "shall" || Indexes.From(told.First, told.End - told.First).Any(i => words.Lower(i) == "never") || (told.Modal == "can" && lexicon.Phrases.Set("outright").Find(words, told.First, words.Count) >= 0)));

    /// <summary>"No photo", "nobody".</summary>
    private bool IsNone(TaggedSentence words, Predicate told) => !told.About.IsEmpty && Denial.IsAt(words, told.About.Start, lexicon);

    /// <summary>"Can be left empty", "is left to the driver": how many tokens behind the verb say so.</summary>
    public static int IsLeft(TaggedSentence words, Predicate told) =>
        told is { Lemma: "leave" or "leave-out", Passive: true } && (words.Lower(told.End) is "empty" or "blank" or "open" || words.Lower(told.End - 1) == "out" || (words.Lower(told.End) == "to" && words.TagAt(told.End + 1) is Tag.Determiner or Tag.Noun)) ? 1 : 0;
}
