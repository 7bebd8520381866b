using System.Collections.Immutable;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Tokens;

/// <summary>Cuts text into tokens in one pass.</summary>
internal static class Tokenizer
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "e.g", "i.e", "etc", "max", "min", "approx", "vs", "incl", "excl", "ca", "resp", "no", "nr", "dept", "inc", "ltd",
        "avg", "mr", "mrs", "dr", "st", "fig", "sec", "a.m", "p.m", "u.s", "e.u",
    };

    public static ImmutableArray<Token> Tokenize(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(text.Length / 5 + 1);
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            var c = text[at];
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                at++;
            }
            else if (char.IsAsciiDigit(c))
            {
                at = EndOfNumber(text, at, out var ordinal);
                tokens.Add(Make(text, start, at, ordinal ? TokenKind.Word : TokenKind.Number));
            }
            else if (IsContraction(text, at))
            {
                at = EndOfWord(text, at + 1);
                tokens.Add(Make(text, start, at, TokenKind.Word));
            }
            else if (IsWordStart(c) || IsChannel(text, at))
            {
                at = EndOfWord(text, IsWordStart(c) ? at : at + 1);
                tokens.Add(Make(text, start, at, TokenKind.Word));
            }
            else
            {
                at = EndOfSign(text, at);
                tokens.Add(Make(text, start, at, TokenKind.Punctuation));
            }
        }

        return tokens.ToImmutable();
    }

    private static Token Make(string text, int start, int end, TokenKind kind)
    {
        var own = Spellings.Of(text.AsSpan(start, end - start));
        return new Token(own, Spellings.Lower(own).Replace('’', '\''), kind, start, end);
    }

    private static bool IsWordStart(char c) => char.IsLetter(c) || c == '_' || char.IsSurrogate(c);

    /// <summary>"#db-changes", "@finance": the name of a channel or of somebody in a chat.</summary>
    private static bool IsChannel(string text, int at) =>
        text[at] is '#' or '@' && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '"') && at + 1 < text.Length && char.IsLetter(text[at + 1]);

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c);

    private static int EndOfWord(string text, int at)
    {
        var start = at;
        while (at < text.Length)
        {
            if (at - start >= 4 && char.IsUpper(text[at]) && AllLower(text, start, at))
            {
                return at;
            }

            if (IsWordPart(text[at]))
            {
                at++;
            }
            else if (IsContraction(text, at) && Contracts(text.AsSpan(start, at - start)))
            {
                return at;
            }
            else if (at + 1 < text.Length && Joins(text, at) && IsWordPart(text[at + 1]))
            {
                at += 2;
            }
            else
            {
                break;
            }
        }

        var abbreviation = at < text.Length && text[at] == '.' && at - start <= 6
            && Abbreviations.Contains(text[start..at].ToLowerInvariant())
            && at + 1 < text.Length && FollowedInSentence(text, at + 1);
        return abbreviation ? at + 1 : at;
    }

    /// <summary>The "'s" of "it's" and the like is a verb; after a noun it is a possessive and stays with it.</summary>
    private static bool IsContraction(string text, int at) =>
        text[at] is '\'' or '’' && at > 0 && at + 1 < text.Length && char.IsLetter(text[at - 1]) && text[at + 1] is 's' or 'r' or 'l' or 'v'
        && Contracts(text.AsSpan(Math.Max(0, text.AsSpan(0, at).LastIndexOfAny(" \t\n\r(\"-") + 1)..at));

    private static bool Contracts(ReadOnlySpan<char> word) =>
        word.Length <= 5 && word.ToString().ToLowerInvariant() is "it" or "that" or "there" or "he" or "she" or "who" or "what" or "here" or "we" or "they" or "you" or "i";

    /// <summary>The words of an identifier such as <c>reserveStock</c> are words of their own.</summary>
    private static bool AllLower(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsLower(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A dot after an abbreviation ends the sentence only if a capital letter or the end follows.</summary>
    private static bool FollowedInSentence(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at < text.Length && !char.IsUpper(text[at]) && text[at] != '\n';
    }

    /// <summary>Apostrophes and hyphens join; a dot joins names such as <c>orders.completed</c> and <c>pain.001</c>, a caret <c>ADT^A01</c>.</summary>
    private static bool Joins(string text, int at) => text[at] switch
    {
        '\'' or '’' or '-' or '‑' or '^' => true,
        '.' => at > 0 && (char.IsLower(text[at + 1]) && char.IsLetterOrDigit(text[at - 1]) || char.IsAsciiDigit(text[at + 1]) && char.IsLetterOrDigit(text[at - 1])),
        _ => false,
    };

    private static int EndOfNumber(string text, int at, out bool ordinal)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at])
            || (text[at] is ',' or '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at - 1]))
            || IsClock(text, at)))
        {
            at++;
        }

        var suffix = text.AsSpan(at, Math.Min(2, text.Length - at));
        ordinal = suffix is "st" or "nd" or "rd" or "th" && (at + 2 == text.Length || !char.IsLetter(text[at + 2]));
        return ordinal ? at + 2 : at;
    }

    /// <summary>The colon of a time of day such as <c>17:00</c>.</summary>
    private static bool IsClock(string text, int at) =>
        text[at] == ':' && at + 2 < text.Length && at > 0 && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]);

    private static int EndOfSign(string text, int at)
    {
        var two = text.AsSpan(at, Math.Min(2, text.Length - at));
        if (two is "->" or "=>" or "--" or "<=" or ">=" or "&&")
        {
            return at + (two is "--" && at + 2 < text.Length && text[at + 2] == '>' ? 3 : 2);
        }

        if (two is ".." or "!!" or "??" or ",,")
        {
            var sign = text[at];
            while (at < text.Length && text[at] == sign)
            {
                at++;
            }

            return at;
        }

        return at + 1;
    }
}
