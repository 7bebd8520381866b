using OrchestrationArchitect.Design.Reading.Sentences;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>Conditions told before a colon or an arrow: "Approved: …", "no slot → …".</summary>
internal static class LabelGuards
{
    /// <summary>The words of the label, if they are a condition of what it leads.</summary>
    public static Guard? Of(Sentence sentence, Lexicon lexicon)
    {
        if (LeadingWords.KindOf(sentence.Label, lexicon) is not { } kind)
        {
            return null;
        }

        kind = sentence.Block.Kind == Structure.BlockKind.Row && kind == GuardKind.Failure ? GuardKind.If : kind;
        var opened = sentence.Label[0].Lower is "if" or "when" or "unless";
        var silent = LeadingWords.IsSilence(sentence.Label) || sentence.Label[0].Lower is "no" or "without" && sentence.Label.Any(t => lexicon.Phrases.Is("answering", lexicon.Morphology.Singular(t.Lower)));
        return new Guard(kind, kind == GuardKind.Otherwise ? "otherwise" : string.Join(' ', sentence.Label.Skip(opened ? 1 : 0).Select(t => t.Text)), 0, 0, false, silent);
    }
}
