using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>Words that say that somebody asked did not answer: "does not respond in time", "without a decision".</summary>
internal static class Silence
{
    /// <summary>In a clause of condition or time.</summary>
    public static bool In(ParsedSentence sentence, Clause clause, Lexicon lexicon) =>
        clause.Marker is not ("until" or "unless")
        && (sentence.Predicates.Any(p => p.Negated && p.Verb >= clause.Start && p.Verb < clause.End && lexicon.Phrases.Is("answering", p.Lemma))
            || IsNobody(sentence, clause, lexicon) || StaysSilent(sentence, clause) || In(sentence.Words, clause.Start, clause.End, lexicon));

    /// <summary>"Not a single carrier has answered".</summary>
    private static bool IsNobody(ParsedSentence sentence, Clause clause, Lexicon lexicon) =>
        Indexes.From(clause.Start, clause.End - clause.Start).Any(i => sentence.Words.Matches(i, "not a single") || sentence.Words.Matches(i, "not one"))
        && sentence.Predicates.Any(p => p.Verb >= clause.Start && p.Verb < clause.End && lexicon.Phrases.Is("answering", p.Lemma));

    /// <summary>"The insurer stays silent", "the host remains unresponsive"; whom a pronoun means is told by what stands before.</summary>
    private static bool StaysSilent(ParsedSentence sentence, Clause clause) =>
        sentence.Predicates.Any(p => p.Verb > clause.Start && p.End < clause.End && p.Lemma is "be" or "stay" or "remain" or "keep" && sentence.Words.Lower(p.End) is "silent" or "unresponsive" or "mute"
            && !p.Subject.IsEmpty && sentence.Words.TagAt(p.Subject.Head) is Tag.Noun or Tag.Name);

    /// <summary>"No answer", "without any decision".</summary>
    public static bool In(TaggedSentence words, int start, int end, Lexicon lexicon)
    {
        for (var i = start; i < end; i++)
        {
            if (words.Lower(i) is not ("no" or "without" or "neither" or "nobody" or "nothing"))
            {
                continue;
            }

            if (i + 1 < end && words.Lower(i) == "nothing" && words.Lemmas[i + 1] is "happen" or "come" or "arrive")
            {
                return true;
            }

            var noun = i + 1;
            while (noun < end && words.TagAt(noun) is Tag.Determiner or Tag.Adjective)
            {
                noun++;
            }

            if (noun < end && lexicon.Phrases.Set("answering").IsBaseAt(words, noun))
            {
                return true;
            }
        }

        return false;
    }
}
