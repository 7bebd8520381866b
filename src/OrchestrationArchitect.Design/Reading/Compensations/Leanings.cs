using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>What the sentences around one say for, or if negative against, its telling what is done when something went wrong.</summary>
/// <param name="sentences">The sentences of the text.</param>
/// <param name="guards">The conditions of each.</param>
/// <param name="lexicon">The words to know.</param>
internal sealed class Leanings(ImmutableArray<ParsedSentence> sentences, ImmutableArray<ImmutableArray<Guard>> guards, Lexicon lexicon)
{
    /// <summary>Points for a mishap or an exception told just before, for the good case being told just after, and for words that close a run.</summary>
    private const int Raised = 2, Contrasted = 3, Closing = -5;

    /// <summary>How far from its start a sentence may name a time that opens it.</summary>
    private const int Opening = 5;

    /// <summary>The points of a sentence.</summary>
    public int Of(int i) =>
        (IsRaised(i) ? Raised : 0) + (IsContrasted(i) ? Contrasted : 0) + (Opens(i, "closing") || IsTimed(i) ? Closing : 0);

    /// <summary>"Sometimes a slip comes in its place. The seat is freed then."</summary>
    private bool IsRaised(int i) =>
        Opens(i, "exceptional") || (i > 0 && sentences[i].Words.Sentence.Block == sentences[i - 1].Words.Sentence.Block
            && (Opens(i - 1, "exceptional") || Mishaps.Find(sentences[i - 1].Words, 0, sentences[i - 1].Words.Count, lexicon) >= 0));

    private bool IsContrasted(int i) => i > 0 && ((i + 1 < sentences.Length && Contrasts(i + 1)) || ((Contrasts(i) || !sentences[i].Words.Sentence.Label.IsEmpty) && Contrasts(i - 1)));

    /// <summary>"If the parcel does come, …", "All quiet?", "Normally they turn up": the other case, of which the sentence before did not speak.</summary>
    private bool Contrasts(int i) =>
        sentences[i].Words.Sentence is { IsQuestion: true } or { Label: [{ Lower: "no" }, ..] } || Opens(i, "normally") || guards[i].Any(g => g is { Start: <= 1, Trails: false } && g.Kind != GuardKind.Failure);

    /// <summary>"After an hour …", "In the evening …", "A day later …": it is time for it, and nothing went wrong.</summary>
    private bool IsTimed(int i)
    {
        var words = sentences[i].Words;
        var verb = sentences[i].Predicates.Select(p => p.First).DefaultIfEmpty(words.Count).Min();
        var time = lexicon.Phrases.Set("time-of-it").Find(words, 1, Math.Min(Opening, verb));
        return time > 0 && words.TagAt(0) is Tag.Preposition or Tag.Determiner or Tag.Number or Tag.Subordinator && Mishaps.Find(words, 0, verb, lexicon) < 0 && !Indexes.From(0, time).Any(at => words.Lower(at) is "no" or "not" or "without" or "within");
    }

    private bool Opens(int i, string cue) => lexicon.Phrases.Set(cue).Find(sentences[i].Words, 0, 2) >= 0;
}
