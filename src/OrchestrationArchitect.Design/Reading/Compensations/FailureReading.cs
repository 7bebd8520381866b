using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>What a text tells of failure, sentence by sentence, read once for all who ask.</summary>
/// <param name="sentences">The sentences of one text.</param>
/// <param name="lexicon">The words to know.</param>
internal sealed class FailureReading(ImmutableArray<ParsedSentence> sentences, Lexicon lexicon)
{
    private readonly Leanings _leanings = new(sentences, lexicon);
    private readonly int?[] _leaning = new int?[sentences.Length];

    /// <summary>The sentences.</summary>
    public ImmutableArray<ParsedSentence> Sentences => sentences;

    /// <summary>The context of each sentence; <see langword="null"/> where it speaks of no failure.</summary>
    public IReadOnlyList<FailureContext?> Contexts { get; } = new FailureContexts(sentences, lexicon).Read();

    /// <summary>The points of a sentence; see <see cref="Leanings"/>.</summary>
    public int LeaningOf(int sentence) => _leaning[sentence] ??= _leanings.Of(sentence);
}
