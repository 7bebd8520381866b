using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Triggers;

/// <summary>Others tell us of something: "Stripe pings us", "the scanner vendor notifies our endpoint", "fires orders/create at our address".</summary>
internal static class Tidings
{
    /// <summary>The tokens that tell it; a sentence that names what brings it ("through a queue") has them beside that.</summary>
    public static IEnumerable<int> In(ParsedSentence sentence, Lexicon lexicon)
    {
        var words = sentence.Words;
        return sentence.Predicates
            .Where(p => !p.Negated && !p.Passive && p.Clause is ClauseKind.Main && !p.Subject.IsEmpty && words.Lower(p.Subject.Head) is not ("we" or "it") && words.Lower(p.Subject.Start) != "our"
                && (lexicon.Phrases.Is("telling-us", p.Lemma) && ReachesUs(words, p.Object, lexicon) || lexicon.Phrases.Is("sending-us", p.Lemma) && Indexes.From(p.End, words.Count - p.End).Any(i => words.Lower(i) is "at" or "to" && ReachesUs(words, Phrases.Read(words, i + 1, words.Count), lexicon))))
            .Select(p => p.Verb);
    }

    private static bool ReachesUs(TaggedSentence words, Phrase reached, Lexicon lexicon) =>
        !reached.IsEmpty && (words.Lower(reached.Head) == "us" || words.Lower(reached.Start) == "our" && lexicon.Phrases.Is("listening-part", words.Lemmas[reached.Head].ToLowerInvariant()));
}
