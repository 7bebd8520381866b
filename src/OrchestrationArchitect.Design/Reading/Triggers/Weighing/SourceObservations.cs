using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Triggers.Weighing;

/// <summary>What is observed of a text about event sources: its words in their dictionary form, but for what is downstream, and how much it says.</summary>
/// <param name="sources">Its sentences.</param>
/// <param name="downstream">The parts of each that name no event source; see <see cref="Downstream"/>.</param>
internal sealed class SourceObservations(ImmutableArray<ParsedSentence> sources, ImmutableArray<ImmutableArray<Range>> downstream)
{
    /// <summary>Texts are told apart by their length in steps of so many words.</summary>
    private const int LengthStep = 6;

    private const int LongestLength = 6, MostSentences = 5;

    /// <summary>The words, as observations, each with where it stands.</summary>
    public ImmutableArray<(string Name, SourceSpan At)> Words { get; } = [.. sources.Zip(downstream).SelectMany(pair => WordsOf(pair.First, pair.Second))];

    public void Observe(ObservationSink seen)
    {
        foreach (var (name, _) in Words)
        {
            seen.See(name);
        }

        seen.See($"length-{Math.Min(LongestLength, Words.Length / LengthStep)}");
        seen.See($"sentences-{Math.Min(MostSentences, sources.Length)}");
    }

    private static IEnumerable<(string Name, SourceSpan At)> WordsOf(ParsedSentence sentence, ImmutableArray<Range> downstream)
    {
        var words = sentence.Words;
        var told = Enumerable.Range(0, words.Count).Where(i => !downstream.Any(range => i >= range.Start.Value && i < range.End.Value)).Select(i => (Form: words.Lemmas[i], Token: words[i]));
        return words.Sentence.Label.Select(token => (Form: token.Lower, Token: token)).Concat(told).Where(word => char.IsLetterOrDigit(word.Token.Lower[0]))
            .Select(word => ("word-" + word.Form, new SourceSpan(words.Sentence.Field, word.Token.Start, word.Token.End - word.Token.Start)));
    }
}
