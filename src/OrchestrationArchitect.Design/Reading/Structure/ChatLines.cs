using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>Chat: "[09:12] jo: what happens then?", "Anna: we send the form". Who speaks and when is no part of what is said.</summary>
internal sealed class ChatLines : ILayoutForm
{
    private const int FewestTurns = 4;

    private readonly TextLines _lines;
    private readonly ImmutableArray<Token> _tokens;
    private readonly Dictionary<int, int> _turns = [];

    public ChatLines(TextLines lines, ImmutableArray<Token> tokens)
    {
        (_lines, _tokens) = (lines, tokens);
        var speakers = new Dictionary<string, int>(StringComparer.Ordinal);
        var timed = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (lines.Starts(i) && SpeechAt(i, out var speaker, out var hasTime) is var first and > 0)
            {
                _turns[i] = first;
                speakers[speaker] = speakers.GetValueOrDefault(speaker) + 1;
                timed += hasTime ? 1 : 0;
            }
        }

        if (_turns.Count < FewestTurns || (timed * 2 < _turns.Count && !(speakers.Count >= 2 && speakers.Values.All(count => count > 1))))
        {
            _turns.Clear();
        }
    }

    public ImmutableArray<Block> Read(int at, out int end)
    {
        end = at;
        if (!_turns.TryGetValue(at, out var first))
        {
            return [];
        }

        end = _lines.EndOfTurn(at, _turns.ContainsKey);
        return first < end ? [new Block(BlockKind.Turn, _tokens[first..end]) { EndsLine = true }] : [];
    }

    /// <summary>Where the words of a turn begin; -1 if none begins at the line.</summary>
    private int SpeechAt(int at, out string speaker, out bool hasTime)
    {
        var end = _lines.EndOfLine(at);
        var i = SkipTime(at, end, out hasTime);
        var name = i;
        speaker = "";
        while (i < end && i < name + 2 && _tokens[i].Kind == TokenKind.Word)
        {
            speaker += _tokens[i++].Lower + " ";
        }

        if (i == name || i >= end)
        {
            return -1;
        }

        var after = SkipTime(i, end, out var own);
        hasTime |= own;
        return after < end && (_tokens[after].Is(":") || (hasTime && _tokens[after].Lower is ">" or "-")) && after + 1 < end ? after + 1 : -1;
    }

    /// <summary>"[09:12]", "(9:12)", "09:12".</summary>
    private int SkipTime(int at, int end, out bool found)
    {
        var i = at < end && _tokens[at].Lower is "[" or "(" or "<" ? at + 1 : at;
        found = i < end && _tokens[i].Kind == TokenKind.Number && _tokens[i].Text.Contains(':', StringComparison.Ordinal);
        if (!found)
        {
            return i < end && i > at && _tokens[at].Is("<") ? i : at;
        }

        i++;
        while (i < end && _tokens[i].Lower is "am" or "pm" or "]" or ")" or "," or ">" or "-")
        {
            i++;
        }

        return i;
    }
}
