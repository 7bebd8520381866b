using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Enumerations;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Tagging;

/// <summary>
/// Gives each word of a sentence a part of speech: the lexicon says what it may be, the words around it decide.
/// One pass from left to right, looking ahead no further than the clause.
/// </summary>
internal sealed partial class Tagger
{
    private readonly Lexicon _lexicon;
    private readonly Sentence _sentence;
    private readonly ImmutableArray<Token> _tokens;
    private readonly Tag[] _tags;
    private readonly string[] _lemmas;
    private readonly WordInfo[] _infos;
    private readonly Tag?[] _functions;
    private readonly int[] _clauseEnd;
    private readonly bool _shouting;
    private readonly bool _labelled;
    private readonly bool _isOrder;
    private readonly bool _prose;
    private bool _foreign;
    private Enumeration? _enumeration;

    private Tagger(Lexicon lexicon, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        (_lexicon, _sentence, _tokens, _labelled, _isOrder, _prose) = (lexicon, sentence, tokens, !sentence.Label.IsDefaultOrEmpty, sentence.IsOrder, sentence.Shape == SentenceShape.Prose);
        _tags = new Tag[tokens.Length];
        _lemmas = new string[tokens.Length];
        _infos = new WordInfo[tokens.Length];
        _functions = new Tag?[tokens.Length];
        _clauseEnd = new int[tokens.Length + 1];
        _weighed = new int[tokens.Length];
        _settled = new bool[tokens.Length];
        _shouting = IsShouted(tokens);
    }

    private static bool IsShouted(ImmutableArray<Token> tokens)
    {
        var (words, shouted) = (0, 0);
        foreach (var token in tokens)
        {
            words += token.Kind == TokenKind.Word ? 1 : 0;
            shouted += token.Kind == TokenKind.Word && token.IsAcronym ? 1 : 0;
        }

        return shouted * 3 > words * 2 && (tokens.Length > 3 || (shouted == words && words > 1));
    }

    /// <summary>In a text all in capitals they tell nothing.</summary>
    private bool IsAcronym(Token token) => !_shouting && token.IsAcronym;

    private bool IsCapitalised(Token token) => !_shouting && token.IsCapitalised;

    private bool IsSubordinatorWord(int i) => _functions[i] is Tag.Subordinator && _tokens[i].Lower is not ("as" or "once") && !IsSpell(i);

    private string LemmaOf(int i)
    {
        if (_tags[i].IsVerb())
        {
            return _tokens[i].Lower == "done" ? "do" : IsOwnBase(i) ? _tokens[i].Lower : _infos[i].Lemma;
        }

        return _tags[i] switch
        {
            Tag.Noun => _lexicon.Morphology.Singular(_tokens[i].Lower),
            Tag.Auxiliary => _tokens[i].Lower switch
            {
                "has" or "have" or "had" or "having" or "hasn't" or "haven't" or "hasnt" or "havent" => "have",
                "do" or "does" or "did" or "don't" or "doesn't" or "didn't" or "dont" or "doesnt" or "didnt" => "do",
                "get" or "gets" or "got" or "gotten" or "getting" => "get",
                _ => "be",
            },
            _ => _tokens[i].Lower,
        };
    }

    /// <summary>"Lay down the deposit", "the masons lay the stones": a base form that is a past form of another verb too.</summary>
    private bool IsOwnBase(int i) => _infos[i].Has(VerbForms.Base) && _infos[i].Has(VerbForms.Past) && _tags[i] is Tag.Base or Tag.Present;

