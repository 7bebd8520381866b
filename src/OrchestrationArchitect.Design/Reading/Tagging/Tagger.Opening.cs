using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Tagging;

/// <summary>Whether a word that may open a clause does: a subject and its verb stand behind it.</summary>
internal sealed partial class Tagger
{
    /// <summary>Whether "after" and the like opens a clause (a verb follows) rather than a phrase.</summary>
    private bool OpensClause(int i)
    {
        if (i + 1 >= _tokens.Length || BringsUp(i) || BelongsToSubject(i))
        {
            return false;
        }

        if (_infos[i + 1].Has(VerbForms.Gerund) && FunctionAt(i + 1) is null)
        {
            var after = i + 2;
            return after < _tokens.Length && !IsSign(after) && (FunctionAt(after) is Tag.Determiner or Tag.Pronoun || FunctionAt(after) is null || _infos[i + 1].Noun < 0);
        }

        if (FunctionAt(i + 1) is Tag.Determiner && IsTime(i + 2))
        {
            return false;
        }

        if (_tokens[i + 1].Kind == TokenKind.Number || (NumberWords.Contains(_tokens[i + 1].Lower) && i + 2 < _tokens.Length && _lexicon.Units.TryGet(_tokens[i + 2].Lower, "time", out _)))
        {
            return false;
        }

        if (_tokens[i + 1].Lower is "being")
        {
            return true;
        }

        var named = i + 2 < _tokens.Length && FunctionAt(i + 2) is Tag.Determiner or Tag.Pronoun;
        if ((_tokens[i + 1].Lower is "that" or "this" or "which" && (IsSign(i + 2) || named)) || (_tokens[i + 1].Lower is "it" or "them" && named && _tokens[i + 2].Lower is not ("all" or "both")))
        {
            return false;
        }

        if (_tokens[i + 1].Lower is "it" or "he" or "she" or "they" or "we" or "you" or "i" && i + 2 < _tokens.Length && _infos[NextOpen(i + 1) < _infos.Length ? NextOpen(i + 1) : i + 1].Verb >= 0)
        {
            return true;
        }

        var subject = false;
        var end = Math.Min(Math.Min(_clauseEnd[i + 1], i + 20), _tokens.Length);
        for (var at = i + 1; at < end; at++)
        {
            var function = FunctionAt(at);
            if (function is Tag.Relative or Tag.Coordinator && !subject)
            {
                return false;
            }

            if (function is Tag.Auxiliary or Tag.Modal)
            {
                return subject;
            }

            if (function is Tag.Determiner && at > i + 2 && _tokens[at - 1].Lower is "one" or "ones")
            {
                return false;
            }

            if (function is Tag.Determiner && at > i + 1 && FunctionAt(at - 1) is null && !_tokens[at - 1].Lower.EndsWith("'s", StringComparison.Ordinal) && _tokens[at - 1].Kind == TokenKind.Word && (_infos[at - 1].Noun >= 0 || (at == i + 2 && _infos[at - 1] is { Verb: < 0, Adjective: < 0 }) || (_infos[at - 1].Has(VerbForms.Gerund) && FunctionAt(at - 2) is Tag.Determiner)) && (!(_infos[at - 1].Has(VerbForms.Third) && _infos[at - 1].Verb >= 0) || (at == i + 3 && IsNumeral(i + 1))))
            {
                return false;
            }

            if (subject && (IsSubjectPronoun(at) || _tokens[at].Lower is "everyone" or "everybody" or "nobody" or "someone" or "somebody") && FunctionAt(at - 1) is null && _infos[at - 1].Noun >= 0 && !(_infos[at - 1].Has(VerbForms.Third) && _infos[at - 1].Verb >= 0))
            {
                return false;
            }

            var info = _infos[at];
            if (subject && function is null && info.Verb >= 0 && !(at == i + 2 && IsNumeral(at - 1) && info.Noun >= 0) && (info.Noun < 0 || info.Has(VerbForms.Third) && (FunctionAt(at + 1) is Tag.Determiner || (FunctionAt(at + 1) is Tag.Pronoun && (IsSign(at + 2) || FunctionAt(at + 2) is Tag.Preposition or Tag.Coordinator)) || (info.Verb > info.Noun + 1 && (IsSign(at + 2) || !NamesThing(at + 1)))))
                && (info.Has(VerbForms.Third) || info.Has(VerbForms.Past)))
            {
                return true;
            }

            subject |= function is null or Tag.Pronoun || _tokens[at].Lower is "this" or "that" || (_tokens[at].Lower is "all" or "both" or "each" or "most" or "some" or "neither" && FunctionAt(at + 1) is Tag.Auxiliary or Tag.Modal);
        }

        return subject && BehindDescription(end) is var verb and > 0 && FunctionAt(verb) is Tag.Auxiliary or Tag.Modal;
    }

    /// <summary>"The van, which comes twice a day, [is] …": what stands behind the commas around a relative clause; 0 if none begins here.</summary>
    private int BehindDescription(int comma)
    {
        if (comma + 2 >= _tokens.Length || _tokens[comma].Lower != "," || FunctionAt(comma + 1) is not Tag.Relative)
        {
            return 0;
        }

        var end = comma + 2;
        while (end < _tokens.Length && !IsSign(end))
        {
            end++;
        }

        return end + 1 < _tokens.Length && _tokens[end].Lower == "," ? end + 1 : 0;
    }
}
