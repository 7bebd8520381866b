using System.Text;

namespace OrchestrationArchitect.Runs.Scenarios;

/// <summary>Turns places in UTF-8 bytes into lines and columns, both from 1; a column is a UTF-16 unit.</summary>
/// <remarks>It remembers the last line it met, so places asked for in order cost one pass in all.</remarks>
internal sealed class TextPlaces(ReadOnlyMemory<byte> bytes)
{
    private int _line;
    private int _lineStart;
    private int _seen;

    /// <summary>The place of a byte; no earlier one than the last asked for.</summary>
    public (int Line, int Column) At(long index)
    {
        var text = bytes.Span;
        var end = (int)Math.Min(index, text.Length);
        for (; _seen < end; _seen++)
        {
            if (text[_seen] == (byte)'\n')
            {
                _line++;
                _lineStart = _seen + 1;
            }
        }

        return (_line + 1, Encoding.UTF8.GetCharCount(text[_lineStart..end]) + 1);
    }

    /// <summary>The place of a byte of a line, both counted from 0.</summary>
    public (int Line, int Column) At(long line, long byteInLine)
    {
        var text = bytes.Span;
        var start = 0;
        for (var left = line; left > 0; left--)
            start += text[start..].IndexOf((byte)'\n') + 1;
        var end = (int)Math.Min(start + byteInLine, text.Length);
        return ((int)line + 1, Encoding.UTF8.GetCharCount(text[start..end]) + 1);
    }
}
