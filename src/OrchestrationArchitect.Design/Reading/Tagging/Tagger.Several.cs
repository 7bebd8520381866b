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
}
