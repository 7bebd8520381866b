using System.Globalization;
using System.Text;

namespace OrchestrationArchitect.Design.Exporting.DurableCSharp;

/// <summary>Builds C# source with braces and indentation.</summary>
internal sealed class CSharpText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public CSharpText Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
        return this;
    }

    public CSharpText Open(string? head = null)
    {
        if (head is not null)
        {
            Line(head);
        }

        Line("{");
        _depth++;
        return this;
    }

    public CSharpText Close(string tail = "")
    {
        _depth--;
        return Line("}" + tail);
    }

    public CSharpText In()
    {
        _depth++;
        return this;
    }

    public CSharpText Out()
    {
        _depth--;
        return this;
    }

    public override string ToString() => _text.ToString();

    /// <summary>A string literal; anything but plain ASCII is escaped.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var character in text)
        {
            literal.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                >= ' ' and < '\u007f' => character.ToString(),
                _ => $"\\u{(int)character:x4}",
            });
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Text for a comment, on one line.</summary>
    public static string Comment(string text) =>
        string.Concat(text.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' or '\u0085' ? ' ' : character));

    public static string Duration(TimeSpan time) =>
        $"TimeSpan.FromMilliseconds({Math.Max(1, Math.Ceiling(time.TotalMilliseconds)).ToString("0", CultureInfo.InvariantCulture)}L)";

    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture) + (value % 1 == 0 ? "d" : "");
}
