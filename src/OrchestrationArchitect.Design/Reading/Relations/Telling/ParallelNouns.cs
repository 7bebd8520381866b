using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>Actions told as nouns that go on beside what the clause before tells: "… in parallel with the drawing of the poster and the writing of the text".</summary>
internal static class ParallelNouns
{
    /// <summary>Whether the words at a token open such nouns.</summary>
    public static bool Open(TaggedSentence words, int at) => words.Lower(at) == "parallel" && words.Lower(at - 1) == "in" && words.Lower(at + 1) is "with" or "to" && words.TagAt(at + 2) == Tag.Determiner;

    /// <summary>The actions that the nouns from a token on stand for; none if a verb stands among them.</summary>
    public static IEnumerable<Nominal> In(ParsedSentence parsed, int start, Lexicon lexicon)
    {
        var words = parsed.Words;
        var end = start;
        while (end < words.Count && words.Lower(end) is not (";" or "," or ".") && !parsed.Predicates.Any(p => p.First == end))
        {
            end++;
        }

        if (end < words.Count && words.TagAt(end) != Tag.Punctuation)
        {
            yield break;
        }

        for (var from = start; from < end;)
        {
            var next = Indexes.From(from, end - from).FirstOrDefault(i => words.Lower(i) == "and" && words.TagAt(i + 1) == Tag.Determiner, end);
            if (words.TagAt(from) == Tag.Determiner && words.Lower(from) != "this" && NominalActions.Read(words, from + 1, next, lexicon) is { } nominal)
            {
                yield return nominal;
            }

            from = next + 1;
        }
    }
}
