using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>A condition in a sentence and the tokens it governs.</summary>
/// <param name="Kind">What kind of condition.</param>
/// <param name="Text">Its words.</param>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Trails">It comes after what it governs.</param>
/// <param name="Unanswered">Somebody asked did not answer or decide.</param>
/// <param name="Rest">It speaks of all that what was told before leaves over: "everything else".</param>
/// <param name="OfSubject">It is told by what the clause is about: "rejected requests are …".</param>
/// <param name="Verdict">Its clause says what an outcome of what was told before leads to: "a refusal closes the file".</param>
internal sealed record Guard(GuardKind Kind, string Text, int Start, int End, bool Trails, bool Unanswered = false, bool Rest = false, bool OfSubject = false, bool Verdict = false)
{
    /// <summary>The clause that its words take up: "she may deny it, in which case …"; empty where they tell it themselves.</summary>
    public (int Start, int End) TakenUp { get; init; }

    public static Guard None { get; } = new(GuardKind.Always, "", 0, 0, false);

    /// <summary>Its words stand before a colon or an arrow.</summary>
    public bool IsLabel => Start == End;

    /// <summary>In what ways its words say that something is not as it should be.</summary>
    /// <param name="words">Its sentence.</param>
    /// <param name="lexicon">The words known.</param>
    public Adverse AdverseIn(TaggedSentence words, Lexicon lexicon) =>
        IsLabel ? AdverseWords.In(words.Sentence.Label, lexicon) : TakenUp.End > 0 ? AdverseWords.In(words, TakenUp.Start, TakenUp.End, lexicon) : AdverseWords.In(words, Start, End, lexicon);
}
