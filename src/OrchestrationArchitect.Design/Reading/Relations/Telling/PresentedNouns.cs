using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>Actions that stand behind a verb which only brings them up: "next comes the milling", "there follows a review", "the last thing is a call to …".</summary>
internal static class PresentedNouns
{
    /// <summary>More words between two commas are no interruption.</summary>
    private const int LongestInterruption = 7;

    /// <summary>How surely what follows the verb is an action.</summary>
    public enum Lead
    {
        /// <summary>Nothing brings an action up.</summary>
        None,

        /// <summary>The words before the verb put what follows in order.</summary>
        Ordered,

        /// <summary>The words before the verb say that an action follows.</summary>
        Announced,
    }

    /// <summary>What the words before the verb say of those behind it.</summary>
    public static Lead Of(ParsedSentence parsed, Predicate predicate)
    {
        var words = parsed.Words;
        var thing = StartOfThing(words, predicate);
        if (predicate is not { Passive: false, Clause: ClauseKind.Main, Modal: "" } || !words.TagAt(thing).OpensNounPhrase() || words.TagAt(thing) == Tag.Pronoun)
        {
            return Lead.None;
        }

        var start = StartOf(words, predicate.First);
        return predicate.Lemma switch
        {
            "come" or "follow" => OnlyOrders(words, start, predicate.First) ? Lead.Ordered : Lead.None,
            "be" => NamesTask(words, start, predicate.First) ? Lead.Announced : OnlyOrders(words, start, predicate.First) || IsWhatFollows(words, start, predicate.First) || IsOrdinal(words, start, predicate.First) ? Lead.Ordered : Lead.None,
            _ => Lead.None,
        };
    }

    /// <summary>Where the words for what follows begin: behind the verb, or behind what commas cut off from it ("then come, side by side, …").</summary>
    public static int StartOfThing(TaggedSentence words, Predicate predicate)
    {
        var end = predicate.End + 1;
        while (words.Lower(predicate.End) == "," && end < predicate.End + LongestInterruption && words.Lower(end) != ",")
        {
            end++;
        }

        return words.Lower(predicate.End) == "," && words.Lower(end) == "," ? end + 1 : predicate.End;
    }

    private static int StartOf(TaggedSentence words, int verb)
    {
        var start = verb;
        while (start > 0 && words.Lower(start - 1) is not (";" or ":" or "," or "–" or "—"))
        {
            start--;
        }

        return words.TagAt(start) == Tag.Coordinator ? start + 1 : start;
    }

    /// <summary>"Next", "then", "after that", "after unloading", "up next", "last on the list", "there".</summary>
    private static bool OnlyOrders(TaggedSentence words, int start, int end)
    {
        var ordered = false;
        for (var i = start; i < end; i++)
        {
            if (words.TagAt(i) == Tag.Preposition && Phrases.Read(words, i + 1, end) is { IsEmpty: false } phrase)
            {
                ordered |= words.Lower(i) is "after" or "following";
                i = phrase.End - 1;
            }
            else if (words.Lower(i) is "after" or "following" && (words.TagAt(i + 1) == Tag.Gerund || words.Lower(i + 1) is "that" or "this" or "these"))
            {
                ordered = true;
                i++;
            }
            else if (words.TagAt(i) is Tag.Adverb or Tag.Adjective or Tag.Particle || words.Lower(i) is "up")
            {
                ordered |= words.Lower(i) is "next" or "then" or "last" or "first" or "finally" or "lastly" or "afterwards" or "thereafter" or "second" or "third" || (words.Lower(i) == "there" && words.Lower(end) is not ("is" or "are"));
            }
            else
            {
                return false;
            }
        }

        return ordered;
    }

    /// <summary>"Concludes the process", "completes the workflow"; what ends it may be how it came out, unless it is a message.</summary>
    public static bool ClosesRun(TaggedSentence words, Predicate predicate, Lexicon lexicon) =>
        predicate is { Passive: false, Object.IsEmpty: false } && (predicate.Lemma is "conclude" or "close" or "complete" or "finish" or "round-off" || (predicate.Lemma == "end" && !predicate.Subject.IsEmpty && lexicon.Phrases.Set("correspondence").IsBaseAt(words, predicate.Subject.Head))) && words.Lemmas[predicate.Object.Head] is "process" or "procedure" or "workflow" or "flow" or "run" or "sequence";

    /// <summary>"The last thing", "the next step", "the first task of the clerk".</summary>
    public static bool NamesTask(TaggedSentence words, int start, int end)
    {
        var phrase = Phrases.Read(words, start, end);
        return !phrase.IsEmpty && words.TagAt(start) == Tag.Determiner && words.Lower(phrase.Head) is "thing" or "step" or "task" or "act" or "stage" or "job" or "move" or "action" or "activity"
            && Indexes.From(start, phrase.Head - start).Any(i => words.Lower(i) is "next" or "last" or "first" or "final" or "second" or "third" or "only" or "remaining");
    }

    /// <summary>"The second", "the third and last".</summary>
    private static bool IsOrdinal(TaggedSentence words, int start, int end) =>
        words.Lower(start) == "the" && (words.Lower(start + 1) is "last" || (NumberWords.TryOrdinal(words.Lower(start + 1), out var which) && which > 1))
        && (end == start + 2 || (words.Lower(start + 2) == "and" && words.Lower(start + 3) is "last" or "final" && end == start + 4));

    /// <summary>"What follows", "what comes next", "what remains".</summary>
    private static bool IsWhatFollows(TaggedSentence words, int start, int end) =>
        words.Lower(start) == "what" && words.Lemmas[start + 1] is "follow" or "come" or "remain" or "happen" && end - start <= 4;
}
