using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>Labels that take up a word of another label near by that is a condition: "no differences: … Differences: …". They are one too.</summary>
internal static class LabelPairs
{
    /// <summary>How many sentences may be told of a label.</summary>
    private const int Near = 3;

    /// <summary>A longer label is no condition in note form.</summary>
    private const int Longest = 4;

    /// <summary>The sentences, with such labels as conditions.</summary>
    public static ImmutableArray<ParsedSentence> Mark(ImmutableArray<ParsedSentence> sentences, Lexicon lexicon)
    {
        ImmutableArray<ParsedSentence>.Builder? marked = null;
        var before = -1;
        for (var i = 0; i < sentences.Length; i++)
        {
            var own = sentences[i].Words.Sentence;
            if (own.Label.Length is 0 or > Longest)
            {
                continue;
            }

            if (before >= 0 && i - before <= Near && sentences[before].Words.Sentence is var other && Share(own.Label, other.Label, lexicon))
            {
                var (one, two) = (LabelGuards.Of(other, lexicon), LabelGuards.Of(own, lexicon));
                if ((one is null) != (two is null))
                {
                    marked ??= sentences.ToBuilder();
                    var at = one is null ? before : i;
                    marked[at] = AsCondition(marked[at]);
                }
            }

            before = i;
        }

        return marked?.ToImmutable() ?? sentences;
    }

    /// <summary>A noun stands in both.</summary>
    private static bool Share(ImmutableArray<Token> one, ImmutableArray<Token> other, Lexicon lexicon) =>
        one.Any(token => token.Kind == TokenKind.Word && lexicon.FunctionWord(token.Lower) is null && other.Any(t => t.Lower == token.Lower));

    private static ParsedSentence AsCondition(ParsedSentence parsed)
    {
        var sentence = parsed.Words.Sentence;
        var opener = sentence.Label[0] with { Text = "if", Lower = "if" };
        return parsed with { Words = parsed.Words with { Sentence = sentence with { Label = [opener, .. sentence.Label] } } };
    }
}
