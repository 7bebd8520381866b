using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>What a text tells of failure, sentence by sentence, read once for all who ask.</summary>
internal sealed class FailureReading
{
    private readonly Leanings _leanings;
    private readonly int?[] _leaning;

    /// <param name="sentences">The sentences of one text.</param>
    /// <param name="conditions">What the narrative knows of their conditions; <see langword="null"/> if there is none.</param>
    /// <param name="lexicon">The words to know.</param>
    public FailureReading(ImmutableArray<ParsedSentence> sentences, Conditions? conditions, Lexicon lexicon)
    {
        ImmutableArray<ImmutableArray<Guard>> guards = [.. sentences.Select(sentence => conditions?.Alone(sentence) ?? GuardReader.Read(sentence, lexicon))];
        _leanings = new Leanings(sentences, guards, lexicon);
        _leaning = new int?[sentences.Length];
        Sentences = sentences;
        Contexts = new FailureContexts(sentences, guards, lexicon).Read();
    }

    /// <summary>The sentences.</summary>
    public ImmutableArray<ParsedSentence> Sentences { get; }

    /// <summary>The context of each sentence; <see langword="null"/> where it speaks of no failure.</summary>
    public IReadOnlyList<FailureContext?> Contexts { get; }

    /// <summary>The points of a sentence; see <see cref="Leanings"/>.</summary>
    public int LeaningOf(int sentence) => _leaning[sentence] ??= _leanings.Of(sentence);
}
