using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Constraints.Choosing;

/// <summary>Where a limit stands in its sentence, as numbers of tokens.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Start">Where the part of the sentence that is about it begins.</param>
/// <param name="First">The first token of the limit.</param>
/// <param name="Last">The token after the limit.</param>
/// <param name="Said">Where the words of the part end that do not tell from when a time counts.</param>
/// <param name="End">Where the part ends.</param>
/// <param name="Label">The label that holds for it.</param>
internal sealed record LimitPlace(ParsedSentence Sentence, int Start, int First, int Last, int Said, int End, ImmutableArray<Token> Label)
{
    /// <summary>Of a limit without a figure: the whole sentence is about it.</summary>
    public static LimitPlace Of(ParsedSentence sentence, SourceSpan span)
    {
        var words = sentence.Words;
        var first = 0;
        while (first + 1 < words.Count && words[first].Start < span.Start)
        {
            first++;
        }

        return new LimitPlace(sentence, 0, first, Math.Min(words.Count, first + 1), words.Count, words.Count, words.Sentence.Label);
    }

    /// <summary>In which part of the sentence a token stands.</summary>
    public string PartOf(int token) =>
        token < Start ? "earlier" : token < First ? "before" : token < Said ? "after" : token < End ? "since" : "later";
}
