using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>State machines told line by line: "DRAFT -> SUBMITTED when …", "HELD: the landlord decides. Yes -> APPROVED."</summary>
internal sealed class StateLines : ILayoutForm
{
    private const int LongestName = 3;
    private const int FewestLines = 2;

    private readonly TextLines _lines;
    private readonly ImmutableArray<Token> _tokens;
    private readonly HashSet<string> _states = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reached = new(StringComparer.Ordinal);
    private readonly bool _changes;
    private readonly bool _bodies;

    public StateLines(TextLines lines, ImmutableArray<Token> tokens)
    {
        (_lines, _tokens) = (lines, tokens);
        var starts = Enumerable.Range(0, tokens.Length).Where(lines.Starts).ToList();
        var changes = starts.ConvertAll(ChangeAt).FindAll(change => change is not null);
        var sources = changes.Select(change => change!.Value.Change.From).ToHashSet(StringComparer.Ordinal);
        _changes = changes.Count is >= FewestLines and <= Transition.Most && (changes.TrueForAll(change => change!.Value.Capitals) || changes.Exists(change => change!.Value.Change.To.Any(sources.Contains)));
        var named = starts.ConvertAll(at => (At: at, Colon: ColonAt(at))).FindAll(line => line.Colon > 0);
        _reached.UnionWith(changes.SelectMany(change => change!.Value.Change.To));
        _states.UnionWith(named.Select(line => Transition.Name(_tokens[line.At..line.Colon])));
        _bodies = named.Count is >= FewestLines and <= Transition.Most && named.Exists(line => Indexes.From(line.Colon + 1, lines.EndOfLine(line.At) - line.Colon - 1).Any(i => GotoAt(i, out _, out _)));
    }

    public ImmutableArray<Block> Read(int at, out int end)
    {
        end = at;
        if (_changes && ChangeAt(at) is { } change)
        {
            end = _lines.EndOfLine(at);
            var (first, isEvent) = (change.First, false);
            while (first < end && (_tokens[first].Lower is ":" or "(" || IsOccasion(_tokens[first])))
            {
                isEvent |= IsOccasion(_tokens[first]);
                first++;
            }

            return first < end
                ? [new Block(BlockKind.Item, _tokens[first..end]) { Shape = SentenceShape.Bullet, EndsLine = true, Transition = change.Change, IsEvent = isEvent }]
                : [new Block(BlockKind.State, _tokens[at..end]) { Transition = change.Change }];
        }

        return (_bodies ? ColonAt(at) : _changes ? NamedAt(at) : -1) is var colon and > 0 ? [Body(at, colon, out end)] : [];
    }

    /// <summary>The state that a line speaks of, and what is done in it, without the words that say where it goes on.</summary>
    private Block Body(int at, int colon, out int end)
    {
        end = _lines.EndOfTurn(at, token => ColonAt(token) > 0);
        var (words, to) = (ImmutableArray.CreateBuilder<Token>(), ImmutableArray.CreateBuilder<string>());
        for (var i = colon + 1; i < end; i++)
        {
            if (!GotoAt(i, out var name, out var after))
            {
                words.Add(_tokens[i]);
                continue;
            }

            to.Add(name);
            i = after - 1;
            while (words.Count > 0 && words[^1].Lower is "then" or "," or "and" or ";" or "we" or "it")
            {
                words.RemoveAt(words.Count - 1);
            }
        }

        var own = new Transition(Transition.Name(_tokens[at..colon]), [.. to.Distinct(StringComparer.Ordinal)]);
        return words.Count > 0
            ? new Block(BlockKind.Item, words.ToImmutable()) { Shape = SentenceShape.Bullet, EndsLine = true, Transition = own }
            : new Block(BlockKind.State, _tokens[at..colon]) { Transition = own };
    }

    /// <summary>"-> APPROVED", "go to CHECKED", "becomes LOST".</summary>
    private bool GotoAt(int i, out string name, out int end)
    {
        (name, end) = ("", i);
        var first = ListMarkers.IsArrow(_tokens[i]) || _tokens[i].Lower is "becomes" ? i + 1
            : _tokens[i].Lower is "go" or "goes" or "move" or "moves" or "switch" or "switches" or "proceed" or "proceeds" or "change" or "changes" or "transition" or "transitions" or "advance" or "advances" or "continue" && i + 2 < _tokens.Length && _tokens[i + 1].Lower is "to" or "into" or "in" ? i + 2
            : -1;
        for (var length = LongestName; first > 0 && length > 0; length--)
        {
            if (first + length <= _tokens.Length && _states.Contains(Transition.Name(_tokens[first..(first + length)])) && _tokens[first].IsCapitalised)
            {
                (name, end) = (Transition.Name(_tokens[first..(first + length)]), first + length);
                return true;
            }
        }

        return false;
    }

    /// <summary>The colon after the name of a state that some change leads to; -1 if there is none.</summary>
    private int NamedAt(int at)
    {
        var colon = at;
        while (colon < _tokens.Length && colon <= at + LongestName && !_tokens[colon].Is(":"))
        {
            colon++;
        }

        return colon > at && colon + 1 < _tokens.Length && _tokens[colon].Is(":") && _reached.Contains(Transition.Name(_tokens[at..colon])) ? colon : -1;
    }

    /// <summary>The colon after a name in capitals that begins a line; -1 if there is none.</summary>
    private int ColonAt(int at)
    {
        for (var i = at; i < _tokens.Length && i <= at + LongestName; i++)
        {
            if (_tokens[i].Is(":"))
            {
                return i > at ? i : -1;
            }

            if (!IsCapital(_tokens[i]))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>"A -> B when …", "A -> B or C: …": one arrow between short names, and then nothing or what brings it about.</summary>
    private (Transition Change, int First, bool Capitals)? ChangeAt(int at)
    {
        var end = _lines.EndOfLine(at);
        var arrow = at;
        while (arrow < end && arrow <= at + LongestName && !ListMarkers.IsArrow(_tokens[arrow]))
        {
            arrow++;
        }

        if (arrow == at || arrow >= end || !ListMarkers.IsArrow(_tokens[arrow]) || Indexes.From(arrow + 1, end - arrow - 1).Any(i => ListMarkers.IsArrow(_tokens[i])))
        {
            return null;
        }

        var capitals = Indexes.From(at, arrow - at).All(i => IsCapital(_tokens[i]));
        var first = arrow + 1;
        while (first < end && !(_tokens[first].Lower is ":" or "(" || IsOccasion(_tokens[first])) && (!capitals || IsCapital(_tokens[first]) || _tokens[first].Lower is "or" or "," or "/"))
        {
            first++;
        }

        var to = _tokens[(arrow + 1)..first];
        var short_ = to.Length is > 0 and <= LongestName || capitals;
        return to.IsEmpty || !short_ || (!capitals && first >= end) || (capitals && !to.Where(t => t.Kind == TokenKind.Word && t.Lower != "or").All(IsCapital))
            ? null : (new Transition(Transition.Name(_tokens[at..arrow]), [.. Transition.Names(to)]), first, capitals);
    }

    private static bool IsOccasion(Token token) => token.Lower is "when" or "on" or "once" or "after" or "if" or "upon" or "as" or "whenever";

    private static bool IsCapital(Token token) => token.Kind == TokenKind.Word && token.Text.Length > 1 && token.Text.All(c => !char.IsLower(c)) || token.Lower is "\"" or "'";
}
