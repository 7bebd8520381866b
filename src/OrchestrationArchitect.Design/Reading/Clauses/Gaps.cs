using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>Verbs whose helper is left out: "the order is cancelled and the clerk informed".</summary>
internal static class Gaps
{
    /// <summary>Whether a participle behind a joiner has a noun phrase of its own and takes its helper from the verb before.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="from">The token after the verb before.</param>
    /// <param name="group">The participle.</param>
    public static bool Is(TaggedSentence sentence, int from, VerbGroup group) => Stops(sentence, group.End) && IsNoun(sentence, from, group.First) && !HelperFollows(sentence, group.End);

    /// <summary>Nothing that belongs to a verb follows.</summary>
    private static bool Stops(TaggedSentence sentence, int at) => at >= sentence.Count || sentence.TagAt(at) is Tag.Coordinator or Tag.Adverb or Tag.Preposition or Tag.Subordinator || sentence.Lower(at) is "," or ";" or ":" or "." or ")";

    /// <summary>Only a noun phrase stands between the joiner and a verb: "the order is cancelled and the clerk of the court informed".</summary>
    private static bool IsNoun(TaggedSentence sentence, int from, int to)
    {
        var at = to - 1;
        while (at >= from && (sentence.TagAt(at).OpensNounPhrase() || sentence.TagAt(at) == Tag.Adverb || (at < to - 1 && sentence.Lower(at) == "of")))
        {
            at--;
        }

        return at >= from && at < to - 1 && (sentence.TagAt(at) == Tag.Coordinator || sentence.Lower(at) == ",");
    }

    /// <summary>"… and advances paid during the season are deducted": the verb of the noun phrase is still to come.</summary>
    private static bool HelperFollows(TaggedSentence sentence, int from)
    {
        var at = from;
        while (at < sentence.Count && sentence.TagAt(at) is Tag.Preposition or Tag.Determiner or Tag.Adjective or Tag.Noun or Tag.Name or Tag.Number)
        {
            at++;
        }

        return at > from && sentence.TagAt(at) is Tag.Auxiliary or Tag.Modal;
    }
}
