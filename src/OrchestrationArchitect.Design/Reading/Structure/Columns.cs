using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Compensations;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>What the columns of a table hold, by their heads or else by their cells.</summary>
internal sealed class Columns
{
    private readonly ImmutableArray<ColumnKind> _kinds;
    private readonly ImmutableArray<ImmutableArray<Token>> _heads;

    private Columns(ImmutableArray<ColumnKind> kinds, ImmutableArray<ImmutableArray<Token>> heads) => (_kinds, _heads) = (kinds, heads);

    /// <summary>The first row names the columns.</summary>
    public bool HasHeader => !_heads.IsEmpty;

    /// <summary>The columns of a table; <see langword="null"/> if none holds what is done.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="lexicon">The words known.</param>
    /// <param name="ofLimits">It stands among the constraints: its first column names what the others limit.</param>
    public static Columns? Of(List<ImmutableArray<ImmutableArray<Token>>> rows, Lexicon lexicon, bool ofLimits)
    {
        var heads = rows[0];
        var kinds = heads.Select(head => KindOf(head, lexicon)).ToArray();
        var named = kinds.Count(kind => kind is not (ColumnKind.Other or ColumnKind.Number)) >= (heads.Length > 2 ? 2 : 1) && !heads.Any(head => head.Any(t => t.Kind == TokenKind.Number));
        var body = named ? rows.Skip(1).ToList() : rows;
        if (!named)
        {
            kinds = new ColumnKind[rows.Max(r => r.Length)];
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            var cells = body.Where(row => row.Length > i && !row[i].IsEmpty).Select(row => row[i]).ToList();
            if (named && i < heads.Length && TellsUndoing(heads[i], kinds[i], cells, lexicon))
            {
                kinds[i] = ColumnKind.Undo;
            }
            else if (cells.Count > 0 && cells.TrueForAll(cell => cell.Length <= 2 && cell[0].Kind == TokenKind.Number && cell[^1].Lower is "." or ")" || cell is [{ Kind: TokenKind.Number }]) && kinds[i] is not ColumnKind.Limit)
            {
                kinds[i] = ColumnKind.Number;
            }
            else if (kinds[i] == ColumnKind.Other && (ofLimits || !named) && i > 0 && cells.Count > 0 && cells.TrueForAll(cell => cell.Any(t => t.Kind == TokenKind.Number)))
            {
                kinds[i] = ColumnKind.Limit;
            }
        }

        if (!kinds.Contains(ColumnKind.Action))
        {
            var undo = Array.IndexOf(kinds, ColumnKind.Undo);
            var at = undo > 0 && kinds[undo - 1] == ColumnKind.Other ? undo - 1 : ofLimits ? Array.FindIndex(kinds, kind => kind == ColumnKind.Other)
                : Enumerable.Range(0, kinds.Length).Where(i => kinds[i] == ColumnKind.Other).OrderByDescending(i => body.Count(row => row.Length > i && !row[i].IsEmpty && IsOrder(row[i][0], lexicon))).Append(-1).First();
            if (at < 0 && !(kinds.Contains(ColumnKind.Event) && kinds.Contains(ColumnKind.To)))
            {
                return null;
            }

            kinds[Math.Max(at, 0)] = at < 0 ? kinds[0] : ColumnKind.Action;
        }

        if (!named && !ofLimits)
        {
            kinds = [.. kinds.Select((kind, i) => kind == ColumnKind.Other && body.TrueForAll(row => row.Length > i && row[i].Length is 1 or 2) ? ColumnKind.Actor : kind)];
        }

        if (ofLimits)
        {
            kinds = [.. kinds.Select(kind => kind == ColumnKind.Other ? ColumnKind.Limit : kind)];
        }

        return new Columns([.. kinds], named ? heads : []);
    }

    /// <summary>The cell of a row in the first column of a kind; empty if there is none.</summary>
    public ImmutableArray<Token> Cell(ImmutableArray<ImmutableArray<Token>> row, ColumnKind kind)
    {
        var at = _kinds.IndexOf(kind);
        return at >= 0 && at < row.Length ? row[at] : [];
    }

