using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>A table with a column that says what undoes each step: "| Step | Undone by |".</summary>
internal static class UndoTable
{
    /// <summary>
    /// The rows of the table that begins at a token: the cell of the step, and if another undoes it a bar and its cell.
    /// Empty where no such table begins.
    /// </summary>
    /// <param name="tokens">All tokens.</param>
    /// <param name="start">The first token of a line.</param>
    /// <param name="breaks">Whether a line begins at a token.</param>
    /// <param name="end">The token after the table.</param>
    public static ImmutableArray<ImmutableArray<Token>> At(ImmutableArray<Token> tokens, int start, Func<int, bool> breaks, out int end)
    {
        end = start;
        if (!tokens[start].Is("|"))
        {
            return [];
        }

        var header = Cells(tokens, start, breaks, out end);
        var undo = header.FindIndex(Undoes);
        if (undo < 1)
        {
            return [];
        }

        var step = header.FindIndex(cell => cell.Any(t => t.Lower is "step" or "action" or "activity" or "task" or "operation" or "stage" or "what" or "do"));
        step = step < 0 || step >= undo ? undo - 1 : step;
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<Token>>();
        while (end < tokens.Length && tokens[end].Is("|"))
        {
            var row = Cells(tokens, end, breaks, out end);
            if (row.Count > step && row[step].Any(t => t.Kind != TokenKind.Punctuation))
            {
                rows.Add(row.Count > undo && !IsNothing(row[undo]) ? [.. row[step], Bar(row[undo][0].Start), .. row[undo]] : [.. row[step]]);
            }
        }

        return rows.ToImmutable();
    }

    private static bool Undoes(List<Token> cell) =>
        cell.Exists(t => t.Lower is "undo" or "undone" or "undoing" or "compensation" or "compensated" or "compensating" or "compensate" or "rollback" or "roll-back" or "reversal" or "reversed" or "reverted" or "revert" or "countered" or "inverse")
        || cell.Exists(t => t.Lower.StartsWith("fail", StringComparison.Ordinal) || t.Lower is "error" or "wrong" or "trouble")
        || (cell.Exists(t => t.Lower is "taken" or "rolled" or "roll") && cell.Exists(t => t.Is("back")));

    private static Token Bar(int before) => new("|", "|", TokenKind.Punctuation, before - 1, before);

    private static bool IsNothing(List<Token> cell) =>
        cell.TrueForAll(t => t.Kind == TokenKind.Punctuation) || cell[0].Lower is "none" or "no" or "nothing" or "n" or "n/a" or "na" or "not" or "cannot";

    /// <summary>The cells of the line that begins at a token, between its bars.</summary>
    private static List<List<Token>> Cells(ImmutableArray<Token> tokens, int start, Func<int, bool> breaks, out int end)
    {
        var cells = new List<List<Token>> { new() };
        for (end = start + 1; end < tokens.Length && !breaks(end); end++)
        {
            if (tokens[end].Is("|"))
            {
                cells.Add([]);
            }
            else
            {
                cells[^1].Add(tokens[end]);
            }
        }

        return cells;
    }
}
