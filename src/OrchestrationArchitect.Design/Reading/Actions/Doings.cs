using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>Verbs in -ing that tell what is done although no finite verb does.</summary>
internal static class Doings
{
    /// <summary>"Loading the pass comes last", "checking the oil is next": the clause is the subject of a verb that puts it in order.</summary>
    public static bool IsPutInOrder(ParsedSentence sentence, Predicate predicate)
    {
        var words = sentence.Words;
        return (predicate.First == 0 || words.TagAt(predicate.First - 1) is Tag.Punctuation or Tag.Coordinator)
            && sentence.Predicates.FirstOrDefault(p => p.First >= predicate.End) is { Clause: ClauseKind.Main, Negated: false, Lemma: "come" or "follow" or "be" } orders
            && words.Lower(orders.End) is "next" or "last" or "first" or "second" or "third" or "then";
    }

    /// <summary>"…, the head of the section taking it over": somebody else does something along with what is told before.</summary>
    public static bool GoesAlong(ParsedSentence sentence, Predicate predicate)
    {
        var words = sentence.Words;
        if (predicate.Object.IsEmpty || words.Lower(predicate.First) == "being" || words.TagAt(predicate.Object.Head) is Tag.Number || words.Lower(predicate.Object.Head) is "place" or "part" or "time")
        {
            return false;
        }

        var who = Phrases.Whole(words, predicate.First, 0);
        return !who.IsEmpty && words.TagAt(who.Head) is Tag.Noun or Tag.Name && FollowsMain(sentence, who.Start);
    }

    /// <summary>"With the uploader being told at the end", "leads to an appointment being made", "…, a copy being kept".</summary>
    public static bool IsAbsolute(ParsedSentence sentence, Predicate predicate)
    {
        var words = sentence.Words;
        if (words.Lower(predicate.First) != "being" || predicate.Object.IsEmpty)
        {
            return false;
        }

        return words.Lower(predicate.Object.Start - 1) is "with" || (words.Lower(predicate.Object.Start - 1) is "to" or "in" && words.TagAt(predicate.Object.Start - 2).IsVerb()) || FollowsMain(sentence, predicate.Object.Start);
    }

    /// <summary>"Chooses one of three ways: to extend the loan, to call it in or to sell it".</summary>
    public static bool IsOffered(ParsedSentence sentence, Predicate infinitive, Lexicon lexicon)
    {
        var first = Infinitives.FirstOfRow(sentence, infinitive);
        return first.Clause == ClauseKind.Infinitive && sentence.Words.Lower(first.First - 1) == ":"
            && sentence.Predicates.Any(p => p is { Clause: ClauseKind.Infinitive, Joiner: "or" } && p.First > first.First && ReferenceEquals(Infinitives.FirstOfRow(sentence, p), first))
            && sentence.Predicates.LastOrDefault(p => p.Verb < first.First && p is { Clause: ClauseKind.Main, Finite: true }) is { } choice
            && (lexicon.ClassOf(choice.Lemma) is Lexicons.VerbClass.Decide || choice.Lemma is "choose" or "pick" or "select" or "have");
    }

    /// <summary>A comma stands before, and before that a main clause.</summary>
    private static bool FollowsMain(ParsedSentence sentence, int start) =>
        sentence.Words.Lower(start - 1) == "," && sentence.Predicates.LastOrDefault(p => p.End < start) is { Clause: ClauseKind.Main or ClauseKind.Reduced } && sentence.Predicates.Any(p => p is { Clause: ClauseKind.Main, Finite: true } && p.End < start);
}
