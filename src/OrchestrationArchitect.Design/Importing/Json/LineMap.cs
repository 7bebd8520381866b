using System.Text;

namespace OrchestrationArchitect.Design.Importing.Json;

/// <summary>Lines and columns of bytes.</summary>
internal sealed class LineMap
{
    private readonly byte[] _utf8;
    private readonly List<int> _starts = [0];

    /// <summary>Finds the lines of a text.</summary>
    public LineMap(byte[] utf8)
    {
        _utf8 = utf8;
        for (var index = 0; index < utf8.Length; index++)
        {
            if (utf8[index] == '\n')
            {
                _starts.Add(index + 1);
            }
        }
    }

    /// <summary>Line and column of a byte, both from 1; columns count UTF-16 units.</summary>
    public (int Line, int Column) At(int offset)
    {
        offset = Math.Clamp(offset, 0, _utf8.Length);
        var found = _starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, Encoding.UTF8.GetCharCount(_utf8, _starts[line], offset - _starts[line]) + 1);
    }
}
