using System.Globalization;
using System.Text;

namespace OrchestrationArchitect.Design.Exporting.Naming;

/// <summary>Turns words and ids into identifiers that every target language takes: ASCII letters and digits.</summary>
internal static class Words
{
    private static readonly HashSet<string> Articles = new(StringComparer.OrdinalIgnoreCase) { "a", "an", "the" };

    /// <summary><c>reserve-stock</c> becomes <c>reserveStock</c>.</summary>
    public static string Camel(string text) => Join(text, firstUpper: false);

    /// <summary><c>reserve-stock</c> becomes <c>ReserveStock</c>.</summary>
    public static string Pascal(string text) => Join(text, firstUpper: true);

    /// <summary><c>Reserve stock</c> becomes <c>reserve-stock</c>.</summary>
    public static string Kebab(string text)
    {
        var words = Split(text);
        return words.Count == 0 ? "x" : string.Join('-', words).ToLowerInvariant();
    }

    /// <summary>The name of a flag that tells whether a condition in words holds: articles dropped, 40 characters at most.</summary>
    public static string Flag(string condition)
    {
        var name = new StringBuilder();
        foreach (var word in Split(condition))
        {
            if (Articles.Contains(word))
            {
                continue;
            }

            if (name.Length > 0 && name.Length + word.Length > 40)
            {
                break;
            }

            name.Append(name.Length == 0 ? word.ToLowerInvariant() : Capital(word));
        }

        return Identifier(name.Length > 48 ? name.ToString(0, 48) : name.ToString(), "condition");
    }

    /// <summary>The plural of an English noun phrase: enough for the name of a list.</summary>
    public static string Plural(string noun)
    {
        var text = noun.Trim();
        if (text.Length == 0)
        {
            return "items";
        }

        var lower = text.ToLowerInvariant();
        if (lower.EndsWith('s') && !lower.EndsWith("ss", StringComparison.Ordinal))
        {
            return text;
        }

        if (lower.EndsWith('y') && lower.Length > 1 && !"aeiou".Contains(lower[^2], StringComparison.Ordinal))
        {
            return text[..^1] + "ies";
        }

        var hissing = lower.EndsWith('x') || lower.EndsWith("ch", StringComparison.Ordinal)
            || lower.EndsWith("sh", StringComparison.Ordinal) || lower.EndsWith("ss", StringComparison.Ordinal);
        return text + (hissing ? "es" : "s");
    }

    /// <summary>The words of a text: runs of ASCII letters and digits after accents are taken off, camelCase split.</summary>
    public static List<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var character in Decomposed(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark || character is '\'' or '’')
            {
                continue;
            }

            var letter = char.IsAsciiLetterOrDigit(character);
            var hump = char.IsAsciiLetterUpper(character) && word.Length > 0 && char.IsAsciiLetterLower(word[^1]);
            if ((!letter || hump) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (letter)
            {
                word.Append(character);
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    /// <summary>Text with a lone half of a surrogate pair cannot be normalised, and is taken as it is.</summary>
    private static string Decomposed(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(text[index]))
            {
                return text;
            }
        }

        return text.Normalize(NormalizationForm.FormD);
    }

    private static string Join(string text, bool firstUpper)
    {
        var name = new StringBuilder();
        foreach (var word in Split(text))
        {
            name.Append(name.Length == 0 && !firstUpper ? word.ToLowerInvariant() : Capital(word));
        }

        return Identifier(name.Length > 60 ? name.ToString(0, 60) : name.ToString(), firstUpper ? "Step" : "step");
    }

    private static string Identifier(string name, string prefix) =>
        name.Length == 0 ? prefix : char.IsAsciiDigit(name[0]) ? prefix + name : name;

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant();
}
