using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>Clauses that lead to what is done: "what happens next is that the order is packed", "we make sure that the valve is shut".</summary>
internal static class Contents
{
    /// <summary>Whether the words before the clause of a predicate only lead to it.</summary>
    public static bool Tells(ParsedSentence sentence, Predicate predicate, Lexicon lexicon)
    {
        var (words, start) = (sentence.Words, predicate.ClauseStart);
        return predicate.Marker == "that" && start > 0 && (words.Lower(start - 1) is "means" or "meant" or "implies" || IsNamed(words, start, lexicon) || IsSeenTo(words, start) || words.Matches(start - 2, "it follows"));
    }

    /// <summary>Whether a verb only leads to the content of the clause after it: "we make sure that …", "the nurse sees to it that …".</summary>
    public static bool IsLedBy(TaggedSentence words, Predicate predicate) =>
        predicate is { Clause: ClauseKind.Main, Lemma: "make" or "see" or "see-to" } && Indexes.From(predicate.End, 3).Any(i => words.Lower(i) == "that" && words.TagAt(i) == Tag.Subordinator && IsSeenTo(words, i));

    /// <summary>"What we never do is charge a fee", "after it nothing is taken back".</summary>
    public static bool Denies(ParsedSentence sentence, Predicate predicate) =>
        IsOfNothing(sentence.Words, predicate) || IsRuledOut(sentence.Words, predicate) || (predicate.Clause == ClauseKind.Main && IsNeverDone(sentence, predicate));

    private static bool IsNeverDone(ParsedSentence sentence, Predicate predicate)
    {
        foreach (var before in sentence.Predicates)
        {
            if (before.End == predicate.First && before is { Clause: ClauseKind.Complement, Marker: "what", Lemma: "do", Negated: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Under no circumstances do the clerks open it", "on no account may it be lifted".</summary>
    private static bool IsRuledOut(TaggedSentence words, Predicate predicate) =>
        words.Lower(1) == "no" && words.Lower(0) is "under" or "on" or "in" or "at" && words.Lower(2) is "circumstances" or "account" or "case" or "event" or "point" or "time" or "stage"
        && words.TagAt(3) is Tag.Auxiliary or Tag.Modal && predicate is { Clause: ClauseKind.Main, Coordinated: false } && !Indexes.From(3, Math.Max(0, predicate.First - 3)).Any(i => words.TagAt(i) == Tag.Punctuation);

    /// <summary>"Nothing after it is taken back", "after that nothing is undone": the words before the verb deny it.</summary>
    private static bool IsOfNothing(TaggedSentence words, Predicate predicate)
    {
        if (!predicate.Finite)
        {
            return false;
        }

        var at = predicate.First - 1;
        while (at > 0 && !IsNothing(words, at) && (words.TagAt(at).OpensNounPhrase() || words.TagAt(at) is Tag.Preposition or Tag.Pronoun || words.Lower(at) is "after" or "before"))
        {
            at--;
        }

        return at >= 0 && IsNothing(words, at) && !words.TagAt(at - 1).IsVerb();
    }

    private static bool IsNothing(TaggedSentence words, int at) => words.Lower(at) is "nothing" or "none" or "nobody";

    /// <summary>"What happens next is that", "the rule is that".</summary>
    private static bool IsNamed(TaggedSentence words, int that, Lexicon lexicon) =>
        words.TagAt(that - 1) == Tag.Auxiliary && Indexes.From(0, that).Any(i => lexicon.Phrases.Set("content").IsWordAt(words, i));

    /// <summary>"Make sure that", "see to it that".</summary>
    private static bool IsSeenTo(TaggedSentence words, int that) =>
        words.Lower(that - 1) is "sure" or "certain" && words.Lemmas[that - 2] == "make" || words.Matches(that - 2, "to it") && words.Lemmas[that - 3] == "see";
}
