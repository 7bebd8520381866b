using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>Infinitives told in a row, which all hang on what the first one hangs on.</summary>
internal static class Infinitives
{
    /// <summary>
    /// The first of the row that an infinitive stands in: "to close the file and inform the owner", "the ward to be opened and the
    /// beds to be made up", "to run it, to keep it until it is full, or to sell it".
    /// </summary>
    public static Predicate FirstOfRow(ParsedSentence sentence, Predicate infinitive)
    {
        while (Before(sentence, infinitive) is { } before)
        {
            infinitive = before;
        }

        return infinitive;
    }

    private static Predicate? Before(ParsedSentence sentence, Predicate infinitive)
    {
        var joined = infinitive.Coordinated || infinitive.Joiner is "and" or "or" || (infinitive.Joiner == "," && IsListed(sentence.Words, infinitive));
        if (!joined || infinitive.Governor < 0)
        {
            return null;
        }

        var governor = sentence.Predicates[infinitive.Governor];
        return governor.Clause == ClauseKind.Infinitive ? governor : IsListed(sentence.Words, infinitive) ? Listed(sentence, infinitive) : null;
    }

    /// <summary>The infinitive before it in a list of which each item begins behind a mark.</summary>
    private static Predicate? Listed(ParsedSentence sentence, Predicate infinitive) =>
        sentence.Predicates.LastOrDefault(p => p.Verb < infinitive.First && p.Clause == ClauseKind.Infinitive && IsListed(sentence.Words, p));

    private static bool IsListed(TaggedSentence words, Predicate infinitive)
    {
        var at = infinitive.First - (words.TagAt(infinitive.First) == Tag.To ? 1 : 2);
        return words.Lower(words.TagAt(at) == Tag.Coordinator ? at - 1 : at) is "," or ":" or ";";
    }
}
