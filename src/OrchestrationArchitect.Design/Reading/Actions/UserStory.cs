using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>"As a clerk, I want the audio to be transcribed": what a role wishes for is what the process does.</summary>
internal static class UserStory
{
    /// <summary>Whether a sentence tells what a role wishes for.</summary>
    public static bool Is(ParsedSentence sentence) => HasRole(sentence) && (sentence.Predicates.Any(p => IsWish(sentence, p)) || WouldLike(sentence.Words, sentence.Words.Count));

    /// <summary>Whether a predicate is the wish itself, which only leads to the action after it.</summary>
    public static bool IsWish(ParsedSentence sentence, Predicate predicate) =>
        predicate is { Clause: ClauseKind.Main, Finite: true, Negated: false, Lemma: "want" or "need" or "wish" or "like" }
        && !predicate.Subject.IsEmpty && sentence.Words.Lower(predicate.Subject.Head) is "i" or "we" && HasRole(sentence);

    /// <summary>
    /// Whether an infinitive, led by a predicate (-1 if by none), is what a role wishes for of the process; not what the role does
    /// by itself ("to plug in and walk away"), nor what the words after a colon tell.
    /// </summary>
    public static bool LeadsTo(ParsedSentence sentence, int leader, Predicate predicate)
    {
        var words = sentence.Words;
        var acts = predicate.Passive || !predicate.Object.IsEmpty || words.TagAt(predicate.End) == Tag.Preposition;
        return acts && !Indexes.From(predicate.End, words.Count - predicate.End).Any(i => words.Lower(i) == ":") && IsWished(sentence, leader, predicate);
    }

    private static bool IsWished(ParsedSentence sentence, int leader, Predicate predicate) =>
        leader >= 0 ? IsWish(sentence, sentence.Predicates[leader]) : HasRole(sentence) && WouldLike(sentence.Words, predicate.First);

    /// <summary>The role that wishes to do it; <see langword="null"/> if the sentence is none or somebody else does it.</summary>
    public static string? Role(ParsedSentence sentence, Predicate predicate) =>
        predicate is { Clause: ClauseKind.Infinitive, Passive: false } && Is(sentence)
            ? ActionName.Thing(sentence.Words, Phrases.Read(sentence.Words, 1, sentence.Words.Count))
            : null;

    private static bool WouldLike(TaggedSentence words, int before) =>
        Indexes.From(0, before).Any(i => words.Matches(i, "i would like") || words.Matches(i, "we would like"));

    private static bool HasRole(ParsedSentence sentence) =>
        sentence.Words.Lower(0) == "as" && sentence.Words.Lower(1) is "a" or "an" or "the" or "our" && Phrases.Read(sentence.Words, 1, sentence.Words.Count) is { IsEmpty: false };
}
