using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>Code and pseudo-code with calls: "ok = reserveStock(order)", "for each (line in order.lines) {", "} catch (e) {".</summary>
internal sealed class CodeLines : ILayoutForm
{
    private const int FewestCalls = 3;

    private readonly TextLines _lines;
    private readonly ImmutableArray<Token> _tokens;
    private readonly bool _isCode;

    public CodeLines(TextLines lines, ImmutableArray<Token> tokens)
    {
        (_lines, _tokens) = (lines, tokens);
        var starts = Enumerable.Range(0, tokens.Length).Where(lines.Starts).ToList();
        var calls = starts.Count(at => CallIn(at, lines.EndOfLine(at)) >= 0);
        _isCode = calls >= FewestCalls && calls * 2 >= starts.Count(at => tokens[at].Kind == TokenKind.Word);
    }

    public ImmutableArray<Block> Read(int at, out int end)
    {
        end = at;
        if (!_isCode)
        {
            return [];
        }

        end = _lines.EndOfLine(at);
        var (first, last) = (at, end);
        while (first < last && _tokens[first].Lower is "}" or ";" or "{" or ")")
        {
            first++;
        }

        while (last > first && _tokens[last - 1].Lower is "{" or ";" or "}")
        {
            last--;
        }

        if (first >= last || ((_tokens[first].Is("/") || _tokens[first].Text[0] == '#') && _tokens[first].End > 0))
        {
            return [new Block(BlockKind.State, _tokens[at..end])];
        }

        var opens = last < end && _tokens[last].Is("{") || _tokens[last - 1].Is(":");
        var words = Words(first, last, out var declares);
        return [new Block(declares || words.IsEmpty ? BlockKind.State : BlockKind.Item, words.IsEmpty ? _tokens[first..last] : opens && !words[^1].Is(":") ? [.. words, Colon(words[^1].End)] : words) { Shape = SentenceShape.Bullet, Indent = _lines.Indent(at), EndsLine = true, IsCode = true }];
    }

    private static Token Colon(int at) => new(":", ":", TokenKind.Punctuation, at, at);

    /// <summary>What a line says as words: a call as an order, a loop as "for each", a condition without its brackets.</summary>
    private ImmutableArray<Token> Words(int first, int last, out bool declares)
    {
        declares = _tokens[first].Lower is "function" or "def" or "async" or "fn" or "func" or "workflow" or "class" or "import" or "using" or "public" or "private" or "export" || (_tokens[first].Lower is "on" && CallIn(first, last) >= 0);
        switch (_tokens[first].Lower)
        {
            case "for" or "foreach":
                return Loop(first, last);
            case "if" or "elif" or "elsif" or "while" or "unless" or "else" or "when" or "switch" or "case":
                return [.. Plain(first, last)];
            case "catch" or "except" or "rescue" or "try" or "finally":
                return [_tokens[first]];
            case "throw" or "raise":
                return [_tokens[first] with { Text = "abort", Lower = "abort" }];
            case "return" when CallIn(first, last) < 0:
                return [_tokens[first]];
            default:
                return CallIn(first, last) is var call and >= 0 ? Call(call, last) : [.. Plain(first, last)];
        }
    }

    /// <summary>The name that is called in a line; -1 if nothing is called.</summary>
    private int CallIn(int first, int last)
    {
        for (var i = first; i + 1 < last; i++)
        {
            var name = i;
            while (name > first && _tokens[name - 1].End == _tokens[name].Start && _tokens[name - 1].Kind == TokenKind.Word)
            {
                name--;
            }

            if (_tokens[i].Kind == TokenKind.Word && _tokens[i + 1].Is("(") && _tokens[i + 1].Start == _tokens[i].End && _tokens[i].Lower is not ("if" or "for" or "foreach" or "while" or "catch" or "switch" or "all" or "await"))
            {
                return name;
            }
        }

        return -1;
    }

    /// <summary>"inventory.reserve(order.items)" is "reserve items": the name in words, and what it is given where the name alone says no thing.</summary>
    private ImmutableArray<Token> Call(int name, int last)
    {
        var open = name;
        while (open < last && !_tokens[open].Is("("))
        {
            open++;
        }

        var parts = _tokens[name..open].SelectMany(Split).ToList();
        var receiver = parts.FindLastIndex(part => part.Dot);
        var called = parts.Skip(receiver + 1).Select(part => part.Token).ToList();
        if (called.Count == 1)
        {
            var end = open + 1;
            while (end < last && _tokens[end].Lower is not ("," or ")" or "("))
            {
                end++;
            }

            var given = _tokens[(open + 1)..end].SelectMany(Split).ToList();
            var thing = given.Skip(given.FindLastIndex(part => part.Dot) + 1).Select(part => part.Token).Where(t => t.Kind == TokenKind.Word && t.Text.Length > 1);
            called.AddRange(thing.Any() ? thing : parts.Take(receiver + 1).Select(part => part.Token));
        }

        return [.. called];
    }

    /// <summary>"for (const item of order.items)", "for each device in group": "for each item".</summary>
    private ImmutableArray<Token> Loop(int first, int last)
    {
        var words = Plain(first + 1, last).Where(t => t.Lower is not ("var" or "const" or "let" or "each" or "await" or "every" or "all")).ToList();
        var each = new Token("each", "each", TokenKind.Word, _tokens[first].End, _tokens[first].End);
        return words.Count == 0 ? [] : [_tokens[first] with { Text = "for", Lower = "for" }, each, .. words.TakeWhile(t => t.Lower is not ("in" or "of" or ":" or "<"))];
    }

    private IEnumerable<Token> Plain(int first, int last) => Enumerable.Range(first, last - first).Where(i => _tokens[i].Lower is not ("(" or ")" or "{" or "}" or ";")).SelectMany(i => Split(_tokens[i])).Select(part => part.Token.Is("!") ? part.Token with { Text = "not", Lower = "not", Kind = TokenKind.Word } : part.Token);

    /// <summary>The words of a name such as <c>reserve_stock</c>, <c>reserveStock</c>, <c>order.items</c>, with whether a dot follows.</summary>
    private static IEnumerable<(Token Token, bool Dot)> Split(Token token)
    {
        if (token.Kind != TokenKind.Word)
        {
            yield return (token, token.Is("."));
            yield break;
        }

        var first = 0;
        for (var i = 1; i <= token.Text.Length; i++)
        {
            var ends = i == token.Text.Length || token.Text[i] is '_' or '.' || (char.IsUpper(token.Text[i]) && char.IsLower(token.Text[i - 1]));
            if (!ends)
            {
                continue;
            }

            if (i > first)
            {
                var text = token.Text[first..i].ToLowerInvariant();
                yield return (new Token(text, text, TokenKind.Word, token.Start + first, token.Start + i), i < token.Text.Length && token.Text[i] == '.');
            }

            first = i < token.Text.Length && token.Text[i] is '_' or '.' ? i + 1 : i;
        }
    }
}
