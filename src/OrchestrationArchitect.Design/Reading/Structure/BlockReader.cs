using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>Cuts a text into blocks by its layout alone: lines, indentation, list markers, bars of tables.</summary>
internal sealed class BlockReader
{
    private readonly ImmutableArray<Token> _tokens;
    private readonly TextLines _lines;
    private readonly Lexicon _lexicon;
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly ImmutableArray<ILayoutForm> _forms;
    private int _paragraph;
    private Block _open = new(BlockKind.Paragraph, []);

    private BlockReader(SourceField field, string text, ImmutableArray<Token> tokens, Lexicon lexicon)
    {
        (_tokens, _lines, _lexicon) = (tokens, new TextLines(text, tokens, lexicon), lexicon);
        _forms = field == SourceField.BusinessWorkflow
            ? [new Tables(_lines, tokens, lexicon, ofLimits: false), new StateLines(_lines, tokens), new ScenarioLines(_lines, tokens), new CodeLines(_lines, tokens), new ChatLines(_lines, tokens)]
            : [new Tables(_lines, tokens, lexicon, field == SourceField.ConstraintsAndSlas)];
    }

    public static ImmutableArray<Block> Read(SourceField field, string text, ImmutableArray<Token> tokens, Lexicon lexicon)
    {
        var reader = new BlockReader(field, text, tokens, lexicon);
        reader.Run();
        return reader._blocks.ToImmutable();
    }

    private void Run()
    {
        var first = 0;
        for (var i = 0; i < _tokens.Length; i++)
        {
            var starts = _lines.Starts(i);
            var (formed, after) = starts ? Formed(i) : ([], i);
            if (!formed.IsEmpty)
            {
                Close(first, i, endsLine: true);
                _blocks.AddRange(formed.Select(block => block with { Paragraph = _paragraph }));
                (first, i) = (after, after - 1);
                _open = new Block(BlockKind.Paragraph, []) { Paragraph = _paragraph };
            }
            else if (ListMarkers.At(_tokens, i, starts) is { } marker)
            {
                Close(first, i, starts);
                Open(i, new Block(marker.Level > 0 ? BlockKind.Heading : BlockKind.Item, []) { Shape = marker.Shape, Number = marker.Number, Level = marker.Level, IsPart = marker.Titles, Inline = !starts });
                i += marker.Length - 1;
                first = i + 1;
            }
            else if (i > first && (starts ? Ends(i) : EndsInline(i)))
            {
                Close(first, i, endsLine: starts);
                Open(i, new Block(BlockKind.Paragraph, []));
                first = i;
            }
            else if (i == 0)
            {
                Open(i, _open);
            }
        }

        Close(first, _tokens.Length, endsLine: false);
    }

    private (ImmutableArray<Block> Blocks, int End) Formed(int at)
    {
        foreach (var form in _forms)
        {
            if (form.Read(at, out var end) is { IsEmpty: false } blocks)
            {
                return (blocks, end);
            }
        }

        return ([], at);
    }

    private void Open(int at, Block block)
    {
        _ = _lines.Starts(at, out var blank);
        _paragraph += at > 0 && _lines.Starts(at) && (blank || _tokens[at - 1].Lower is "." or "!" or ":") ? 1 : 0;
        _open = block with { Paragraph = _paragraph, Indent = _lines.Indent(at), AfterBlank = blank };
    }

    private void Close(int first, int end, bool endsLine)
    {
        if (end > first)
        {
            _blocks.Add(_open with { Tokens = _tokens[first..end], EndsLine = endsLine });
        }
    }

    /// <summary>"If it fails: (a) free the seat, (b) refund the fee. Then …": a list within a sentence ends with it.</summary>
    private bool EndsInline(int i) =>
        _open.Inline && _tokens[i - 1].Is(".") && _tokens[i].IsCapitalised && _blocks is [.., { Inline: true, Tokens: [.., var last] }] && last.Lower is "," or ";" or "and" or "or" or "then";

    /// <summary>A line break ends a block unless the line was merely wrapped.</summary>
    private bool Ends(int i)
    {
        _ = _lines.Starts(i, out var blank);
        var last = _tokens[i - 1];
        if (blank || IsChain(i) || Dedents(i))
        {
            return true;
        }

        var width = _lines.WidthTo(i - 1);
        var wrapped = width >= 50 || last.Is(",") || (!_tokens[i].IsCapitalised && width >= 35);
        return !wrapped || last.Is(":") || (_lines.AreMeant && !last.Is(",")) || (_open.Kind == BlockKind.Heading) || (_tokens[i].IsCapitalised && !last.Is(",") && _lines.WouldFit(i, width));
    }

    /// <summary>A line with arrows goes on in the next one only where an arrow stands between them.</summary>
    private bool IsChain(int i)
    {
        for (var at = i - 1; at >= 0; at--)
        {
            if (ListMarkers.IsArrow(_tokens[at]))
            {
                return at < i - 1 && !ListMarkers.IsArrow(_tokens[i]) && (_lines.WouldFit(i, _lines.WidthTo(i - 1)) || _lines.Indent(i) > _lines.Indent(i - 1) && _open.Kind == BlockKind.Paragraph || !(Indexes.From(i, _lines.EndOfLine(i) - i).FirstOrDefault(next => ListMarkers.IsArrow(_tokens[next]), -1) is var arrow and > 0 && LeadingWords.KindOf(_tokens[i..arrow], _lexicon, arrow: true) is null));
            }

            if (_lines.Starts(at))
            {
                break;
            }
        }

        return false;
    }

    /// <summary>The line is set in less than the one before, and no further than the block itself.</summary>
    private bool Dedents(int i) => _lines.Indent(i) < _lines.Indent(i - 1) && _lines.Indent(i) <= _open.Indent && _open.Kind == BlockKind.Item || (_lines.Indent(i) < _lines.Indent(i - 1) && _open.Kind == BlockKind.Paragraph);
}
