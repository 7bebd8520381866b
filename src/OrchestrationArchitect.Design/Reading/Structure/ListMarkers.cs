using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>A bullet, a number, a letter or the signs of a heading.</summary>
/// <param name="Length">How many tokens it takes.</param>
/// <param name="Shape">The shape of what it sets off.</param>
/// <param name="Number">The number or letter in lower case; <see langword="null"/> if none.</param>
/// <param name="Level">How many <c>#</c> it has; 0 for an item.</param>
/// <param name="Titles">It numbers a part of the process: "Phase 2".</param>
internal readonly record struct Marker(int Length, SentenceShape Shape, string? Number, int Level = 0, bool Titles = false);

/// <summary>Bullets, numbers and arrows that set list items off.</summary>
internal static class ListMarkers
{
    /// <summary>More digits are a year or an amount.</summary>
    private const int LongestNumber = 2;

    private const int LongestPath = 8;

    public static bool IsArrow(Token token) => token.Lower is "->" or "=>" or "-->" or "→" or "⇒" or "➜" or "»" or "⟶" or "➔" or "➡";

    /// <summary>The marker at a token; <see langword="null"/> if there is none.</summary>
    public static Marker? At(ImmutableArray<Token> tokens, int i, bool lineStart)
    {
        var token = tokens[i];
        if (token.Is("(") && i + 2 < tokens.Length && IsCounter(tokens[i + 1]) && tokens[i + 2].Is(")") && !(i > 0 && (Quantities.NumberWords.TryWhole(tokens[i - 1].Lower, out _) || Refers(tokens, i, lineStart))))
        {
            return Numbered(3, tokens[i + 1]);
        }

        if (i + 2 < tokens.Length && IsCounter(token) && tokens[i + 1].Is(")") && (lineStart || OpensInline(tokens, i)))
        {
            return Numbered(2, token);
        }

        return !lineStart || i + 1 >= tokens.Length ? null : Bullet(tokens, i) ?? Heading(tokens, i) ?? Counted(tokens, i) ?? Named(tokens, i);
    }

    /// <summary>"1 Register", "2.1 Sign", "2.2.1 train", "1. x", "a: x".</summary>
    private static Marker? Counted(ImmutableArray<Token> tokens, int i)
    {
        var (token, next) = (tokens[i], tokens[i + 1]);
        if (token.Kind == TokenKind.Number && token.Text.Length <= LongestPath && next.Start > token.End)
        {
            var dots = token.Text.AsSpan().Count('.');
            if (next.IsCapitalised ? dots > 0 || token.Text.Length <= LongestNumber : dots > 1 && next.Kind == TokenKind.Word)
            {
                return Numbered(1, token);
            }
        }

        return i + 2 < tokens.Length && (IsCounter(token) || IsPath(token)) && next.Lower is "." or ":" ? Numbered(2, token) : null;
    }

    private static Marker? Bullet(ImmutableArray<Token> tokens, int i) =>
        tokens[i].Lower is "-" or "*" or "•" or "–" or "—" or "·" or "◦" or "▪" or "‣" or "+" or "--" or "o" && (tokens[i].Lower != "o" || tokens[i].Text == "o" && tokens[i + 1].IsCapitalised)
            ? new Marker(tokens[i].Is("-") && i + 3 < tokens.Length && tokens[i + 1].Is("[") ? CheckBox(tokens, i) : 1, SentenceShape.Bullet, null)
            : null;

    private static Marker? Heading(ImmutableArray<Token> tokens, int i)
    {
        var level = 0;
        while (i + level < tokens.Length && tokens[i + level].Is("#"))
        {
            level++;
        }

        return level == 0 || i + level >= tokens.Length ? null
            : level == 1 && tokens[i + 1].Kind == TokenKind.Number && tokens[i + 1].Start == tokens[i].End ? Numbered(i + 2 < tokens.Length && tokens[i + 2].Lower is "." or ":" or ")" ? 3 : 2, tokens[i + 1])
            : new Marker(level, SentenceShape.Prose, null, level);
    }

    /// <summary>"Step 1: x", "FR-12 x", "R3. x".</summary>
    private static Marker? Named(ImmutableArray<Token> tokens, int i)
    {
        if (tokens[i].Lower is "step" or "stage" or "phase" or "task" or "part" or "story" or "section" or "chapter" && i + 3 < tokens.Length && (tokens[i + 1].Kind == TokenKind.Number || IsCounter(tokens[i + 1])) && tokens[i + 2].Lower is ":" or "." or "-" or "–" or "—" or ")")
        {
            return Numbered(3, tokens[i + 1]) with { Titles = tokens[i].Lower is not ("step" or "task") };
        }

        if (!IsIdentifier(tokens[i].Text, out var joined))
        {
            return null;
        }

        return tokens[i + 1].Lower is "." or ":" or ")" or "-" or "–" or "—" ? i + 2 < tokens.Length ? Numbered(2, tokens[i]) : null
            : joined && tokens[i + 1].Kind == TokenKind.Word && tokens[i + 1].IsCapitalised ? Numbered(1, tokens[i]) : null;
    }

    /// <summary>Up to five capitals and then digits, perhaps joined: "REQ-01", "NFR_3", "R1".</summary>
    public static bool IsIdentifier(string text, out bool joined)
    {
        const int MostLetters = 5;
        const int MostDigits = 4;
        var letters = 0;
        while (letters < text.Length && char.IsAsciiLetterUpper(text[letters]))
        {
            letters++;
        }

        joined = letters < text.Length && text[letters] is '-' or '_';
        var digits = text.AsSpan(letters + (joined ? 1 : 0));
        return letters is > 0 and <= MostLetters && digits.Length is > 0 and <= MostDigits && digits.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static Marker Numbered(int length, Token number) => new(length, SentenceShape.Numbered, number.Lower);

    private static int CheckBox(ImmutableArray<Token> tokens, int i) => tokens[i + 2].Is("]") ? 3 : tokens[i + 3].Is("]") ? 4 : 1;

    /// <summary>"…, (c) is to be reversed", "undo (a)": it speaks of what has the number.</summary>
    private static bool Refers(ImmutableArray<Token> tokens, int i, bool lineStart) =>
        !lineStart && i + 3 < tokens.Length && (tokens[i + 3].Lower is "is" or "are" or "has" or "must" or "fails" or "was" or "and" or "," or "." or "needs" or "should" or "to"
            || tokens[i - 1].Lower is "undo" or "reverse" or "in" or "of" or "step" or "steps" or "after" or "before" or "to" or "repeat");

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

    private static bool IsPath(Token token) => token.Kind == TokenKind.Number && token.Text.Length <= LongestPath && token.Text.Contains('.', StringComparison.Ordinal) && token.Text.Split('.').All(part => part.Length is 1 or 2);

    private static bool IsCounter(Token token) =>
        (token.Kind == TokenKind.Number && token.Text.Length <= LongestNumber)
        || (token.Kind == TokenKind.Word && token.Text.Length == 1 && char.IsAsciiLetter(token.Text[0]))
        || token.Lower is "ii" or "iii" or "iv" or "vi" or "vii" or "viii" or "ix";
}
