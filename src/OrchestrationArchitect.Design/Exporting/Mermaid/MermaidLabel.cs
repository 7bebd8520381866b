using System.Globalization;
using System.Text;

namespace OrchestrationArchitect.Design.Exporting.Mermaid;

/// <summary>Labels in which nothing is syntax: what might be is written as an entity code such as <c>#59;</c>.</summary>
internal static class MermaidLabel
{
    public static string Of(string text)
    {
        var label = new StringBuilder(text.Length);
        var afterLetter = false;
        foreach (var rune in text.EnumerateRunes())
        {
            // One hyphen inside a word is plain text; two, or one before a sign, may be an arrow.
            var hyphen = rune.Value == '-' && afterLetter;
            afterLetter = Rune.IsLetterOrDigit(rune);
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (label.Length > 0 && label[^1] != ' ')
                {
                    label.Append(' ');
                }
            }
            else if (hyphen || afterLetter || rune.Value is '.' or ',' or '\'' or '?' or '!' or '(' or ')' or '/')
            {
                label.Append(rune.ToString());
            }
            else
            {
                label.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
            }
        }

        var trimmed = label.ToString().Trim();
        return trimmed.Length == 0 ? "#32;" : trimmed;
    }
}
