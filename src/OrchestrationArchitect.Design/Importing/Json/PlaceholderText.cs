using System.Collections.Immutable;
using System.Text;

namespace OrchestrationArchitect.Design.Importing.Json;

/// <summary>
/// A definition whose deployment tool fills in <c>${…}</c> need not be JSON before that: <c>"Seconds": ${Pause}</c>.
/// Placeholders that stand bare where a value belongs are quoted here, byte for byte in the same places, so that the
/// rest keeps its position.
/// </summary>
internal sealed class PlaceholderText
{
    private readonly ImmutableSortedDictionary<int, string> _placeholders;

    private PlaceholderText(byte[] utf8, ImmutableSortedDictionary<int, string> placeholders)
    {
        Utf8 = utf8;
        _placeholders = placeholders;
    }

    /// <summary>The text with every bare placeholder quoted.</summary>
    public byte[] Utf8 { get; }

    /// <summary>Where bare placeholders stood, and what they say.</summary>
    public IReadOnlyDictionary<int, string> Bare => _placeholders;

    /// <summary>The bare placeholder at a byte, or <see langword="null"/>.</summary>
    public string? At(int offset) => _placeholders.GetValueOrDefault(offset);

    /// <summary>Quotes the bare placeholders of a text.</summary>
    public static PlaceholderText Of(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        var found = ImmutableSortedDictionary.CreateBuilder<int, string>();
        var inText = false;
        for (var index = 0; index < utf8.Length; index++)
        {
            if (inText && utf8[index] == '\\')
            {
                index++;
            }
            else if (utf8[index] == '"')
            {
                inText = !inText;
            }
            else if (!inText && utf8[index] == '$' && End(utf8, index) is { } end)
            {
                found[index] = Encoding.UTF8.GetString(utf8, index, end - index + 1);
                // ${Name} and "$Name" are equally long: nothing moves.
                utf8[index] = (byte)'"';
                utf8[index + 1] = (byte)'$';
                utf8[end] = (byte)'"';
                index = end;
            }
        }

        return new PlaceholderText(utf8, found.ToImmutable());
    }

    private static int? End(byte[] utf8, int start)
    {
        if (start + 2 >= utf8.Length || utf8[start + 1] != '{')
        {
            return null;
        }

        for (var index = start + 2; index < utf8.Length; index++)
        {
            switch (utf8[index])
            {
                case (byte)'}':
                    return index;
                case (byte)'"' or (byte)'\\' or (byte)'\n' or (byte)'{':
                    return null;
                default:
                    break;
            }
        }

        return null;
    }
}
