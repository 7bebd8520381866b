using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Tagging;

/// <summary>What each word may be by itself, before its neighbours are asked.</summary>
internal sealed partial class Tagger
{
    private void Describe()
    {
        for (var i = 0; i < _tokens.Length; i++)
        {
            _functions[i] = _lexicon.FunctionWord(_tokens[i].Lower);
        }

        for (var or = 1; or < _tokens.Length - 1; or++)
        {
            if (IsBound(or))
            {
                (_functions[or], _functions[or + 1]) = (Tag.Adverb, Tag.Adverb);
            }
        }

        _clauseEnd[_tokens.Length] = _tokens.Length;
        for (var i = _tokens.Length - 1; i >= 0; i--)
        {
            var lower = _tokens[i].Lower;
            _infos[i] = _tokens[i].Kind == TokenKind.Word ? _lexicon.Morphology.Describe(Unowned(lower)) : new WordInfo(lower, -1, -1, -1, -1, VerbForms.None);
            if (lower == "order" && i > 0 && _tokens[i - 1].Lower == "reverse")
            {
                // "In reverse order": nothing is ordered.
                _infos[i] = _infos[i] with { Verb = -1, Forms = VerbForms.None };
            }

            _clauseEnd[i] = lower is "," or ";" or ":" or "(" or ")" or "—" or "–" || IsSubordinatorWord(i) ? i : _clauseEnd[i + 1];
        }

        _foreign = IsForeign();
        for (var i = 0; i < _tokens.Length; i++)
        {
            if (_tokens[i].Kind == TokenKind.Word && !_infos[i].IsKnown && !IsAcronym(_tokens[i]))
            {
                _infos[i] = Guess(_tokens[i], _infos[i]);
            }
        }
    }

    /// <summary>"Customer" in "customer's".</summary>
    private static string Unowned(string lower) => lower.EndsWith("'s", StringComparison.Ordinal) ? lower[..^2] : lower;

    /// <summary>So many words are unknown that nothing can be told of them by their form.</summary>
    private bool IsForeign()
    {
        var (open, unknown) = (0, 0);
        for (var i = 0; i < _tokens.Length; i++)
        {
            if (_tokens[i] is { Kind: TokenKind.Word, IsCapitalised: false } token && _functions[i] is null)
            {
                open++;
                var known = token.Lower == Unowned(token.Lower) ? _infos[i].IsKnown : _lexicon.Morphology.Knows(token.Lower);
                unknown += known ? 0 : 1;
            }
        }

        return unknown * 2 > open;
    }

    /// <summary>What a word that is not in the tables may be.</summary>
    private WordInfo Guess(Token token, WordInfo info)
    {
        var lower = Unowned(token.Lower);
        return (_foreign ? null : _lexicon.Morphology.Guess(lower)) ?? (token.IsCapitalised ? info : _lexicon.Misspelt(lower) ?? (_foreign ? null : UnknownVerbs.Describe(lower)) ?? info);
    }
}