    private Tag Decide(int i)
    {
        var token = _tokens[i];
        if (token.Kind == TokenKind.Punctuation)
        {
            return Tag.Punctuation;
        }

        if (token.Kind == TokenKind.Number || (token.Lower != "one" && Quantities.NumberWords.Contains(token.Lower)))
        {
            return Tag.Number;
        }

        if (_functions[i] is { } function && !(IsAcronym(token) && token.Text.Length > 1 && function is not (Tag.Modal or Tag.Coordinator or Tag.Subordinator)) && !IsBackUp(i) && !IsGradeA(i))
        {
            return Function(i, function);
        }

        if (token.Lower == "need" && i + 1 < _tokens.Length && _tokens[i + 1].Lower == "not")
        {
            return Tag.Modal;
        }

        if (OfWhose(i) is { } ofWhose)
        {
            _settled[i] = true;
            return ofWhose;
        }

        if (IsThatIsToSay(i) || NamesTurn(i))
        {
            return Tag.Adverb;
        }

        if (IsInnerVerb(i))
        {
            _settled[i] = true;
            return _infos[i].Has(VerbForms.Base | VerbForms.Third) ? Tag.Present : Tag.Past;
        }

        if (IsComeTime(i))
        {
            _settled[i] = true;
            return Tag.Preposition;
        }

        if (IsInstant(i))
        {
            return Tag.Subordinator;
        }

        if (token.Text[0] is '#' or '@')
        {
            _settled[i] = true;
            return Tag.Name;
        }

        if (OpensNote(i) || OpensAbsolute(i))
        {
            return Tag.Noun;
        }

        if (i > 1 && _tags[i - 1] == Tag.Adverb && SharesVerb(i - 1) && _tokens[i - 1].Lower is "both" or "all" or "each")
        {
            _settled[i] = true;
            return Tag.Present;
        }

        if (i > 1 && _infos[i].Has(VerbForms.Participle) && _tags[QuantifierBefore(i)] == Tag.Auxiliary)
        {
            return Tag.Participle;
        }

        if (i > 0 && IsNoteParticiple(i))
        {
            return Tag.Participle;
        }

        if (i == 0 && _isOrder && _infos[0] is { Verb: >= 0 } info && info.Has(VerbForms.Base) && _tokens.Length > 1 && !IsSign(1) && FunctionAt(1) is not (Tag.Auxiliary or Tag.Modal) && !ThirdAhead())
        {
            return Tag.Base;
        }

        if (_isOrder && _tokens.Length == 1 && _infos[0] is { Verb: >= 0 } only && only.Has(VerbForms.Base))
        {
            return Tag.Base;
        }

        if (OpensOrders(i))
        {
            _settled[i] = true;
            return Tag.Base;
        }

        if (!_infos[i].IsKnown && IsCompoundOrder(i))
        {
            return Tag.Base;
        }

        if (_infos[i].Verb >= 0 && IsOfOneOfSeveral(i + 1))
        {
            _settled[i] = true;
            return Tag.Noun;
        }

        if (InEnumeration(i))
        {
            return Enumerated(i);
        }

        if (InOwnClause(i) is { } own)
        {
            _settled[i] = true;
            return own;
        }

        var open = Open(i);
        if (open is Tag.Present && FunctionAt(i + 1) == Tag.Auxiliary && _tokens[i + 1].Lower is "is" or "are" or "was" or "were" && _infos[i].Noun >= 0 && !(i > 0 && _tags[i - 1] is Tag.Relative or Tag.Pronoun) && !(_infos[i].Has(VerbForms.Third) && IsBeforeSingular(i) && FollowsWhat(i)))
        {
            return Tag.Noun;
        }

        if (open is Tag.Noun && token.Lower is "goes" && Before(i, out var who) is not (Tag.Determiner or Tag.Number) && !(who >= 0 && _lexicon.Phrases.Is("whole", _tokens[who].Lower)))
        {
            return Tag.Present;
        }

        if (open.IsVerb() && i > 1 && _tokens[i - 1].Lower == "which" && FunctionAt(i - 2) is Tag.Preposition && _infos[i].Noun >= 0 && FunctionAt(i + 1) is Tag.Determiner or Tag.Pronoun)
        {
            return Tag.Noun;
        }

        if (open is Tag.Adverb && i > 0 && _tokens[i - 1].Lower == "the" && _infos[i].Noun >= 0 && FunctionAt(i + 1) is Tag.Auxiliary or Tag.Modal)
        {
            return Tag.Noun;
        }

        if (open is Tag.Adjective && i > 0 && _tokens[i - 1].Lower is "every" or "each" && _infos[i].Noun >= 0 && FunctionAt(i + 1) is Tag.Auxiliary or Tag.Modal)
        {
            return Tag.Noun;
        }

        return open is Tag.Adjective && i > 0 && _tokens[i - 1].Lower == "the" && ((_infos[i].Verb < 0 && (IsSign(i + 1) || FunctionAt(i + 1) is Tag.Auxiliary or Tag.Modal or Tag.Coordinator)) || (i + 1 < _tokens.Length && _tokens[i + 1].Lower is "goes" or "comes")) ? Tag.Noun : open;
    }

