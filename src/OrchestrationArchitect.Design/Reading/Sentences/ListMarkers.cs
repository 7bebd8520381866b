using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Sentences;

/// <summary>Bullets, numbers and arrows that set list items off.</summary>
internal static class ListMarkers
{
    public static bool IsArrow(Token token) => token.Lower is "->" or "=>" or "-->" or "→" or "⇒" or "➜" or "»" or "⟶";

    /// <summary>How many tokens the marker at <paramref name="i"/> takes; 0 if there is none.</summary>
    public static int LengthAt(ImmutableArray<Token> tokens, int i, bool lineStart, out SentenceShape shape)
    {
        shape = SentenceShape.Numbered;
        var token = tokens[i];
        if (token.Is("(") && i + 2 < tokens.Length && IsCounter(tokens[i + 1]) && tokens[i + 2].Is(")") && !(i > 0 && Quantities.NumberWords.TryWhole(tokens[i - 1].Lower, out _)))
        {
            return 3;
        }

        if (i + 2 < tokens.Length && IsCounter(token) && tokens[i + 1].Is(")") && (lineStart || OpensInline(tokens, i)))
        {
            return 2;
        }

        if (!lineStart)
        {
            return 0;
        }

        if (token.Kind == TokenKind.Number && token.Text.Length <= 6 && i + 1 < tokens.Length && tokens[i + 1].IsCapitalised
            && tokens[i + 1].Start > token.End && (token.Text.Contains('.', StringComparison.Ordinal) || token.Text.Length <= 2))
        {
            return 1;
        }

        if (token.Lower is "-" or "*" or "•" or "–" or "—" or "·" or "◦" or "▪" or "‣" or "+" or "--" && i + 1 < tokens.Length)
        {
            shape = SentenceShape.Bullet;
            return token.Is("-") && i + 3 < tokens.Length && tokens[i + 1].Is("[") ? CheckBox(tokens, i) : 1;
        }

        if (i + 1 < tokens.Length && IsCounter(token) && tokens[i + 1].Lower is "." or ":" && i + 2 < tokens.Length)
        {
            return 2;
        }

        return token.Is("step") && i + 2 < tokens.Length && tokens[i + 1].Kind == TokenKind.Number
            && tokens[i + 2].Lower is ":" or "." or "-" or "–" ? 3 : 0;
    }

    private static int CheckBox(ImmutableArray<Token> tokens, int i) => tokens[i + 2].Is("]") ? 3 : tokens[i + 3].Is("]") ? 4 : 1;

    /// <summary>An inline counter follows nothing that belongs to it, such as an opening bracket or an amount.</summary>
    private static bool OpensInline(ImmutableArray<Token> tokens, int i)
    {
        for (var back = i - 1; back >= Math.Max(0, i - 12); back--)
        {
            if (tokens[back].Is("("))
            {
                return false;
            }
        }

        return i == 0 || tokens[i - 1].Lower is "," or ";" or ":" or "." or "and" or "i.e" or "i.e.";
    }

    private static bool IsCounter(Token token) =>
        (token.Kind == TokenKind.Number && token.Text.Length <= 2)
        || (token.Kind == TokenKind.Word && token.Text.Length == 1 && char.IsAsciiLetter(token.Text[0]))
        || token.Lower is "ii" or "iii" or "iv" or "vi";
}
