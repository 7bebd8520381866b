using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>Tables with bars or tabs: a row is a step, its cells tell who does it, when, how long it may take and what undoes it.</summary>
internal sealed class Tables(TextLines lines, ImmutableArray<Token> tokens, Lexicon lexicon, bool ofLimits) : ILayoutForm
{
    public ImmutableArray<Block> Read(int at, out int end)
    {
        end = at;
        if (!IsRow(at))
        {
            return [];
        }

        var rows = new List<ImmutableArray<ImmutableArray<Token>>>();
        while (end < tokens.Length && IsRow(end))
        {
            var next = lines.EndOfLine(end);
            if (Cells(end, next) is { IsEmpty: false } row && row.Any(cell => cell.Any(t => t.Kind != TokenKind.Punctuation)))
            {
                rows.Add(row);
            }

            end = next;
        }

        if (rows.Count < 2 || rows.Max(r => r.Length) < 2)
        {
            return [];
        }

        var columns = Columns.Of(rows, lexicon, ofLimits);
        return columns is null ? [] : [.. rows.Skip(columns.HasHeader ? 1 : 0).SelectMany(row => Blocks(row, columns, rows.Count <= Transition.Most))];
    }

    private bool IsRow(int at) => tokens[at].Is("|") || Indexes.From(at, lines.EndOfLine(at) - at).Any(i => i > at && (tokens[i].Is("|") || lines.IsTabbed(i)));

    private ImmutableArray<ImmutableArray<Token>> Cells(int at, int end)
    {
        var cells = ImmutableArray.CreateBuilder<ImmutableArray<Token>>();
        var first = tokens[at].Is("|") ? at + 1 : at;
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Is("|") || (i > first && lines.IsTabbed(i)))
            {
                cells.Add(tokens[first..i]);
                first = tokens[i].Is("|") ? i + 1 : i;
            }
        }

        if (first < end)
        {
            cells.Add(tokens[first..end]);
        }

        return cells.ToImmutable();
    }

    private IEnumerable<Block> Blocks(ImmutableArray<ImmutableArray<Token>> row, Columns columns, bool states)
    {
        var action = columns.Cell(row, ColumnKind.Action);
        var limits = columns.Limits(row, ofLimits).Where(cell => cell.Any(t => t.Kind == TokenKind.Number || t.Kind == TokenKind.Word)).ToList();
        if (ofLimits)
        {
            foreach (var limit in limits)
            {
                yield return new Block(BlockKind.Limit, limit) { Label = action };
            }

            yield break;
        }

        var number = columns.Cell(row, ColumnKind.Number);
        var row_ = new Block(BlockKind.Row, action)
        {
            Shape = SentenceShape.Numbered,
            Number = number.IsEmpty ? null : number[0].Lower,
            Label = Condition(columns.Cell(row, ColumnKind.Condition)),
            Actor = columns.Cell(row, ColumnKind.Actor),
            Transition = states ? columns.TransitionOf(row) : null,
        };
        var happens = columns.Cell(row, ColumnKind.Event);
        if (HasWords(happens))
        {
            yield return row_ with { Tokens = happens, IsEvent = true, Label = [] };
        }

        var undo = columns.Cell(row, ColumnKind.Undo);
        if (HasWords(action))
        {
            yield return HasWords(undo) && !UndoPairs.IsNothing(undo, lexicon) ? row_ with { Tokens = [.. action, Bar(undo[0].Start), .. undo], TellsUndoing = true } : row_;
        }

        foreach (var limit in limits)
        {
            yield return new Block(BlockKind.Limit, limit) { Label = action };
        }
    }

    /// <summary>"Only if the check fails" is a condition; any other remark is none.</summary>
    private static ImmutableArray<Token> Condition(ImmutableArray<Token> cell)
    {
        var only = cell.Length > 1 && cell[0].Is("only") ? 1 : 0;
        return cell.Length > only && (only > 0 || cell[only].Lower is "if" or "when" or "unless" or "above" or "below" or "over" or "under") ? cell[only..] : [];
    }

    private static Token Bar(int before) => new("|", "|", TokenKind.Punctuation, before - 1, before);

    private static bool HasWords(ImmutableArray<Token> cell) => cell.Any(t => t.Kind == TokenKind.Word);
}
