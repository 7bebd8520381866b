using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace OrchestrationArchitect.Design.Importing.Json;

/// <summary>Reads JSON into values that know their place. Comments and trailing commas are let pass.</summary>
internal sealed class JsonTreeReader
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int MaxDepth = 128;

    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly Func<int, string?> _placeholderAt;

    private JsonTreeReader(ReadOnlyMemory<byte> utf8, Func<int, string?> placeholderAt)
    {
        _utf8 = utf8;
        _placeholderAt = placeholderAt;
    }

    /// <summary>Reads the whole text.</summary>
    /// <exception cref="JsonException">It is not JSON, or is nested too deep; line and byte are named.</exception>
    public static JsonValue Read(ReadOnlyMemory<byte> utf8, Func<int, string?> placeholderAt)
    {
        var reader = new Utf8JsonReader(utf8.Span, new JsonReaderOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
            MaxDepth = MaxDepth,
        });
        reader.Read();
        var value = new JsonTreeReader(utf8, placeholderAt).Value(ref reader);
        reader.Read();
        return value;
    }

    private JsonValue Value(ref Utf8JsonReader reader)
    {
        var offset = (int)reader.TokenStartIndex;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Object(ref reader, offset),
            JsonTokenType.StartArray => List(ref reader, offset),
            JsonTokenType.String => new JsonText(offset, Text(ref reader, offset)),
            JsonTokenType.Number => new JsonFigure(offset, reader.TryGetDouble(out var figure) ? figure : double.MaxValue),
            JsonTokenType.True => new JsonFlag(offset, true),
            JsonTokenType.False => new JsonFlag(offset, false),
            _ => new JsonNothing(offset),
        };
    }

    private JsonObject Object(ref Utf8JsonReader reader, int offset)
    {
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var at = (int)reader.TokenStartIndex;
            var name = Text(ref reader, at);
            reader.Read();
            members.Add(new JsonMember(name, at, Value(ref reader)));
        }

        return new JsonObject(offset, members.ToImmutable());
    }

    private JsonList List(ref Utf8JsonReader reader, int offset)
    {
        var items = ImmutableArray.CreateBuilder<JsonValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value(ref reader));
        }

        return new JsonList(offset, items.ToImmutable());
    }

    private string Text(ref Utf8JsonReader reader, int offset)
    {
        if (_placeholderAt(offset) is { } placeholder)
        {
            return placeholder;
        }

        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate is legal JSON and no legal text: keep it as it was written.
            return Encoding.UTF8.GetString(reader.HasValueSequence ? _utf8.Span[offset..] : reader.ValueSpan);
        }
    }
}
