using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Runs.Scenarios;

/// <summary>Reads JSON into nodes, each with the line and column it stands at.</summary>
internal sealed class JsonInput(InputLimits limits)
{
    /// <summary>Ours is the limit that counts: the reader's own would not say so.</summary>
    private const int ReaderDepth = 1_000;

    private int _nodes;

    /// <exception cref="InputException">The text is not one well-formed JSON document within the limits.</exception>
    public InputNode Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var places = new TextPlaces(bytes);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = ReaderDepth });
        try
        {
            reader.Read();
            var root = ReadNode(ref reader, places);
            while (reader.Read())
            {
                // Only white space may follow; the reader itself refuses all else.
            }

            return root;
        }
        catch (JsonException exception)
        {
            var (line, column) = places.At(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
            throw InputException.At(RequestCodes.Malformed, $"The document is not well-formed JSON: {Reason(exception)}", "", line, column);
        }
    }

    private InputNode ReadNode(ref Utf8JsonReader reader, TextPlaces places)
    {
        var (line, column) = places.At(reader.TokenStartIndex);
        if (++_nodes > limits.Nodes)
            throw InputException.TooManyNodes(limits, line);
        if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject && reader.CurrentDepth >= limits.Depth)
            throw InputException.At(RequestCodes.TooComplex, $"The document is nested more than {limits.Depth} levels deep.", "", line, column);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return new MapNode(ReadEntries(ref reader, places), line, column);
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<InputNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(ReadNode(ref reader, places));
                return new ListNode(items.ToImmutable(), line, column);
            case JsonTokenType.String:
                return new TextNode(TextOf(ref reader, line, column), line, column);
            case JsonTokenType.Number:
                return new ScalarNode(Encoding.UTF8.GetString(reader.ValueSpan), "a number", line, column);
            case JsonTokenType.Null:
                return new ScalarNode("null", "nothing", line, column);
            default:
                return new ScalarNode(Encoding.UTF8.GetString(reader.ValueSpan), "a truth value", line, column);
        }
    }

    private ImmutableArray<InputEntry> ReadEntries(ref Utf8JsonReader reader, TextPlaces places)
    {
        var entries = ImmutableArray.CreateBuilder<InputEntry>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (line, column) = places.At(reader.TokenStartIndex);
            var key = TextOf(ref reader, line, column);
            reader.Read();
            entries.Add(new InputEntry(key, line, column, ReadNode(ref reader, places)));
        }

        return entries.ToImmutable();
    }

    private static string TextOf(ref Utf8JsonReader reader, int line, int column)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw InputException.At(RequestCodes.Malformed, "A text holds half of a surrogate pair.", "", line, column);
        }
    }

    /// <summary>The reader's own words without the place, which is given apart.</summary>
    private static string Reason(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? exception.Message : exception.Message[..end];
    }
}
