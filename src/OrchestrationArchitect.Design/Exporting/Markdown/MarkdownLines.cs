using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Exporting.Markdown;

/// <summary>A line of a Markdown document.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words without the mark that makes it a heading or a bullet.</param>
/// <param name="Sections">The headings it stands under, outermost first.</param>
internal sealed record MarkdownLine(int Number, LineKind Kind, string Text, ImmutableArray<string> Sections);

/// <summary>Kinds of lines.</summary>
internal enum LineKind
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A list item, with a dash, star, plus or number.</summary>
    Bullet,

    /// <summary>Inside a fenced code block, where nothing is markup.</summary>
    Code,

    /// <summary>Anything else.</summary>
    Paragraph,
}

/// <summary>Splits Markdown into lines with their headings.</summary>
internal static class MarkdownLines
{
    /// <summary>The lines of a document.</summary>
    public static ImmutableArray<MarkdownLine> Of(string markdown)
    {
        var lines = ImmutableArray.CreateBuilder<MarkdownLine>();
        var sections = new List<(int Level, string Title)>();
        var fenced = false;
        foreach (var (index, raw) in markdown.Split('\n').Index())
        {
            var text = raw.Trim();
            var fence = text.StartsWith("```", StringComparison.Ordinal) || text.StartsWith("~~~", StringComparison.Ordinal);
            var kind = fenced || fence ? LineKind.Code : KindOf(text);
            fenced ^= fence;
            if (kind == LineKind.Heading)
            {
                var level = text.Length - text.TrimStart('#').Length;
                sections.RemoveAll(section => section.Level >= level);
                sections.Add((level, text.TrimStart('#').Trim()));
            }

            lines.Add(new MarkdownLine(index + 1, kind, Strip(text, kind), [.. sections.Select(section => section.Title)]));
        }

        return lines.ToImmutable();
    }

    private static LineKind KindOf(string text) => text switch
    {
        "" => LineKind.Blank,
        ['#', ..] when text.TrimStart('#') is [' ', ..] && text.Length - text.TrimStart('#').Length <= 6 => LineKind.Heading,
        ['-' or '*' or '+', ' ', ..] => LineKind.Bullet,
        _ when IsNumbered(text) => LineKind.Bullet,
        _ => LineKind.Paragraph,
    };

    private static bool IsNumbered(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and <= 9 && text.Length > digits + 1 && text[digits] is '.' or ')' && text[digits + 1] == ' ';
    }

    private static string Strip(string text, LineKind kind) => kind switch
    {
        LineKind.Heading => text.TrimStart('#').Trim(),
        LineKind.Bullet => text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim(),
        _ => text,
    };
}
