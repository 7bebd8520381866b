using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>Participles between commas that describe the subject before the verb comes: "the form, signed and dated, is filed".</summary>
internal static class Appositions
{
    /// <summary>The subject of a verb that such participles stand before; empty if none do.</summary>
    /// <param name="sentence">The words.</param>
    /// <param name="predicates">The predicates, at least those before the verb.</param>
    /// <param name="before">How many predicates stand before the verb.</param>
    /// <param name="verb">The first token of the verb group.</param>
    public static Phrase Subject(TaggedSentence sentence, IReadOnlyList<Predicate> predicates, int before, int verb)
    {
        var first = before;
        while (first > 0 && predicates[first - 1] is { Finite: false, Clause: ClauseKind.Reduced or ClauseKind.Gerund or ClauseKind.Infinitive })
        {
            first--;
        }

        if (first == before || !IsSetOff(sentence, predicates[first], verb) || predicates[first].Clause != ClauseKind.Reduced)
        {
            return default;
        }

        var from = first > 0 ? predicates[first - 1].End : 0;
        var subject = Phrases.Whole(sentence, Comma(sentence, predicates[first]), from);
        return !subject.IsEmpty && (subject.Start == 0 || sentence.TagAt(subject.Start - 1) is Tag.Punctuation or Tag.Coordinator or Tag.Adverb or Tag.Subordinator) ? subject : default;
    }

    /// <summary>A comma before the first participle, one before the verb.</summary>
    private static bool IsSetOff(TaggedSentence sentence, Predicate first, int verb) =>
        sentence.Lower(verb - 1) == "," && Comma(sentence, first) is var comma and > 0 && comma < verb - 1;

    private static int Comma(TaggedSentence sentence, Predicate first)
    {
        var at = first.First - 1;
        while (at > 0 && sentence.TagAt(at) == Tag.Adverb)
        {
            at--;
        }

        return sentence.Lower(at) == "," ? at : -1;
    }
}
