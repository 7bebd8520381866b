using System.Text;
using System.Text.Json;

namespace OrchestrationArchitect.Design.Exporting.Sam;

/// <summary>Builds YAML line by line; every text goes through <see cref="Quoted"/>.</summary>
internal sealed class YamlText
{
    private readonly StringBuilder _text = new();

    public YamlText Add(int depth, string line)
    {
        _text.Append(' ', depth * 2).Append(line).Append('\n');
        return this;
    }

    public override string ToString() => _text.ToString();

    /// <summary>A JSON string is a YAML double-quoted scalar.</summary>
    public static string Quoted(string text) => JsonSerializer.Serialize(text);
}
