using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes;

/// <summary>Known words in an order that no sentence has: "table yes sideways under because fork".</summary>
internal static class WordSalad
{
    /// <summary>Fewer breaks may be slips.</summary>
    private const int FewestBreaks = 3;

    /// <summary>One break in so many words is more than careless writing has.</summary>
    private const int WordsForABreak = 10;

    /// <summary>Whether a text has so many pairs of words that cannot follow each other.</summary>
    public static bool Is(IEnumerable<ParsedSentence> sentences)
    {
        var (breaks, words) = (0, 0);
        foreach (var sentence in sentences)
        {
            words += sentence.Words.Count;
            breaks += Indexes.From(0, sentence.Words.Count).Count(i => IsBreak(sentence.Words, i));
        }

        return breaks >= FewestBreaks && breaks * WordsForABreak >= words;
    }

    /// <summary>An article with no noun to come, a preposition or a conjunction with nothing to come.</summary>
    private static bool IsBreak(TaggedSentence words, int at)
    {
        var last = at + 1 >= words.Count;
        var next = last ? "." : words.Lower(at + 1);
        var stops = last || next is "," or ";" or ".";
        return words.Lower(at) switch
        {
            "the" or "a" or "an" => stops || next is "the" or "a" or "an" or "and" or "or" or "of" or "until" or "because" or "under" or "is" or "are" or "has" or "have" or "had" or "nevertheless" or "therefore" or "however" or "although",
            "of" or "because" or "although" => stops || next is "and" or "or" or "of" or "because" or "although" or "under" or "until" or "nevertheless",
            "and" or "or" => stops,
            _ => false,
        };
    }
}
