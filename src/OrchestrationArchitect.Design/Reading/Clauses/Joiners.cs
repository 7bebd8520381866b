using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>What joins one predicate to the one before.</summary>
internal static class Joiners
{
    /// <summary>More words between two commas are no mere parenthesis.</summary>
    private const int Longest = 7;

    /// <summary>The coordinator between two predicates, and whether nothing that could be a subject stands with it.</summary>
    public static string Between(TaggedSentence sentence, int from, int to, out bool bare)
    {
        var joiner = "";
        var end = BeforeParenthesis(sentence, from, to);
        bare = end == to || sentence.TagAt(end - 1) == Tag.Coordinator;
        for (var i = end - 1; i >= from; i--)
        {
            var tag = sentence.TagAt(i);
            if (tag == Tag.Coordinator && sentence.TagAt(i - 1) == Tag.Number && sentence.TagAt(i + 1) == Tag.Number)
            {
                bare = false;
                continue;
            }

            if (tag == Tag.Coordinator || sentence.Lower(i) is "," or "/" or "&" or ",,")
            {
                joiner = tag == Tag.Coordinator ? sentence.Lower(i) : ",";
                if (joiner == "," && i > from && sentence.TagAt(i - 1) == Tag.Coordinator)
                {
                    joiner = sentence.Lower(i - 1);
                }

                return joiner;
            }

            bare &= tag is Tag.Adverb;
        }

        return joiner;
    }

    /// <summary>"…; a third failure, however, brings in the expert": where the words between a new subject and its verb begin; the verb where there are none.</summary>
    private static int BeforeParenthesis(TaggedSentence sentence, int from, int verb)
    {
        if (sentence.Lower(verb - 1) != ",")
        {
            return verb;
        }

        var comma = verb - 2;
        while (comma > from && comma > verb - Longest && sentence.TagAt(comma) is Tag.Adverb or Tag.Preposition or Tag.Determiner or Tag.Noun or Tag.Adjective)
        {
            comma--;
        }

        // "Passed on to billing and, in parallel, archived".
        if (comma < verb - 2 && sentence.Lower(comma) == "," && sentence.TagAt(comma - 1) == Tag.Coordinator)
        {
            return comma;
        }

        var said = comma < verb - 2 && sentence.Lower(comma) == "," && sentence.TagAt(comma + 1) is Tag.Adverb or Tag.Preposition ? Phrases.Before(sentence, comma, from) : default;
        return !said.IsEmpty && (sentence.Lower(said.Start - 1) is ";" or ":" || (sentence.TagAt(said.Start - 1) == Tag.Coordinator && sentence.Lower(said.Start - 2) is "," or ";")) ? comma : verb;
    }
}
