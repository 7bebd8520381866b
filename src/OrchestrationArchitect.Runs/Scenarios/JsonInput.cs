using System.Collections.Immutable;
using System.Text.Json;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Runs.Scenarios;

/// <summary>Reads JSON into nodes. Places inside a well-formed document are given by path, not by line.</summary>
internal sealed class JsonInput(InputLimits limits)
{
    private int _nodes;

    /// <exception cref="InputException">The text is not one well-formed JSON document within the limits.</exception>
    public InputNode Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = limits.Depth });
            return ReadNode(document.RootElement);
        }
        catch (InvalidOperationException)
        {
            throw InputException.At(RequestCodes.Malformed, "The document holds a \\u escape that is half a character.", "");
        }
        catch (JsonException exception)
        {
            throw InputException.At(
                RequestCodes.Malformed,
                "The document is not well-formed JSON.",
                exception.Path ?? "",
                (int?)exception.LineNumber + 1,
                (int?)exception.BytePositionInLine + 1);
        }
    }

    private InputNode ReadNode(JsonElement element) => ++_nodes > limits.Nodes ? throw InputException.TooManyNodes(limits, 0) : element.ValueKind switch
    {
        JsonValueKind.String => new TextNode(element.GetString()!, 0, 0),
        JsonValueKind.Array => new ListNode([.. element.EnumerateArray().Select(ReadNode)], 0, 0),
        JsonValueKind.Object => new MapNode(
            element.EnumerateObject().Select(entry => new InputEntry(entry.Name, 0, 0, ReadNode(entry.Value))).ToImmutableArray(), 0, 0),
        JsonValueKind.Number => new ScalarNode(element.GetRawText(), "a number", 0, 0),
        JsonValueKind.Null => new ScalarNode("null", "nothing", 0, 0),
        _ => new ScalarNode(element.GetRawText(), "a truth value", 0, 0),
    };
}
