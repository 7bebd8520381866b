using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Sentences;

/// <summary>Finds sentences, list items and labels in a field's tokens.</summary>
internal sealed class SentenceSplitter
{
    /// <summary>Longer stretches are cut, so that work within a sentence stays bounded.</summary>
    private const int LongestSentence = 300;

    private readonly SourceField _field;
    private readonly string _text;
    private readonly ImmutableArray<Token> _tokens;
    private readonly ImmutableArray<Sentence>.Builder _sentences = ImmutableArray.CreateBuilder<Sentence>();
    private int _paragraph;

    private SentenceSplitter(SourceField field, string text, ImmutableArray<Token> tokens) =>
        (_field, _text, _tokens) = (field, text, tokens);

    public static ImmutableArray<Sentence> Split(SourceField field, string text, ImmutableArray<Token> tokens)
    {
        var splitter = new SentenceSplitter(field, text, tokens);
        splitter.Run();
        return splitter._sentences.ToImmutable();
    }

    private void Run()
    {
        var first = 0;
        var shape = SentenceShape.Prose;
        for (var i = 0; i < _tokens.Length; i++)
        {
            var lineBreak = i == 0 || HasBreak(i, out _);
            if (i > first && lineBreak && EndsAtBreak(i))
            {
                Add(first, i, shape == SentenceShape.Prose ? SentenceShape.Line : shape);
                (first, shape) = (i, SentenceShape.Prose);
            }

            if (i > 0 && HasBreak(i, out var blank) && (blank || _tokens[i - 1].Lower is "." or "!" or ":"))
            {
                _paragraph++;
            }

            if (lineBreak && UndoTable.At(_tokens, i, at => HasBreak(at, out _), out var after) is { IsEmpty: false } rows)
            {
                Add(first, i, shape);
                _sentences.AddRange(rows.Select(row => new Sentence(_field, row, SentenceShape.Numbered, [], _paragraph) { TellsUndoing = true }));
                (first, shape, i) = (after, SentenceShape.Prose, after - 1);
            }
            else if (ListMarkers.LengthAt(_tokens, i, lineBreak, out var marker) is var length and > 0)
            {
                Add(first, i, shape);
                i += length - 1;
                (first, shape) = (i + 1, marker);
            }
            else if (ListMarkers.IsArrow(_tokens[i]))
            {
                Add(first, i, SentenceShape.Arrow);
                (first, shape) = (i + 1, SentenceShape.Arrow);
            }
            else if (EndsSentence(i) || i - first >= LongestSentence)
            {
                Add(first, i + 1, shape);
                (first, shape) = (i + 1, SentenceShape.Prose);
            }
        }

        Add(first, _tokens.Length, shape);
    }

    private bool HasBreak(int i, out bool blank)
    {
        var gap = _text.AsSpan(_tokens[i - 1].End, _tokens[i].Start - _tokens[i - 1].End);
        var at = gap.IndexOf('\n');
        blank = at >= 0 && gap[(at + 1)..].Contains('\n');
        return at >= 0;
    }

    /// <summary>A line break ends a sentence unless the line was merely wrapped.</summary>
    private bool EndsAtBreak(int i)
    {
        _ = HasBreak(i, out var blank);
        if (blank || ListMarkers.LengthAt(_tokens, i, lineStart: true, out _) > 0)
        {
            return true;
        }

        var last = _tokens[i - 1];
        var width = WidthOfLine(i - 1);
        var wrapped = width >= 50 || last.Is(",") || (!_tokens[i].IsCapitalised && width >= 35);
        return !wrapped || last.Is(":");
    }

    /// <summary>The width of the line that a token ends, each gap counted as one blank; more than needed is not counted.</summary>
    private int WidthOfLine(int last)
    {
        const int Enough = 200;
        var width = _tokens[last].End - _tokens[last].Start;
        for (var i = last; i > 0 && width < Enough && !HasBreak(i, out _); i--)
            width += 1 + _tokens[i - 1].End - _tokens[i - 1].Start;
        return width;
    }

    private bool EndsSentence(int i)
    {
        var token = _tokens[i];
        if (token.Kind != TokenKind.Punctuation)
        {
            return false;
        }

        return token.Text[0] switch
        {
            '.' => i + 1 == _tokens.Length || i == 0 || !MidSentenceDot(i),
            '!' or '?' or '。' => true,
            _ => false,
        };
    }

    private bool MidSentenceDot(int i) =>
        _tokens[i - 1].Lower is "e.g" or "i.e" or "e.g." or "i.e." && !_tokens[i + 1].IsCapitalised;

    private void Add(int first, int end, SentenceShape shape)
    {
        while (first < end && _tokens[first].Lower is "," or "." or ";" or "*" or "-" or "•" or "#" or "##" or "###")
        {
            first++;
        }

        var last = end;
        while (last > first && _tokens[last - 1].Lower is "." or "!" or "?" or ";" or "," or "!!" or "..." or ".." or "*")
        {
            last--;
        }

        var introduces = last > first && _tokens[last - 1].Is(":");
        last = introduces ? last - 1 : last;
        if (last <= first)
        {
            return;
        }

        var label = LabelLength(first, last);
        var body = label == 0 ? first : first + label + 1;
        if (body >= last)
        {
            (body, label) = (first, 0);
        }

        _sentences.Add(new Sentence(_field, _tokens[body..last], shape, _tokens[first..(first + label)], _paragraph)
        {
            IsQuestion = end > last && _tokens[end - 1].Is("?"),
            Introduces = introduces,
        });
    }

    /// <summary>At most six words and then a colon are a label, if something follows.</summary>
    private int LabelLength(int first, int last)
    {
        for (var i = first; i < Math.Min(first + 7, last - 1); i++)
        {
            if (_tokens[i].Is(":"))
            {
                return IsStatement(first, i) || IsOpen(first, i) ? 0 : i - first;
            }

            if (_tokens[i].Kind == TokenKind.Punctuation && _tokens[i].Lower is not ("/" or "&" or "(" or ")" or "%" or "<" or ">" or "=" or ">=" or "<=" or "$" or "€" or "£"))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>"Rent the stall (undo: …": the colon stands in a bracket that began before it.</summary>
    private bool IsOpen(int first, int end)
    {
        var depth = 0;
        for (var i = first; i < end; i++)
        {
            depth += _tokens[i].Is("(") ? 1 : _tokens[i].Is(")") ? -1 : 0;
        }

        return depth > 0;
    }

    /// <summary>"Three models are trained": a clause of its own, which what follows the colon only spells out.</summary>
    private bool IsStatement(int first, int end)
    {
        for (var i = first + 1; i < end - 1; i++)
        {
            if (_tokens[i].Lower is "is" or "are" && _tokens[i + 1].Lower is var said && (said.EndsWith("ed", StringComparison.Ordinal) || said.EndsWith("en", StringComparison.Ordinal)))
            {
                return _tokens[first].Lower is not ("if" or "when" or "once" or "after" or "where" or "as" or "unless" or "until" or "whenever" or "what");
            }
        }

        return false;
    }
}
