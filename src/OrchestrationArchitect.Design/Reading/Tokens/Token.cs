namespace OrchestrationArchitect.Design.Reading.Tokens;

/// <summary>The smallest unit the reader looks at.</summary>
/// <param name="Text">The characters as written.</param>
/// <param name="Lower">The same in lower case, with plain apostrophes.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Start">Its first UTF-16 unit in the field's text.</param>
/// <param name="End">The unit after its last.</param>
public sealed record Token(string Text, string Lower, TokenKind Kind, int Start, int End)
{
    internal bool Is(string lower) => string.Equals(Lower, lower, StringComparison.Ordinal);

    internal bool IsCapitalised => char.IsUpper(Text[0]);

    internal bool IsAcronym => Text.Length > 1 && char.IsLetter(Text[0]) && !char.IsLower(Text[0]) && !HasLower;

    private bool HasLower
    {
        get
        {
            foreach (var c in Text)
            {
                if (char.IsLower(c))
                {
                    return true;
                }
            }

            return false;
        }
    }
}

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, perhaps with digits, apostrophes and hyphens inside.</summary>
    Word,

    /// <summary>Digits, with separators and a fraction.</summary>
    Number,

    /// <summary>Anything else; arrows and dashes are one token each.</summary>
    Punctuation,
}
