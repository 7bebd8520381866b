using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>Conditions told before a colon: "Approved: …".</summary>
internal static class LabelGuards
{
    /// <summary>"Approved: …", "if not: …": the words before the colon of an item are its condition.</summary>
    public static Guard? Of(Sentence sentence, Lexicon lexicon)
    {
        if (sentence.Label.IsEmpty)
        {
            return null;
        }

        var first = sentence.Label[0].Lower;
        var text = string.Join(' ', sentence.Label.Select(t => t.Text));
        if (first is "else" or "otherwise" || (first is "if" && sentence.Label is [_, var denial] && denial.Lower is "not" or "no"))
        {
            return new Guard(GuardKind.Otherwise, "otherwise", 0, 0, false);
        }

        if (first is "if" or "when" or "unless" && sentence.Label.Length > 1)
        {
            return new Guard(sentence.Label.Any(t => IsFailure(t, lexicon)) ? GuardKind.Failure : GuardKind.If, string.Join(' ', sentence.Label.Skip(1).Select(t => t.Text)), 0, 0, false);
        }

        if (sentence.Shape is SentenceShape.Bullet or SentenceShape.Numbered && sentence.Label.Any(t => t.Lower is "above" or "below" or "over" or "under" or "less" or "more" or "exceeding" or ">" or "<" or ">=" or "<=" or "up" or "at" or "between") && sentence.Label.Any(t => t.Kind == TokenKind.Number))
        {
            return new Guard(GuardKind.If, text, 0, 0, false);
        }

        if (first is "no" or "without" && sentence.Label.Length > 1)
        {
            return new Guard(GuardKind.If, text, 0, 0, false, sentence.Label.Any(t => lexicon.Phrases.Is("answering", lexicon.Morphology.Singular(t.Lower))));
        }

        return sentence.Label.Length <= 3 && lexicon.Phrases.Is("side", sentence.Label[^1].Lower) ? new Guard(GuardKind.If, text, 0, 0, false) : null;
    }

    private static bool IsFailure(Token token, Lexicon lexicon) => lexicon.Phrases.Is("failure", token.Lower) && token.Lower is not ("rejected" or "refused" or "declined");
}