    /// <summary>"Back up the schema": no adverb, as nothing stands before that it could belong to.</summary>
    private bool IsBackUp(int i) => _tokens[i].Lower == "back" && i + 2 < _tokens.Length && _tokens[i + 1].Lower == "up" && !AfterVerb(i) && _tokens[i + 2].Lower != "to";

    private bool InEnumeration(int i) => _enumeration is { } list && i >= list.Start && i < list.End && list.HasItemAt(i);

    /// <summary>A word of a list of actions is no verb: "upload", "settlement payment".</summary>
    private Tag Enumerated(int i) =>
        IsAcronym(_tokens[i]) ? Tag.Name
        : _enumeration!.Items.Any(item => item.Head == i) || _infos[i].Noun >= _infos[i].Adjective ? Tag.Noun : Tag.Adjective;

    private Tag Before(int i, out int at)
    {
        at = i - 1;
        while (at >= 0 && _tags[at] == Tag.Adverb)
        {
            at--;
        }

        return at < 0 ? Tag.Punctuation : _tokens[at].Lower == "%" && at > 0 ? Tag.Number : _tags[at];
    }

    private int NextOpen(int i)
    {
        var next = i + 1;
        while (next < _tokens.Length && (_functions[next] == Tag.Adverb || IsManner(next)))
        {
            next++;
        }

        return next;
    }

    /// <summary>"To fully test": an adverb in -ly.</summary>
    private bool IsManner(int i) => _tokens[i].Lower.EndsWith("ly", StringComparison.Ordinal) && _infos[i] is { Adverb: >= 0, Noun: < 0, Verb: < 0 };

    private Tag? FunctionAt(int i) => i >= 0 && i < _tokens.Length && _functions[i] is { } function && _tokens[i].Kind == TokenKind.Word && !IsGradeA(i) && !IsSpell(i) ? function : null;

    /// <summary>"Once in a while", "for a long while": a time, not a conjunction.</summary>
    private bool IsSpell(int i) => i > 0 && _tokens[i].Lower == "while" && (_tokens[i - 1].Lower == "a" || (i > 1 && _tokens[i - 2].Lower == "a"));

    /// <summary>"Grade A is restocked", "service A writes the order": a capital in the middle of a sentence is no article.</summary>
    private bool IsGradeA(int i) => i > 0 && !_shouting && _tokens[i].Text == "A" && !IsSign(i - 1) && (IsSign(i + 1) || _functions[i + 1] is not null || (!_tokens[i + 1].IsCapitalised && IsSpokenOf(i + 1)));

    /// <summary>A verb in the present with its object: what stands before it is its subject.</summary>
    private bool IsSpokenOf(int i) => _infos[i].Has(VerbForms.Third) && i + 1 < _tokens.Length && (_infos[i].Verb > _infos[i].Noun || _functions[i + 1] is Tag.Determiner);

    /// <summary>The same, but "that" is a relative pronoun where a noun stands before and a verb or a subject behind.</summary>
    private Tag? ClauseWordAt(int i) => FunctionAt(i) is Tag.Determiner && i > 0 && _tokens[i].Lower == "that" && FunctionAt(i - 1) is null && _infos[i - 1].Noun >= 0
        && (FunctionAt(i + 1) is Tag.Auxiliary or Tag.Modal or Tag.Pronoun || (!IsSign(i + 1) && FunctionAt(i + 1) is null && _infos[i + 1].Has(VerbForms.Third | VerbForms.Past))) ? Tag.Relative : FunctionAt(i);

    private bool IsSign(int i) => i >= _tokens.Length || _tokens[i].Kind == TokenKind.Punctuation;
}
