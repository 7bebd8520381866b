using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OrchestrationArchitect.Prompts.Loading;

/// <summary>Builds a tree of <see cref="PromptNode"/> from YAML events, within <see cref="LoadLimits"/>.</summary>
/// <remarks>Works on parser events rather than by reflection: that is several times faster from a cold start, and
/// every value keeps its line.</remarks>
internal sealed class YamlTree
{
    private readonly IParser _parser;
    private readonly Dictionary<string, PromptNode> _anchors = new(StringComparer.Ordinal);
    private long _values;

    private YamlTree(IParser parser) => _parser = parser;

    /// <summary>Reads the first document of a text.</summary>
    /// <returns>The root (<see langword="null"/> with a rejection) and whether more documents follow.</returns>
    public static (PromptNode? Root, bool More, YamlRejection? Rejection) Read(string yaml)
    {
        if (yaml.Length > LoadLimits.Characters)
            return (null, false, new(PromptCodes.Limit, $"The file has {yaml.Length} characters; at most {LoadLimits.Characters} are read.", 1, 1));
        for (var repairs = 0; ; repairs++)
        {
            using var reader = new StringReader(yaml);
            var scanner = new Scanner(reader, skipComments: true);
            try
            {
                return new YamlTree(new Parser(scanner)).ReadStream();
            }
            catch (LimitException limit)
            {
                return (null, false, limit.Rejection);
            }
            catch (YamlException fault)
            {
                var repaired = repairs < YamlRepair.Most && fault.Message.Contains("wrong indentation", StringComparison.Ordinal)
                    ? YamlRepair.Indent(yaml, (int)fault.Start.Index, (int)fault.Start.Column)
                    : null;
                if (repaired is null)
                    return (null, false, new(PromptCodes.Syntax, "Not YAML: " + fault.Message, Number(fault.Start.Line), Number(fault.Start.Column)));
                yaml = repaired;
            }
            catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or FormatException)
            {
                // The parser lets these through for some malformed text, without a place: the scanner knows how far it came.
                var at = scanner.CurrentPosition;
                return (null, false, new(PromptCodes.Syntax, "Not YAML: malformed at this line or shortly before.", Number(at.Line), Number(at.Column)));
            }
        }
    }

    private static int Number(long value) => (int)Math.Clamp(value, 1, int.MaxValue);

    private (PromptNode?, bool, YamlRejection?) ReadStream()
    {
        _parser.Consume<StreamStart>();
        if (_parser.TryConsume<StreamEnd>(out _))
            return (null, false, new(PromptCodes.MissingField, "The file is empty.", 1, 1));
        _parser.Consume<DocumentStart>();
        var root = ReadNode(1);
        _parser.Consume<DocumentEnd>();
        return (root, _parser.Accept<DocumentStart>(out _), null);
    }

    private PromptNode ReadNode(int depth)
    {
        var line = Number(_parser.Current?.Start.Line ?? 1);
        var column = Number(_parser.Current?.Start.Column ?? 1);
        if (depth > LoadLimits.Depth)
            throw Over($"Values are nested deeper than {LoadLimits.Depth}.", line, column);

        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            if (!_anchors.TryGetValue(alias.Value.Value, out var known))
                throw new LimitException(new(PromptCodes.Syntax, $"The alias *{alias.Value.Value} stands for nothing before it.", line, column));
            if (depth + known.Height > LoadLimits.Depth)
                throw Over($"Values are nested deeper than {LoadLimits.Depth}.", line, column);
            Count(known.Weight, line, column);
            return known;
        }

        Count(1, line, column);
        var anchor = (_parser.Current as NodeEvent)?.Anchor ?? AnchorName.Empty;
        PromptNode node;
        if (_parser.TryConsume<Scalar>(out var scalar))
            node = new PromptScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, line, column);
        else if (_parser.TryConsume<SequenceStart>(out _))
            node = ReadList(depth, line, column);
        else
            node = ReadMap(depth, line, column);
        if (!anchor.IsEmpty)
            _anchors[anchor.Value] = node;
        return node;
    }

    private PromptList ReadList(int depth, int line, int column)
    {
        var items = ImmutableArray.CreateBuilder<PromptNode>();
        long weight = 1;
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            var item = ReadNode(depth + 1);
            weight += item.Weight;
            items.Add(item);
        }

        return new PromptList(items.DrainToImmutable(), weight, line, column);
    }

    private PromptMap ReadMap(int depth, int line, int column)
    {
        _parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<PromptEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var merges = new List<PromptNode>();
        long weight = 1;
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            weight += 1 + value.Weight;
            if (key is not PromptScalar { Text: var text, IsPlain: var plain })
                throw new LimitException(new(PromptCodes.WrongType, "A key must be a single value.", key.Line, key.Column));
            if (plain && text == "<<")
                merges.Add(value);
            else if (keys.Add(text))
                entries.Add(new(text, value, key.Line, key.Column));
            else
                throw new LimitException(new(PromptCodes.DuplicateKey, $"The key '{text}' stands twice in this mapping.", key.Line, key.Column));
        }

        foreach (var merge in merges)
            Merge(merge, entries, keys);
        return new PromptMap(entries.DrainToImmutable(), weight, line, column);
    }

    // YAML 1.1 merge keys: what the mapping says itself wins, then the first of several merged ones.
    private static void Merge(PromptNode from, ImmutableArray<PromptEntry>.Builder entries, HashSet<string> keys)
    {
        switch (from)
        {
            case PromptMap map:
                foreach (var entry in map.Entries)
                {
                    if (keys.Add(entry.Key))
                        entries.Add(entry);
                }

                break;
            case PromptList list when list.Items.All(item => item is PromptMap):
                foreach (var item in list.Items)
                    Merge(item, entries, keys);
                break;
            default:
                throw new LimitException(new(PromptCodes.WrongType, "'<<' merges mappings only.", from.Line, from.Column));
        }
    }

    private void Count(long weight, int line, int column)
    {
        _values += weight;
        if (_values > LoadLimits.Values)
            throw Over($"The file stands for more than {LoadLimits.Values} values.", line, column);
    }

    private static LimitException Over(string message, int line, int column) =>
        new(new(PromptCodes.Limit, message, line, column));

    /// <summary>Leaves the recursion; never leaves <see cref="Read"/>.</summary>
    private sealed class LimitException(YamlRejection rejection) : Exception(rejection.Message)
    {
        public YamlRejection Rejection { get; } = rejection;
    }
}
