using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>Conditions told before a colon or an arrow: "Approved: …", "no slot → …".</summary>
internal static class LabelGuards
{
    /// <summary>The words of the label, if they are a condition of what it leads.</summary>
    /// <param name="sentence">The sentence that the label leads.</param>
    /// <param name="lexicon">The words known.</param>
    /// <param name="isOutcome">Whether a word names the outcome of a choice told before; none does by default.</param>
    public static Guard? Of(Sentence sentence, Lexicon lexicon, Func<string, bool>? isOutcome = null)
    {
        if ((LeadingWords.KindOf(sentence.Label, lexicon) ?? (IsOutcome(sentence.Label, isOutcome) || (sentence.TellsCase && !sentence.Label.IsEmpty) ? GuardKind.If : null)) is not { } kind)
        {
            return null;
        }

        kind = sentence.Block.Kind == Structure.BlockKind.Row && kind == GuardKind.Failure ? GuardKind.If : kind;
        var opened = sentence.Label[0].Lower is "if" or "when" or "unless";
        var silent = LeadingWords.IsSilence(sentence.Label) || sentence.Label[0].Lower is "no" or "without" && sentence.Label.Any(t => lexicon.Phrases.Is("answering", lexicon.Morphology.Singular(t.Lower)));
        return new Guard(kind, kind == GuardKind.Otherwise ? "otherwise" : string.Join(' ', sentence.Label.Skip(opened ? 1 : 0).Select(t => t.Text)), 0, 0, false, silent);
    }

    /// <summary>"Urgent: …", where something is classified as urgent or routine.</summary>
    private static bool IsOutcome(ImmutableArray<Token> label, Func<string, bool>? isOutcome) =>
        label.Length is 1 or 2 && isOutcome is not null && (isOutcome(label[0].Lower) || (label.Length == 2 && label[0].Lower is "a" or "an" && isOutcome(label[1].Lower)));
}
