using System.Text;

namespace OrchestrationArchitect.Design.Exporting.Naming;

/// <summary>Hands out readable names, none twice and none longer than a target format allows.</summary>
internal sealed class UniqueNames(int maxLength, StringComparer comparer, string separator = " ")
{
    private readonly HashSet<string> _taken = new(comparer);

    /// <summary>The wished name, or that name with the lowest number behind it that makes it new.</summary>
    public string Take(string wish)
    {
        var name = Tidy(wish);
        if (_taken.Add(name))
        {
            return name;
        }

        for (var number = 2; ; number++)
        {
            var suffix = separator + number;
            var candidate = Cut(name, maxLength - suffix.Length) + suffix;
            if (_taken.Add(candidate))
            {
                return candidate;
            }
        }
    }

    private string Tidy(string wish)
    {
        var text = new StringBuilder(wish.Length);
        foreach (var rune in wish.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune))
            {
                text.Append(rune.ToString());
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        var name = Cut(text.ToString(), maxLength);
        return name.Length == 0 ? "Unnamed" : name;
    }

    /// <summary>Never cuts a surrogate pair in two.</summary>
    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text.Trim();
        }

        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..end].Trim();
    }
}
