using System.Collections.Immutable;
using System.Text;

namespace OrchestrationArchitect.Design.Exporting.Diagrams;

/// <summary>
/// Estimates text without a font. The figures follow the widest of the usual sans-serif fonts (DejaVu Sans), so that text
/// fits whichever is there.
/// </summary>
internal static class TextMetrics
{
    /// <summary>The width of a line, in pixels.</summary>
    public static double Width(string text, double fontSize) => text.EnumerateRunes().Sum(Em) * fontSize;

    /// <summary>Breaks text into lines no wider than given; what does not fit the last allowed line ends in an ellipsis.</summary>
    public static ImmutableArray<string> Wrap(string text, double fontSize, double width, int maxLines)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Pieces(text, fontSize, width))
        {
            var longer = line.Length == 0 ? word.Text : word.Glued ? line + word.Text : line + " " + word.Text;
            if (line.Length > 0 && Width(longer, fontSize) > width)
            {
                lines.Add(line);
                line = word.Text;
            }
            else
            {
                line = longer;
            }
        }

        if (line.Length > 0)
        {
            lines.Add(line);
        }

        if (lines.Count <= maxLines)
        {
            return [.. lines];
        }

        var last = lines[maxLines - 1];
        while (last.Length > 0 && Width(last + "…", fontSize) > width)
        {
            last = last[..^(char.IsLowSurrogate(last[^1]) ? 2 : 1)];
        }

        return [.. lines.Take(maxLines - 1), last.TrimEnd() + "…"];
    }

    /// <summary>Words, and parts of words too long for a line.</summary>
    private static IEnumerable<(string Text, bool Glued)> Pieces(string text, double fontSize, double width)
    {
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Width(word, fontSize) <= width)
            {
                yield return (word, false);
                continue;
            }

            var piece = new StringBuilder();
            var size = 0.0;
            var glued = false;
            foreach (var rune in word.EnumerateRunes())
            {
                var em = Em(rune) * fontSize;
                if (piece.Length > 0 && size + em > width)
                {
                    yield return (piece.ToString(), glued);
                    piece.Clear();
                    size = 0;
                    glued = true;
                }

                piece.Append(rune.ToString());
                size += em;
            }

            yield return (piece.ToString(), glued);
        }
    }

    private static double Em(Rune rune) => rune.Value switch
    {
        ' ' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or 'i' or 'l' or 'j' or 'I' => 0.34,
        'f' or 't' or 'r' or '(' or ')' or '[' or ']' or '/' or '\\' or '-' or '"' => 0.44,
        'm' or 'w' => 0.98,
        'M' or 'W' or '@' or '%' => 1.02,
        >= 'A' and <= 'Z' => 0.76,
        < 0x2E80 => 0.65,
        _ => 1.05,
    };
}
