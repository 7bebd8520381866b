using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Cue phrases of a sentence: parallelism, for-each, joins.</summary>
internal static class Cues
{
    /// <summary>The token where a phrase of a cue begins, or -1.</summary>
    public static int Find(TaggedSentence words, Lexicon lexicon, string cue)
    {
        foreach (var phrase in lexicon.Phrases.Cue(cue))
        {
            var first = phrase.Contains(' ', StringComparison.Ordinal) ? phrase[..phrase.IndexOf(' ', StringComparison.Ordinal)] : phrase;
            for (var i = 0; i < words.Count; i++)
            {
                if (words.Lower(i) == first && words.Matches(i, phrase))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    /// <summary>The item of "for each order line", "each batch is …", "per document"; with the token it begins at.</summary>
    public static (string Item, int At)? Each(ParsedSentence sentence)
    {
        var words = sentence.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var each = words.Lower(i) is "each" or "every" && words.Lower(i + 1) is not ("time" or "of" or "other")
                && !IsTime(words.Lemmas[Math.Min(i + 1, words.Count - 1)]);
            if (!each)
            {
                continue;
            }

            var phrase = Phrases.Read(words, i, words.Count);
            var governed = i > 0 && words.Lower(i - 1) is "for" or "over" or "through" || (i > 1 && words.Lower(i - 1) == "of");
            var subject = sentence.Predicates.Any(p => p.Clause == ClauseKind.Main
                && (p.Subject.Head == phrase.Head || (p.Passive && p.Object.Head == phrase.Head)) && !phrase.IsEmpty);
            var leads = i == 0 || governed || subject;
            if (leads && !phrase.IsEmpty && Thing(words, phrase) is { } item && words.TagAt(phrase.Head) != Tag.Number)
            {
                return (item, i);
            }
        }

        return null;
    }

    private static string? Thing(TaggedSentence words, Phrase phrase) => Actions.ActionName.Thing(words, phrase);

    private static bool IsTime(string lemma) => lemma is "night" or "day" or "morning" or "evening" or "hour" or "week" or "month" or "year" or "monday" or "friday" or "sunday" or "saturday" or "quarter" or "minute" or "second" or "call" or "step";
}
