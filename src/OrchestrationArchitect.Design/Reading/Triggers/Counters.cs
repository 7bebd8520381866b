using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Triggers;

/// <summary>People and staffed places as one of several sources: "…, at the counter, …", "App, clerks of the housing office, a queue".</summary>
internal static class Counters
{
    /// <summary>The tokens that name one.</summary>
    public static IEnumerable<int> In(ParsedSentence sentence, Lexicon lexicon)
    {
        var words = sentence.Words;
        for (var start = 0; start < words.Count;)
        {
            var end = Indexes.From(start, words.Count - start).FirstOrDefault(i => words.Lower(i) is "," or ";" || (words.Lower(i) is "and" or "or"), words.Count);
            if (IsListed(words, start, end) && Head(sentence, start, end, lexicon) is var head and >= 0)
            {
                yield return head;
            }

            start = end + 1;
        }
    }

    private static bool IsListed(TaggedSentence words, int start, int end) => start > 0 || words.Lower(end) is "," or ";";

    private static int Head(ParsedSentence sentence, int start, int end, Lexicon lexicon)
    {
        var words = sentence.Words;
        if (sentence.Predicates.Any(p => p.First >= start && p.First < end))
        {
            return -1;
        }

        var governed = words.Lower(start) is "at" or "by" or "from" or "via";
        var phrase = Phrases.Read(words, governed ? start + 1 : start, end);
        if (phrase.IsEmpty)
        {
            return -1;
        }

        var head = words.Lemmas[phrase.Head];
        var verbless = !sentence.Predicates.Any(p => p.Finite);
        return lexicon.Phrases.Is("staffed-place", head) || (verbless && !governed && start > 0 && (lexicon.Phrases.Is("people", head) || lexicon.Phrases.People.Contains(head))) ? phrase.Head : -1;
    }
}