    /// <summary>The limits of a row, each with the head of its column: "timeout 30 s". A time beside a step is its time-out.</summary>
    /// <param name="row">The row.</param>
    /// <param name="plain">Leave out a head that says no more than that it is a limit.</param>
    public IEnumerable<ImmutableArray<Token>> Limits(ImmutableArray<ImmutableArray<Token>> row, bool plain)
    {
        for (var i = 0; i < row.Length && i < _kinds.Length; i++)
        {
            if (_kinds[i] == ColumnKind.Limit && row[i].Any(t => t.Kind != TokenKind.Punctuation))
            {
                var head = HasHeader && !row[i].Any(t => t.Kind == TokenKind.Word && _heads[i].Any(h => h.Is(t.Lower))) && !(plain && _heads[i].Any(t => t.Lower is "limit" or "limits" or "value" or "sla")) ? _heads[i] : [];
                yield return !plain && head is [var only] && only.Lower is "sla" or "limit" or "target" or "max" or "maximum" or "time" or "deadline" or "duration" or "value" or "within" or "budget"
                    ? [head[0] with { Text = "timeout", Lower = "timeout" }, .. row[i]]
                    : [.. head, .. row[i]];
            }
        }
    }

    /// <summary>The change of state that a row tells; <see langword="null"/> if it tells none.</summary>
    public Transition? TransitionOf(ImmutableArray<ImmutableArray<Token>> row)
    {
        var (from, to) = (Cell(row, ColumnKind.From), Cell(row, ColumnKind.To));
        return _kinds.Contains(ColumnKind.From) && _kinds.Contains(ColumnKind.To) ? new Transition(Transition.Name(from), [.. Transition.Names(to)]) : null;
    }

    private static ColumnKind KindOf(ImmutableArray<Token> head, Lexicon lexicon)
    {
        var text = string.Join(' ', head.Select(t => t.Lower));
        foreach (var kind in (ReadOnlySpan<ColumnKind>)[ColumnKind.Undo, ColumnKind.Limit, ColumnKind.Condition, ColumnKind.From, ColumnKind.To, ColumnKind.Event, ColumnKind.Actor, ColumnKind.Action, ColumnKind.Number])
        {
            var cue = "column-" + kind.ToString().ToLowerInvariant();
            if (lexicon.Phrases.Cue(cue).Any(phrase => phrase.Contains(' ', StringComparison.Ordinal) ? $" {text} ".Contains($" {phrase} ", StringComparison.Ordinal) : phrase == text) || head.Any(t => lexicon.Phrases.Set(cue).IsWord(t.Lower)))
            {
                return kind;
            }
        }

        return ColumnKind.Other;
    }

    /// <summary>"If the patient is withdrawn", "on refusal": under such a head stands what undoes a step, if most of its cells begin with a verb that undoes something.</summary>
    private static bool TellsUndoing(ImmutableArray<Token> head, ColumnKind kind, List<ImmutableArray<Token>> cells, Lexicon lexicon)
    {
        if (kind is not (ColumnKind.Other or ColumnKind.Condition or ColumnKind.Event) || head is not [{ Lower: "if" or "when" or "on" or "upon" or "should" or "in" }, _, ..] || !AdverseWords.In(head, lexicon).HasFlag(Adverse.Mishap))
        {
            return false;
        }

        var said = cells.FindAll(cell => !UndoPairs.IsNothing(cell, lexicon));
        return said.Count(cell => UndoingVerbs.IsUndoing(lexicon.Morphology.Describe(cell[0].Lower).Lemma, lexicon)) * 2 > said.Count;
    }

    private static bool IsOrder(Token token, Lexicon lexicon) => lexicon.Morphology.Describe(token.Lower) is { Verb: >= 0 } info && info.Has(VerbForms.Base | VerbForms.Third);
}

/// <summary>What a column of a table holds.</summary>
internal enum ColumnKind
{
    /// <summary>Nothing that is known.</summary>
    Other,

    /// <summary>The number of the step.</summary>
    Number,

    /// <summary>What is done.</summary>
    Action,

    /// <summary>Who does it.</summary>
    Actor,

    /// <summary>What undoes it.</summary>
    Undo,

    /// <summary>How long it may take, or how often it is tried.</summary>
    Limit,

    /// <summary>When it is done.</summary>
    Condition,

    /// <summary>The state before.</summary>
    From,

    /// <summary>What happens in it.</summary>
    Event,

    /// <summary>The state after.</summary>
    To,
}
