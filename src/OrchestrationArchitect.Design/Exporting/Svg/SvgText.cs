using System.Globalization;
using System.Text;

namespace OrchestrationArchitect.Design.Exporting.Svg;

/// <summary>Builds markup; every text and attribute passes through the escape here.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public SvgText Line(string markup)
    {
        _text.Append(' ', _depth * 2).Append(markup).Append('\n');
        return this;
    }

    public SvgText Open(string markup)
    {
        Line(markup);
        _depth++;
        return this;
    }

    public SvgText Close(string tag)
    {
        _depth--;
        return Line($"</{tag}>");
    }

    public override string ToString() => _text.ToString();

    /// <summary>A number with at most one decimal.</summary>
    public static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Text as XML 1.0 takes it: what it cannot hold becomes U+FFFD.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            escaped.Append(rune.Value switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                '\'' => "&apos;",
                '\t' or '\n' or '\r' => " ",
                < 0x20 or 0xFFFE or 0xFFFF => "\uFFFD",
                _ => rune.ToString(),
            });
        }

        return escaped.ToString();
    }
}
