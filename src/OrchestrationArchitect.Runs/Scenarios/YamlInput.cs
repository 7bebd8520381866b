using System.Collections.Immutable;
using System.Globalization;
using OrchestrationArchitect.Runs.Requests;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OrchestrationArchitect.Runs.Scenarios;

/// <summary>Reads YAML into nodes without building objects: no tags are honoured and aliases are refused.</summary>
internal sealed class YamlInput(InputLimits limits)
{
    private int _nodes;

    /// <exception cref="InputException">The text is not one well-formed YAML document within the limits.</exception>
    public InputNode Read(string text)
    {
        var scanner = new Scanner(new StringReader(text));
        try
        {
            var parser = new Parser(scanner);
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
                throw InputException.At(RequestCodes.Malformed, "The document is empty.", "", 1, 1);
            parser.Consume<DocumentStart>();
            var root = ReadNode(parser, 0);
            parser.Consume<DocumentEnd>();
            return parser.Accept<StreamEnd>(out _)
                ? root
                : throw InputException.At(RequestCodes.Malformed, "There is more than one YAML document.", "", Line(parser.Current!.Start));
        }
        catch (YamlException exception)
        {
            throw InputException.At(
                RequestCodes.Malformed,
                $"The document is not well-formed YAML: {Reason(exception)}",
                "",
                Line(exception.Start),
                (int)exception.Start.Column);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException)
        {
            // The parser lets these through for some malformed text, without a place: the scanner knows how far it came.
            throw InputException.At(
                RequestCodes.Malformed,
                "The document is not well-formed YAML: something is wrong here or shortly before.",
                "",
                Line(scanner.CurrentPosition),
                (int)scanner.CurrentPosition.Column);
        }
    }

    private InputNode ReadNode(IParser parser, int depth)
    {
        if (depth > limits.Depth)
            throw InputException.At(RequestCodes.TooComplex, $"The document is nested more than {limits.Depth} levels deep.", "", Line(parser.Current!.Start));
        if (++_nodes > limits.Nodes)
            throw InputException.TooManyNodes(limits, Line(parser.Current!.Start));
        if (parser.TryConsume<Scalar>(out var scalar))
            return ReadScalar(scalar);
        if (parser.TryConsume<SequenceStart>(out var list))
        {
            var items = ImmutableArray.CreateBuilder<InputNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                items.Add(ReadNode(parser, depth + 1));
            return new ListNode(items.ToImmutable(), Line(list.Start), (int)list.Start.Column);
        }

        return parser.TryConsume<MappingStart>(out var map)
            ? ReadMap(parser, map, depth)
            : throw InputException.At(RequestCodes.Malformed, "Anchors and aliases are not allowed here.", "", Line(parser.Current!.Start));
    }

    private MapNode ReadMap(IParser parser, MappingStart map, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<InputEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
                throw InputException.At(RequestCodes.Malformed, "A key must be a plain word.", "", Line(parser.Current!.Start));
            entries.Add(new InputEntry(key.Value, Line(key.Start), (int)key.Start.Column, ReadNode(parser, depth + 1)));
        }

        return new MapNode(entries.ToImmutable(), Line(map.Start), (int)map.Start.Column);
    }

    private static InputNode ReadScalar(Scalar scalar)
    {
        var (line, column) = (Line(scalar.Start), (int)scalar.Start.Column);
        if (scalar.Style != ScalarStyle.Plain)
            return new TextNode(scalar.Value, line, column);
        return scalar.Value switch
        {
            "" or "~" or "null" or "Null" or "NULL" => new ScalarNode(scalar.Value, "nothing", line, column),
            "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => new ScalarNode(scalar.Value, "a truth value", line, column),
            var number when double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out _) =>
                new ScalarNode(number, "a number", line, column),
            _ => new TextNode(scalar.Value, line, column),
        };
    }

    private static int Line(in Mark mark) => (int)mark.Line;

    private static string Reason(YamlException exception)
    {
        var message = exception.InnerException?.Message ?? exception.Message;
        var end = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        return end < 0 ? message : message[(end + 3)..];
    }
}
