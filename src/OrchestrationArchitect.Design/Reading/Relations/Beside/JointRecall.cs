using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Beside;

/// <summary>"These three checks run in parallel", "the last two steps happen side by side": speaks of steps told before.</summary>
/// <param name="Start">The token where the clause begins.</param>
/// <param name="Count">How many steps it speaks of; 0 if it does not say.</param>
internal sealed record JointRecall(int Start, int Count)
{
    /// <summary>How far the verb may stand from the start of its clause.</summary>
    private const int LongestSubject = 6;

    /// <summary>The last clause of a sentence, if it is one; otherwise <see langword="null"/>.</summary>
    public static JointRecall? In(ParsedSentence sentence, Lexicon lexicon)
    {
        var words = sentence.Words;
        for (var start = 0; start < words.Count; start++)
        {
            if (start > 0 && words.Lower(start - 1) is not ("," or ";" or ":" or "(" or "—" or "–" or "-") && words.TagAt(start - 1) != Tag.Coordinator && !IsWith(words, start - 1))
            {
                continue;
            }

            var verb = RefersBack(words, start) ? VerbAfter(words, start) : -1;
            if ((verb > 0 && SaysHow(words, verb, lexicon) && EndsWithIt(sentence, start, verb, lexicon))
                || (IsWho(words, start) && Independence.IsIn(words, start, words.Count, lexicon) && !Announces(words, start) && Cues.Find(words, lexicon, "parallel") is var told && (told < 0 || told > start)))
            {
                return new JointRecall(start, CountIn(words, start, verb < 0 ? Math.Min(start + LongestSubject, words.Count) : verb));
            }
        }

        return null;
    }

    /// <summary>"…, with all three jobs running concurrently".</summary>
    private static bool IsWith(TaggedSentence words, int at) => words.Lower(at) == "with" && at > 0 && words.TagAt(at - 1) == Tag.Punctuation;

    /// <summary>"None waits for the others", "one does not depend on the other", "these are separate crews who do not wait for each other".</summary>
    private static bool IsWho(TaggedSentence words, int start) =>
        words.Lower(start) is "none" or "neither" or "nobody" || IsOne(words, start) || (words.Lower(start) is "these" or "they" && words.Lemmas[start + 1 < words.Count ? start + 1 : start] == "be");

    /// <summary>"One does not depend on the other": one of two.</summary>
    private static bool IsOne(TaggedSentence words, int start) => start > 0 && words.Lower(start) == "one" && words.TagAt(start + 1) is Tag.Auxiliary or Tag.Modal;

    /// <summary>"Run in parallel", "go together", "may overlap".</summary>
    private static bool SaysHow(TaggedSentence words, int verb, Lexicon lexicon) =>
        words.Lemmas[verb] == "overlap" || lexicon.Phrases.Set("parallel").Find(words, verb, words.Count) >= 0 || lexicon.Phrases.Set("joint").Find(words, verb, words.Count) >= 0;

    /// <summary>What stands behind a colon is told only there.</summary>
    private static bool Announces(TaggedSentence words, int start) => Indexes.From(start, words.Count - start).Any(i => words.Lower(i) == ":");

    /// <summary>The verb that says that they happen; -1 if another verb or a comma comes first.</summary>
    private static int VerbAfter(TaggedSentence words, int start)
    {
        for (var i = start + 1; i <= start + LongestSubject && i < words.Count && words.TagAt(i) != Tag.Punctuation; i++)
        {
            if ((words.Lemmas[i] == "depend" && words.Lower(i - 1) is "not" or "don't") || (words.Lower(i) == "independent" && words.Lemmas[i - 1] == "be" && words.Lower(i + 1) is "of" or ""))
            {
                return i;
            }

            if (words.Lower(i) == "do" && words.Lower(i + 1) == "not")
            {
                continue;
            }

            if (words.Lemmas[i] is "run" or "happen" or "proceed" or "occur" or "do" or "perform" or "execute" or "work" or "take" or "go" or "go-on" or "come" or "overlap" or "start" or "begin" || words.Matches(i, "set going") || words.Matches(i, "set off") || words.Lower(i) is "done" or "performed" or "executed" or "carried")
            {
                return words.Lower(i) is "do" && words.Lower(i + 1) is not ("this" or "that" or "so" or "it") ? -1 : i;
            }
        }

        return -1;
    }

    private static bool EndsWithIt(ParsedSentence sentence, int start, int verb, Lexicon lexicon) =>
        (!sentence.Predicates.Any(p => p.First > verb && p.Clause == ClauseKind.Main) || Independence.IsIn(sentence.Words, start, sentence.Words.Count, lexicon)) && !Announces(sentence.Words, verb);

    private static bool RefersBack(TaggedSentence words, int start) =>
        words.Lower(start) is "these" or "those" or "both" or "they" || (words.Lower(start) is "all" && (words.Lower(start + 1) is "these" or "those" or "of" || words.TagAt(start + 1) == Tag.Number))
        || (words.Lower(start) is "the" && words.Lower(start + 1) is "last" or "latter" or "previous" or "preceding")
        || (words.Lower(start) is "the" && words.TagAt(start + 1) == Tag.Number && (start > 0 || !words.TagAt(start + 2).IsNominal()));

    private static int CountIn(TaggedSentence words, int start, int end)
    {
        var count = 0.0;
        for (var i = IsOne(words, start) ? start + 1 : start; i < end; i++)
        {
            if (words.Lower(i) == "both" || NumberWords.TryWhole(words.Lower(i), out count))
            {
                return words.Lower(i) == "both" ? 2 : (int)count;
            }
        }

        return 0;
    }
}
