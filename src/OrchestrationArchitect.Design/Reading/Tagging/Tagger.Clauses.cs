using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Tagging;

/// <summary>A clause must have a verb: whether a word is the only one left to be it.</summary>
internal sealed partial class Tagger
{
    /// <summary>"If step 4 fails", "once this goes live": the subordinate clause has no verb yet, and none can come after this word.</summary>
    private bool IsOnlyVerb(int i) => ClauseLacksVerb(i) && OpensSubordinate(i) && !CandidateAhead(i);

    private bool OpensSubordinate(int i)
    {
        for (var at = i - 1; at >= 0; at--)
        {
            if (_tags[at] is Tag.Subordinator)
            {
                return _tokens[at].Lower is not ("how" or "why" or "whether") && at < i - 1;
            }

            if (_tags[at] is Tag.Relative && _tokens[at].Lower is "which" or "that" or "whom" && at < i - 2 && _tags[at + 1] is Tag.Determiner)
            {
                return true;
            }

            if (_tags[at] is Tag.Punctuation or Tag.Coordinator or Tag.Relative or Tag.To or Tag.Gerund or Tag.Participle || _tags[at].IsVerb())
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A word further on in the clause may be its finite verb.</summary>
    private bool CandidateAhead(int i)
    {
        var end = Math.Min(_clauseEnd[i + 1], i + 25);
        for (var at = i + 1; at < end; at++)
        {
            switch (ClauseWordAt(at))
            {
                case Tag.Auxiliary when _tokens[at].Lower is "being" or "been" or "be":
                    break;
                case Tag.Auxiliary or Tag.Modal:
                    return true;
                case Tag.Relative:
                    return false;
                case null when at > i + 1 || !IsSign(i + 1):
                    if (MayBeFinite(at))
                    {
                        return true;
                    }

                    break;
            }
        }

        return false;
    }

    private bool MayBeFinite(int i)
    {
        var info = _infos[i];
        if (info.Verb < 0 || FunctionAt(i - 1) is Tag.Determiner or Tag.Preposition)
        {
            return false;
        }

        return info.Has(VerbForms.Third) || (info.Has(VerbForms.Past) && info.Adjective < 0) || (info.Has(VerbForms.Base) && IsPlural(i - 1));
    }

    private bool IsPlural(int i) => i >= 0 && ((_tokens[i].Lower.EndsWith('s') && !(_tokens[i].Text[^1] == 'S' && IsAcronym(_tokens[i])) && _tokens[i].Lower is not [.., 's' or 'u' or 'i', 's']) || _lexicon.Phrases.Is("plural", _tokens[i].Lower));

    /// <summary>"…, as the law demands, …": between two signs, a noun phrase and a form in -s that agrees with it.</summary>
    private bool IsSaidAside(int i)
    {
        var verb = _clauseEnd[i + 1] - 1;
        return i > 0 && IsSign(i - 1) && verb > i + 2 && FunctionAt(i + 1) is Tag.Determiner && FunctionAt(verb) is null && _infos[verb].Has(VerbForms.Third) && _infos[verb].Verb >= _infos[verb].Noun && !IsPlural(verb - 1)
            && Indexes.From(i + 2, verb - i - 2).All(at => FunctionAt(at) is null);
    }

    /// <summary>"Reports that miss a page [go] back": the noun before a relative clause that has its verb, while the clause around it has none; -1 if there is none.</summary>
    private int HeadBeforeRelative(int i)
    {
        var (verb, helped) = (-1, false);
        for (var at = i - 1; at >= 0; at--)
        {
            if (_tokens[at].Lower is "whoever" or "whatever" && (verb > 0 || helped) && ClauseLacksVerb(at))
            {
                return at;
            }

            if (at > 0 && _tags[at] == Tag.Relative)
            {
                return (verb > 0 || helped) && (_tags[at - 1].IsNominal() || _tags[at - 1] == Tag.Pronoun) && ClauseLacksVerb(at) ? at - 1 : -1;
            }

            if (_tags[at] is Tag.Punctuation or Tag.Coordinator or Tag.Subordinator or Tag.To || (_tags[at] is Tag.Present or Tag.Past && (verb > 0 || helped)) || (helped && _tags[at].IsVerb()) || (verb > 0 && _tags[verb] is Tag.Present or Tag.Past && _tags[at] is Tag.Auxiliary or Tag.Modal or Tag.Base))
            {
                return -1;
            }

            verb = _tags[at].IsVerb() ? at : verb;
            helped |= _tags[at] is Tag.Auxiliary or Tag.Modal;
        }

        return -1;
    }

    /// <summary>"If it is refused, check with …", "in addition, wear gloves": what stands before the comma only leads up to the clause.</summary>
    private bool AfterIntroduction(int comma)
    {
        var first = comma;
        while (first > 0 && _tokens[first - 1].Lower is not (";" or ":" or "." or "—" or "–"))
        {
            first--;
        }

        if (first == comma)
        {
            return false;
        }

        var opens = _tags[first] is Tag.Subordinator or Tag.Preposition or Tag.Adverb or Tag.To or Tag.Participle or Tag.Gerund;
        for (var at = first; opens && at < comma; at++)
        {
            opens = _tags[first] is Tag.Subordinator || !(_tags[at] is Tag.Present or Tag.Past or Tag.Modal or Tag.Base || (_tags[at] is Tag.Auxiliary && _tokens[at].Lower is not "being")) || (_tags[at] == Tag.Base && at > 0 && _tags[at - 1] == Tag.To);
        }

        return opens && (_tags[first] is not Tag.Subordinator || MainIsOpen(first, comma));
    }

    /// <summary>No second finite clause has begun after the first comma.</summary>
    private bool MainIsOpen(int first, int comma)
    {
        var seen = false;
        for (var at = first + 1; at < comma; at++)
        {
            if (_tokens[at].Lower == ",")
            {
                seen = true;
            }
            else if (seen && _tags[at] is Tag.Present or Tag.Past or Tag.Base or Tag.Auxiliary or Tag.Modal)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Any failure after packing releases the van": the clause that begins here would take the verb of the subject before it.</summary>
    private bool BelongsToSubject(int i)
    {
        var start = i;
        while (start > 0 && _tokens[start - 1].Lower != ";")
        {
            start--;
            if (!(_tags[start].IsNominal() || _tags[start] is Tag.Determiner or Tag.Adjective or Tag.Number or Tag.Preposition or Tag.Adverb))
            {
                return false;
            }
        }

        if (start == i || _tags[start] != Tag.Determiner || _tokens[start].Lower is "this" or "that" or "all" || IsTime(start + 1))
        {
            return false;
        }

        for (var at = i + 2; at + 1 < Math.Min(_clauseEnd[i + 1], _tokens.Length); at++)
        {
            if (FunctionAt(at) is Tag.Auxiliary or Tag.Modal or Tag.Relative or Tag.Pronoun)
            {
                return false;
            }

            if (FunctionAt(at) is null && _infos[at].Has(VerbForms.Third) && FunctionAt(at + 1) == Tag.Determiner)
            {
                return !FiniteAhead(at + 1);
            }
        }

        return false;
    }

    /// <summary>"After the rinse comes the drying": the phrase behind "after" and then the verb, with its subject behind it.</summary>
    private bool BringsUp(int after)
    {
        var at = after + 1;
        while (at < _tokens.Length && !IsSign(at) && !Comes(at) && FunctionAt(at) is null or Tag.Determiner or Tag.Preposition)
        {
            at++;
        }

        return _tokens[after].Lower == "after" && at > after + 1 && Comes(at);
    }

    /// <summary>"Comes the drying", "come a rinse and a wash".</summary>
    private bool Comes(int i) => i < _tokens.Length && _tokens[i].Lower is "comes" or "come" && FunctionAt(i + 1) is Tag.Determiner && !IsTime(i + 2);

    /// <summary>The clause's last word may be a finite verb: "once the auction closes, …".</summary>
    private bool EndsInVerb(int from)
    {
        var end = _clauseEnd[Math.Min(from, _tokens.Length)];
        return end - 1 > from - 1 && end <= _tokens.Length && _infos[end - 1].Has(VerbForms.Third) && _infos[end - 1].Verb >= 1;
    }

    /// <summary>"Sign off the totals": a particle and then an object.</summary>
    private bool IsSeparable(int i) => i + 2 < _tokens.Length && _lexicon.Phrases.Is("particle", _tokens[i + 1].Lower) && FunctionAt(i + 2) is Tag.Determiner or Tag.Pronoun;

    /// <summary>"Let support know": a noun that is a verb too, and then one that seldom is anything else.</summary>
    private bool IsToldOf(int i) => _infos[i].Noun >= 0 && i + 1 < _tokens.Length && FunctionAt(i + 1) is null && _infos[i + 1].Has(VerbForms.Base) && _infos[i + 1].Verb > _infos[i + 1].Noun + 2;

    /// <summary>"Let the customer know", "help find", "make the service page the driver": a base form after a verb that takes one.</summary>
    private bool IsCaused(int i, Tag before, int at)
    {
        if (before.IsVerb())
        {
            return _infos[at].Lemma is "let" or "help" && at == i - 1 && !IsToldOf(i);
        }

        if (i + 1 < _tokens.Length && FunctionAt(i + 1) is null && _infos[i + 1].Has(VerbForms.Base) && _infos[i].Noun >= 0 && _infos[i].Verb - _infos[i].Noun <= _infos[i + 1].Verb - _infos[i + 1].Noun)
        {
            return false;
        }

        if (before is Tag.Determiner && at == i - 1 && _tokens[at].Lower is "the" or "a" or "an" or "its" or "their" or "our" or "your" or "every")
        {
            return false;
        }

        var pronoun = before is Tag.Pronoun;
        while (at >= 0 && (_tags[at].IsNominal() || _tags[at] is Tag.Adjective or Tag.Determiner or Tag.Pronoun))
        {
            at--;
        }

        if (at >= 0 && at < i - 1 && _tokens[at].Lower == "should" && (at == 0 || _tags[at - 1] is Tag.Punctuation or Tag.Coordinator || FunctionAt(at + 1) is Tag.Determiner))
        {
            return true;
        }

        var helper = at;
        while (helper > 1 && _tokens[helper].Lower == "of")
        {
            for (helper--; helper >= 0 && (_tags[helper].IsNominal() || _tags[helper] is Tag.Adjective or Tag.Determiner); helper--)
            {
            }
        }

        if (helper >= 0 && helper < i - 1 && (_tokens[helper].Lower is "do" or "does" or "did" || (_tags[helper] == Tag.Modal && _tags[helper + 1] is Tag.Determiner)) && IsDirect(NextOpen(i)))
        {
            return true;
        }

        if (at >= 0 && at < i - 1 && _tags[at] is Tag.Auxiliary && _tokens[at].Lower is "have" or "has" or "had")
        {
            return ClauseLacksVerb(at) && _tags[at + 1] is Tag.Determiner or Tag.Pronoun && (IsDirect(i + 1) || IsSeparable(i) || (FunctionAt(i + 1) is Tag.Preposition && _infos[i].Verb >= _infos[i].Noun && _lexicon.Phrases.People.Contains(_infos[i - 1].Lemma)));
        }

        return at >= 0 && at < i - 1 && _tags[at].IsVerb() && (_infos[at].Lemma == "let" || (pronoun && _lexicon.Phrases.Is("causative", _infos[at].Lemma))
            || (_infos[at].Lemma == "make" && _tags[at + 1] is Tag.Determiner && i > at + 2 && _tags[i - 1].IsNominal() && IsDirect(i + 1)));
    }
}
