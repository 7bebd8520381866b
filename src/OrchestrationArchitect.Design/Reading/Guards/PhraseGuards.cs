using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>Conditions told in a phrase that opens a clause: "on approval, …", "for new customers, …".</summary>
internal static class PhraseGuards
{
    /// <summary>At the start of the sentence or of a later clause.</summary>
    public static bool Opens(TaggedSentence words, int i) =>
        i == 0 || (i == 1 && words.TagAt(0) is Tag.Coordinator or Tag.Adverb) || words.Lower(i - 1) is ";"
        || (words.TagAt(i - 1) == Tag.Coordinator && words.Lower(i) is "after" or "without");

    /// <summary>"On approval, …", "For new customers, …", "After 3 days without an answer …".</summary>
    public static Guard? Of(ParsedSentence sentence, Lexicon lexicon, int start)
    {
        var words = sentence.Words;
        var opener = words.Lower(start);
        if (opener is "depending" && words.Lower(start + 1) == "on")
        {
            var comma2 = start;
            while (comma2 < words.Count && words.Lower(comma2) != "," && sentence.Predicates.All(p => p.First != comma2 || p.Lemma == "depend"))
            {
                comma2++;
            }

            return new Guard(GuardKind.If, words.Text(start, comma2), start, comma2, false);
        }

        if (opener is not ("on" or "upon" or "for" or "after" or "without" or "in") || words.Lower(start + 1) is "each" or "every" or "all" or "this" or "that" or "both")
        {
            return null;
        }

        var end = start + 1;
        while (end < words.Count && words.Lower(end) is not ("," or ":") && end < start + 14 && sentence.Predicates.All(p => p.First != end))
        {
            end++;
        }

        var comma = words.Lower(end) is "," or ":";
        var (outcome, negative, adjective) = (false, false, false);
        for (var i = start + 1; i < end; i++)
        {
            outcome |= words.Lower(i) is "success" or "approval" or "acceptance" or "rejection" or "refusal" or "denial" or "decline" or "timeout" or "confirmation" or "cancellation" or "expiry" or "match" or "mismatch" or "hit";
            negative |= lexicon.VerbOfNominal(words.Lower(i)) is { } verb && lexicon.Phrases.Is("reject", verb);
            adjective |= lexicon.Phrases.Is("outcome", words.Lower(i));
        }

        var text = words.Text(start + 1, end);
        if (FailureWords.In(words, start + 1, end, lexicon) && opener is "on" or "upon" or "after")
        {
            return new Guard(GuardKind.Failure, text, start, end, false);
        }

        var conditional = opener switch
        {
            "on" or "upon" => outcome || adjective,
            "for" when adjective && words.Lower(start + 1) is "a" or "an" or "any" => true,
            "for" => comma && words.TagAt(start + 1) is not Tag.Number && words.Lower(start + 1) is not ("example" or "instance" or "the" or "now"),
            "after" => negative || (text.Contains("without", StringComparison.Ordinal) && Enumerable.Range(start, end - start).Any(i => words.TagAt(i) == Tag.Number)),
            "without" => true,
            _ => false,
        };
        return conditional ? new Guard(GuardKind.If, text, start, end, false, Silence.In(words, start, end, lexicon)) : null;
    }

    /// <summary>"Refund the payment on shipping failure".</summary>
    public static Guard? TrailingFailure(ParsedSentence sentence, Lexicon lexicon)
    {
        var words = sentence.Words;
        for (var i = 2; i < words.Count; i++)
        {
            if (words.Lower(i) is not ("on" or "upon" or "following" or "after" or "for") || !sentence.Predicates.Any(p => p.Clause == ClauseKind.Main && p.Verb < i))
            {
                continue;
            }

            var phrase = Phrases.Read(words, i + 1, words.Count);
            if (!phrase.IsEmpty && words.Lemmas[phrase.Head] is "failure" or "error" or "timeout" or "abort" or "crash")
            {
                return new Guard(GuardKind.Failure, words.Text(i + 1, phrase.End), i, phrase.End, true);
            }
        }

        return null;
    }
}
