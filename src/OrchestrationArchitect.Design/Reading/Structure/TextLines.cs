using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>How a text is laid out in lines: where one begins, how far it is set in, how wide the text is.</summary>
internal sealed class TextLines
{
    private const int Tab = 4;

    /// <summary>Room at the end of a line that a wrapped text may leave free.</summary>
    private const int Slack = 10;

    private readonly string _text;
    private readonly ImmutableArray<Token> _tokens;
    private readonly int _widest;

    public TextLines(string text, ImmutableArray<Token> tokens, Lexicon lexicon)
    {
        (_text, _tokens) = (text, tokens);
        var breaks = new List<(int Width, int Next, bool Cut)>();
        for (var (at, width, begun) = (0, 0, false); at < tokens.Length; at++)
        {
            var starts = Starts(at, out var blank);
            if (starts && at > 0)
            {
                breaks.AddRange(blank || tokens[at - 1].Lower is "." or "!" or "?" or ":" or "," || ListMarkers.At(tokens, at, lineStart: true) is not null ? [] : [(width, tokens[at].Text.Length, lexicon.FunctionWord(tokens[at - 1].Lower) is Tag.Determiner or Tag.Preposition or Tag.Coordinator or Tag.Auxiliary or Tag.Modal or Tag.To or Tag.Subordinator or Tag.Relative || (begun && !tokens[at].IsCapitalised))]);
            }

            begun = !starts && (begun || (tokens[at - 1].Lower is "." or "!" or "?" && tokens[at].IsCapitalised));
            width = (starts ? 0 : width + 1) + tokens[at].Text.Length;
            _widest = Math.Max(_widest, width);
        }

        var told = breaks.Where(line => line.Width < _widest).ToList();
        AreMeant = !breaks.Exists(line => line.Cut) && told.Count(line => line.Width + 1 + line.Next < _widest) * 2 > told.Count;
    }

    /// <summary>Most lines end before they are full, and none within a phrase or a second sentence: their ends are meant, not made by a width.</summary>
    public bool AreMeant { get; }

    /// <summary>Whether a token is the first of a line, and whether an empty line stands before it.</summary>
    public bool Starts(int token, out bool blank)
    {
        blank = false;
        if (token == 0)
        {
            return true;
        }

        var gap = _text.AsSpan(_tokens[token - 1].End, _tokens[token].Start - _tokens[token - 1].End);
        var at = gap.IndexOf('\n');
        blank = at >= 0 && gap[(at + 1)..].Contains('\n');
        return at >= 0;
    }

    public bool Starts(int token) => Starts(token, out _);

    /// <summary>Whether a tab parts a token from the one before on its line.</summary>
    public bool IsTabbed(int token) => token > 0 && !Starts(token) && _text.AsSpan(_tokens[token - 1].End, _tokens[token].Start - _tokens[token - 1].End).Contains('\t');

    /// <summary>The column at which the line of a token begins.</summary>
    public int Indent(int token)
    {
        var start = _tokens[token].Start;
        start = start == 0 ? 0 : _text.LastIndexOf('\n', start - 1) + 1;
        var column = 0;
        for (var at = start; at < _text.Length && _text[at] is ' ' or '\t'; at++)
        {
            column += _text[at] == '\t' ? Tab : 1;
        }

        return column;
    }

    /// <summary>Whether the first word of the line at a token would have had its place at the end of the line before, by the width of the whole text.</summary>
    public bool WouldFit(int token, int width) => width + 1 + _tokens[token].Text.Length + Slack <= _widest;

    /// <summary>The token after the line of a token.</summary>
    public int EndOfLine(int token)
    {
        var end = token + 1;
        while (end < _tokens.Length && !Starts(end))
        {
            end++;
        }

        return end;
    }

    /// <summary>The token after the line of a token and the lines that go on with it, up to an empty line or one that opens something else.</summary>
    /// <param name="token">The first token of the line.</param>
    /// <param name="opens">Whether the line at a token opens something else.</param>
    public int EndOfTurn(int token, Func<int, bool> opens)
    {
        var end = EndOfLine(token);
        while (end < _tokens.Length && !opens(end) && !(Starts(end, out var blank) && blank))
        {
            end = EndOfLine(end);
        }

        return end;
    }

    /// <summary>The width of the line that a token ends, each gap counted as one blank; more than needed is not counted.</summary>
    public int WidthTo(int last)
    {
        const int Enough = 200;
        var width = _tokens[last].End - _tokens[last].Start;
        for (var i = last; i > 0 && width < Enough && !Starts(i); i--)
            width += 1 + _tokens[i - 1].End - _tokens[i - 1].Start;
        return width;
    }
}
