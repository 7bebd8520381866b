using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Tagging;

/// <summary>Words that open a subject of their own behind a comma or "and", and so do not go on with the verb before: the helper of their clause comes right after the things.</summary>
internal sealed partial class Tagger
{
    /// <summary>What a word is in a clause with a subject of its own; null if nothing shows it.</summary>
    private Tag? InOwnClause(int i) => OpensOwnSubject(i) ?? (RunsAlone(i) || ActsAlone(i) || ActsLast(i) ? Tag.Present : OpensCounted(i) ? Tag.Adjective : null);

    /// <summary>"…, [approved] claims are paid", "… and [changes] above 25,000 go to …", "…, and [pay] slips are made available"; null for what opens none.</summary>
    private Tag? OpensOwnSubject(int i)
    {
        var info = _infos[i];
        if (info.Verb < 0 || !(i == 0 ? !_isOrder : _tags[i - 1] is Tag.Coordinator || _tokens[i - 1].Lower is "," or ";") || (i > 0 && !Indexes.From(0, i).Any(at => _tags[at].IsVerb())))
        {
            return null;
        }

        return info.Has(VerbForms.Third) ? (info.Noun >= 0 && IsThingOfVerb(i) ? Tag.Noun : null)
            : EndOfThings(i + 1) is var end && end > i + 1 && IsFiniteAt(end) ? Describing(i, info) : null;
    }

    /// <summary>"Approved claims", "pay slips": how the word belongs to the things behind it; null if it may as well act on them or say what is so of them ("check items are there").</summary>
    private Tag? Describing(int i, WordInfo info) =>
        info.Has(VerbForms.Participle) && !info.Has(VerbForms.Base) ? Tag.Adjective
        : info.Has(VerbForms.Base) && (info.Noun >= 0 || info.Adjective >= 0) && !_lexicon.Phrases.Is("stating", info.Lemma) ? NounOrAdjectiveOf(info)
        : null;

    /// <summary>"Copies go to …", "offers below the reserve price are dropped": the word in -s is what the verb behind it is told of.</summary>
    private bool IsThingOfVerb(int i)
    {
        if (FunctionAt(i + 1) is not Tag.Preposition)
        {
            return IsFiniteAt(i + 1);
        }

        var at = i + 1;
        while (at < _tokens.Length && FunctionAt(at) is Tag.Preposition or Tag.Determiner || at < _tokens.Length && (NamesOrTells(at) || _tokens[at].Kind == Tokens.TokenKind.Number) && FunctionAt(at) is null && !IsFiniteAt(at))
        {
            at++;
        }

        return at > i + 2 && IsFiniteAt(at) && FunctionAt(at - 1) is null;
    }

    /// <summary>The token after the things that begin at a place: adjectives and nouns, the last in the plural.</summary>
    private int EndOfThings(int from)
    {
        var at = from;
        while (at < _tokens.Length && !IsSign(at) && FunctionAt(at) is null && NamesOrTells(at) && !(at > from && IsFiniteAt(at)))
        {
            at++;
        }

        return at > from && IsPlural(at - 1) ? at : from;
    }

    /// <summary>"[Last], the customer signs", "…, [last] the card is printed", "… and, [last], the invitation": what is behind it is told in its turn.</summary>
    private bool NamesTurn(int i)
    {
        var opens = i == 0 && _tokens[0].Lower is "first" or "next" or "last" && _tokens.Length > 2 && _tokens[1].Lower == ",";
        var goesOn = _tokens[i].Lower == "last" && (i == 0 || _tags[i - 1] is Tag.Punctuation or Tag.Coordinator) && FunctionAt(i + 1) is Tag.Determiner or Tag.Pronoun;
        var aside = _tokens[i].Lower == "last" && i > 1 && _tokens[i - 1].Lower == "," && IsSign(i + 1) && _tags[i - 2] is Tag.Coordinator;
        var goesLive = i > 0 && _tokens[i].Lower == "live" && _infos[i - 1].Lemma == "go";
        return _settled[i] = opens || goesOn || aside || goesLive;
    }

    /// <summary>"The credit check [runs], then …": behind one thing that somebody does, with no other verb in the clause.</summary>
    private bool RunsAlone(int i) =>
        _tokens[i].Lower == "runs" && i > 0 && _tags[i - 1] == Tag.Noun && !IsPlural(i - 1) && _infos[i - 1].Verb >= 0 && ClauseLacksVerb(i)
        && (IsSign(i + 1) || FunctionAt(i + 1) is Tag.Preposition or Tag.Coordinator or Tag.Adverb) && !FiniteAhead(i + 1);

    /// <summary>"The customer [pays] and the parcel is shipped", "the lease [ends] and the car is returned": somebody acts or something happens, and what "and" joins has a subject of its own.</summary>
    private bool ActsAlone(int i) =>
        i > 0 && i + 2 < _tokens.Length && _infos[i].Has(VerbForms.Third) && _tags[i - 1] == Tag.Noun && !IsPlural(i - 1) && (_infos[i].Verb > _infos[i].Noun && _lexicon.Phrases.People.Contains(_infos[i - 1].Lemma) || _infos[i].Lemma is "end" or "expire" or "arrive" or "close" or "start" or "begin" or "open")
        && FunctionAt(i + 1) is Tag.Coordinator && FunctionAt(i + 2) is Tag.Determiner && ClauseLacksVerb(i);

    /// <summary>"The committee picks a winner, the director [signs].": somebody acts in a clause of its own that ends with the verb.</summary>
    private bool ActsLast(int i) =>
        i > 3 && (i + 1 == _tokens.Length || IsSign(i + 1)) && _infos[i].Has(VerbForms.Third) && _tags[i - 1] == Tag.Noun && !IsPlural(i - 1) && _lexicon.Phrases.People.Contains(_infos[i - 1].Lemma)
        && FunctionAt(i - 2) is Tag.Determiner && _tokens[i - 3].Lower is "," or ";" && _lexicon.ClassOf(_infos[i].Lemma) is VerbClass.Action or VerbClass.Decide && Indexes.From(0, i - 3).Any(at => _tags[at].IsVerb());

    /// <summary>"Three warehouses: [dry] goods, [frozen] food and flowers": what is counted is named behind the colon.</summary>
    private bool OpensCounted(int i)
    {
        if (i < 3 || i + 1 >= _tokens.Length || !(_infos[i].Adjective >= 0 || _infos[i].Has(VerbForms.Participle)) || FunctionAt(i + 1) is not null || _infos[i + 1].Noun < 0 || (i + 2 < _tokens.Length && !IsSign(i + 2) && FunctionAt(i + 2) is not Tag.Coordinator)
            || !(_tags[i - 1] is Tag.Coordinator || _tokens[i - 1].Lower is ":" or ","))
        {
            return false;
        }

        var colon = i - 1;
        while (colon > 2 && _tokens[colon].Lower != ":" && !_tags[colon].IsVerb() && _tokens[colon].Lower != ";")
        {
            colon--;
        }

        return _tokens[colon].Lower == ":" && IsPlural(colon - 1) && _tags[colon - 2] is Tag.Number;
    }

    private bool NamesOrTells(int i) => _infos[i].Noun >= 0 || _infos[i].Adjective >= 0 || !_infos[i].IsKnown;

    /// <summary>A helper, or a base form with what follows a verb, as it stands behind a plural: "go to …".</summary>
    private bool IsFiniteAt(int i) =>
        i < _tokens.Length && (FunctionAt(i) is Tag.Auxiliary or Tag.Modal ? _tokens[i].Lower is not ("be" or "been" or "being" or "having") : IsPluralBefore(i) && IsPlural(i - 1));
}
