using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Tagging;

/// <summary>Verbs in -s whose subject is a word that says nothing of its number or class.</summary>
internal sealed partial class Tagger
{
    /// <summary>How far a clause of the same form is looked for.</summary>
    private const int FarAside = 40;

    /// <summary>"Catering counts heads, costume pulls the outfits": the verb of a short clause beside another that leaves no doubt.</summary>
    private bool IsOfOneOfSeveral(int verb) =>
        IsSecondOfClause(verb) && HasThing(verb) && !VerbFollows(verb + 1) && HasSibling(verb);

    /// <summary>A noun phrase follows, with or without an article, or a particle and such a phrase.</summary>
    private bool HasThing(int verb) => !IsSign(verb + 1)
        && (TakesObject(verb) || (FunctionAt(verb + 1) is null ? _infos[verb + 1].Noun >= 0 : _lexicon.Phrases.Is("particle", _tokens[verb + 1].Lower) && TakesObject(verb + 1)));

    /// <summary>"One sieves and weighs the flour": no plural noun follows "one".</summary>
    private bool IsOfOne(int verb, int before) =>
        before == verb - 1 && before >= 0 && _tokens[before].Lower == "one" && (before == 0 || IsSign(before - 1)) && (FunctionAt(verb + 1) is Tag.Determiner or Tag.Coordinator || (IsSign(verb + 1) && verb + 1 < _tokens.Length));

    /// <summary>A word that may be a noun opens the clause, and a form in -s follows.</summary>
    private bool IsSecondOfClause(int verb) =>
        verb > 0 && verb < _tokens.Length && !IsSign(verb) && FunctionAt(verb) is null && _infos[verb].Has(VerbForms.Third) && FunctionAt(verb - 1) is null && !IsSign(verb - 1) && !_infos[verb - 1].Has(VerbForms.Third) && !IsPlural(verb - 1)
        && (verb == 1 || _tokens[verb - 2].Lower is "," or ":" or ";" || FunctionAt(verb - 2) is Tag.Coordinator);

    /// <summary>"…, the bus pass, the locker and the entry are given up", "…, charter, berth and insurance are cancelled": what looks like a verb is the first of several things that something is done to.</summary>
    private bool OpensThings(int i)
    {
        if (_tags[i] is not (Tag.Base or Tag.Present) || _infos[i].Noun < 0 || i + 1 >= _tokens.Length || _tokens[i + 1].Lower is not ","
            || (i > 0 && !IsSign(i - 1) && (_infos[i].Has(VerbForms.Third) || FunctionAt(i - 1) is not (null or Tag.Determiner))))
        {
            return false;
        }

        var at = i + 2;
        var joined = false;
        while (at < _tokens.Length && ((FunctionAt(at) is null && !IsSign(at) && _infos[at].Noun >= 0) || FunctionAt(at) is Tag.Determiner || _tokens[at].Lower is "," or "and"))
        {
            joined |= _tokens[at].Lower is "and";
            at++;
        }

        return joined && at < _tokens.Length && FunctionAt(at) is Tag.Auxiliary or Tag.Modal;
    }

    private bool VerbFollows(int from)
    {
        for (var i = from; !IsSign(i) && FunctionAt(i) is not Tag.Coordinator; i++)
        {
            if (FunctionAt(i) is Tag.Auxiliary or Tag.Modal || (FunctionAt(i) is null && _infos[i].Has(VerbForms.Third) && TakesObject(i)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasSibling(int verb)
    {
        for (var i = Math.Max(1, verb - FarAside); i < Math.Min(_tokens.Length, verb + FarAside); i++)
        {
            if (i != verb && IsSecondOfClause(i) && TakesObject(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"For every employee [compute] gross pay": whom or what it is done for stands before an order.</summary>
    private bool IsOrderedForEach(int i, WordInfo info, bool direct)
    {
        var at = i - 1;
        while (at > 1 && (_tags[at].IsNominal() || _tags[at] is Tag.Adjective or Tag.Number))
        {
            at--;
        }

        return at > 0 && at < i - 1 && _tokens[at].Lower is "each" or "every" or "all" && _tokens[at - 1].Lower is "for"
            && (at == 1 || FunctionAt(at - 2) is Tag.Punctuation or Tag.Coordinator or Tag.Adverb)
            && !IsSign(i + 1) && (direct || info.Verb > info.Noun) && !FiniteAhead(i + 1);
    }

    /// <summary>"A scan, a detector and a check [run] side by side": how what stands before is done follows.</summary>
    private bool RunsBeside(int i) =>
        _tokens[i].Lower is "run" or "start" or "proceed" or "work" or "execute" && _tags[i - 1] is not Tag.Number && (IsPlural(i - 1) || IsCoordinatedSubject(i) || HasAndBefore(i))
        && (_tokens[i + 1 < _tokens.Length ? i + 1 : i].Lower is "concurrently" or "simultaneously" or "independently" || IsAt(i + 1, "side", "by") || IsAt(i + 1, "in", "parallel") || IsAt(i + 1, "at", "the", "same"));

    private bool HasAndBefore(int i)
    {
        for (var at = i - 1; at >= 0 && (_tags[at].IsNominal() || _tags[at] is Tag.Adjective or Tag.Determiner or Tag.Coordinator or Tag.Punctuation); at--)
        {
            if (_tokens[at].Lower == "and")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAt(int i, params ReadOnlySpan<string> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            if (i + at >= _tokens.Length || _tokens[i + at].Lower != words[at])
            {
                return false;
            }
        }

        return true;
    }
}
