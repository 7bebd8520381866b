using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Structure;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Sentences;

/// <summary>Finds the sentences, and the labels before a colon, of a block.</summary>
internal sealed class SentenceSplitter(SourceField field, Block block, Lexicon lexicon)
{
    /// <summary>Longer stretches are cut, so that work within a sentence stays bounded.</summary>
    private const int LongestSentence = 300;

    /// <summary>"Step 1": the tokens of a number that sets a sentence off.</summary>
    private const int Counter = 2;

    private readonly ImmutableArray<Token> _tokens = block.Tokens;
    private readonly ImmutableArray<Sentence>.Builder _sentences = ImmutableArray.CreateBuilder<Sentence>();

    public static ImmutableArray<Sentence> Split(SourceField field, Block block, Lexicon lexicon)
    {
        var splitter = new SentenceSplitter(field, block, lexicon);
        splitter.Run();
        return splitter._sentences.ToImmutable();
    }

    private void Run()
    {
        var first = 0;
        var shape = block.Shape;
        for (var i = 0; i < _tokens.Length; i++)
        {
            if (ListMarkers.IsArrow(_tokens[i]))
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

        Add(first, _tokens.Length, shape == SentenceShape.Prose && block.EndsLine ? SentenceShape.Line : shape);
    }

    private bool EndsSentence(int i)
    {
        var token = _tokens[i];
        if (token.Kind != TokenKind.Punctuation || (i + 1 < _tokens.Length && _tokens[i + 1].Is(")")))
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
        var begin = first;
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

        var label = block.Label.IsEmpty ? LabelLength(first, last) : 0;
        var body = label == 0 ? first : first + label + (_tokens[first + label].Is(":") ? 1 : 0);
        if (body >= last)
        {
            (body, label) = (first, 0);
        }

        _sentences.Add(new Sentence(field, _tokens[body..last], shape, label > 0 ? _tokens[first..(first + label)] : block.Label, block.Paragraph)
        {
            IsQuestion = end > last && _tokens[end - 1].Is("?"),
            Introduces = introduces,
            AfterArrow = begin > 0 && ListMarkers.IsArrow(_tokens[begin - 1]),
            Block = block,
            TellsUndoing = block.TellsUndoing,
        });
    }

    /// <summary>At most six words and then a colon are a label, if something follows.</summary>
    private int LabelLength(int first, int last)
    {
        if (IsCounted(first, last))
        {
            return Counter;
        }

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

    /// <summary>"Step 1 allocate budget. Step 2 …": a number without a colon, told by another such sentence in the block and an order behind it.</summary>
    private bool IsCounted(int first, int last) =>
        first + Counter < last && IsNumber(first) && _tokens[first + Counter] is { Kind: TokenKind.Word } word && lexicon.FunctionWord(word.Lower) is null
        && lexicon.Morphology.Describe(word.Lower) is { Verb: >= 0 } verb && verb.Has(VerbForms.Base) && !verb.Has(VerbForms.Participle)
        && Indexes.From(0, _tokens.Length - 1).Any(i => i != first && IsNumber(i) && (i == 0 || _tokens[i - 1].Lower is "." or ";"));

    private bool IsNumber(int i) => _tokens[i].Lower is "step" or "stage" or "phase" && _tokens[i + 1].Kind == TokenKind.Number;

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
