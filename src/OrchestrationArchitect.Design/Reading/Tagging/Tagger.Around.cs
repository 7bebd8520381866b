using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Tagging;

/// <summary>What stands around a word: the verbs before it, the clause it is in, what is joined to it.</summary>
internal sealed partial class Tagger
{
    /// <summary>"As soon as it is finished the clerk [closes] …": a clause that led up has its verb, and a noun phrase of its own stands before.</summary>
    private bool BeginsAnew(int i)
    {
        var at = i - 1;
        while (at > 0 && (_tags[at].IsNominal() || _tags[at] is Tag.Adjective || (_tokens[at].Lower == "of" && _tags[at - 1].IsNominal())))
        {
            at--;
        }

        while (at > 1 && _tags[at] == Tag.Determiner && _tags[at - 1] == Tag.Determiner)
        {
            at--;
        }

        return at > 0 && _tags[at] == Tag.Determiner && _tags[at - 1] is not (Tag.Preposition or Tag.Coordinator or Tag.Present or Tag.Base or Tag.Past or Tag.Gerund or Tag.To) && _tags[0] is Tag.Subordinator or Tag.Preposition && ClauseMayLead(at);
    }

    /// <summary>"Is booked through the agency": by way of what follows, unless the verb goes with "through".</summary>
    private bool GoesThroughThing(int i) => AfterVerb(i) && !IsSign(i + 1) && FunctionAt(i + 1) is null or Tag.Determiner && _infos[i - 1].Has(VerbForms.Participle) && _lexicon.Verb(_infos[i - 1].Lemma) is { Class: VerbClass.Action } && _lexicon.Verb($"{_infos[i - 1].Lemma}-through") is null;

    /// <summary>"Marked 8 or higher", "3 points or less": no more is joined than how far a number reaches.</summary>
    private bool IsBound(int or) =>
        _tokens[or].Lower == "or" && or > 1 && or + 1 < _tokens.Length && (IsNumeral(or - 1) || IsNumeral(or - 2)) && _lexicon.Phrases.Is("bound", _tokens[or + 1].Lower);

    /// <summary>"Wait up to 7 days": a bound, unless the verb goes with "up", as in "scale up to 10 instances".</summary>
    private bool IsUpTo(int i) => i > 0 && i + 2 < _tokens.Length && _tokens[i + 1].Lower == "to" && IsNumeral(i + 2) && _lexicon.Verb($"{_infos[i - 1].Lemma}-up") is null;

    private bool ClauseMayLead(int end)
    {
        for (var at = end - 1; at > 0; at--)
        {
            if (_tags[at] == Tag.Punctuation)
            {
                return false;
            }

            if (_tags[at] is Tag.Auxiliary or Tag.Present or Tag.Past)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Cards the issuer does not activate are voided": helpers of two clauses stand before the sentence's first sign.</summary>
    private bool FiniteTwice(int from)
    {
        var (count, verb) = (0, false);
        for (var at = from; at < _clauseEnd[from] && FunctionAt(at) is not (Tag.Coordinator or Tag.Relative); at++)
        {
            var helper = FunctionAt(at) is Tag.Auxiliary or Tag.Modal && _tokens[at].Lower is not ("be" or "been" or "being");
            count += helper && (count == 0 || verb) ? 1 : 0;
            verb |= count > 0 && !helper && FunctionAt(at) is null;
        }

        return count > 1;
    }

    /// <summary>"The slots the guest picks are held": from here on a clause with its verb stands before the helper of the clause around it.</summary>
    private bool ClauseInside(int from)
    {
        for (var at = from + 2; at < _clauseEnd[from] && FunctionAt(at) is not (Tag.Coordinator or Tag.Relative or Tag.To); at++)
        {
            if (FunctionAt(at) is Tag.Auxiliary or Tag.Modal && at > from + 2)
            {
                return FunctionAt(at - 1) is null && (_infos[at - 1].Has(VerbForms.Third) ? !IsPlural(at - 2) : _infos[at - 1].Has(VerbForms.Past) || (_infos[at - 1].Has(VerbForms.Base) && IsPlural(at - 2)));
            }
        }

        return false;
    }

    /// <summary>"Articles that continue …", "packs that nobody has collected are …": a relative clause stands behind the word, and it has a verb or the clause has one more.</summary>
    private bool IsDescribedByClause(int i)
    {
        if (i + 2 >= _tokens.Length || _tokens[i + 1].Lower is not ("that" or "which" or "who" or "whose" or "whom"))
        {
            return false;
        }

        return _tokens[i + 1].Lower == "whose" || FunctionAt(i + 2) is Tag.Auxiliary or Tag.Modal || (FunctionAt(i + 2) is null && _infos[i + 2] is { IsVerbOnly: true }) || FiniteTwice(i + 2) || IsDescribedByVerb(i);
    }

    /// <summary>An open word that may be a noun.</summary>
    private bool NamesThing(int i) => !IsSign(i) && FunctionAt(i) is null && _infos[i].Noun >= 0;

    /// <summary>No finite verb stands between the clause's start and here.</summary>
    /// <param name="i">The token.</param>
    /// <param name="from">Where to stop looking.</param>
    private bool ClauseLacksVerb(int i, int from = 0)
    {
        for (var at = i - 1; at >= from; at--)
        {
            if (_tags[at] is Tag.Present or Tag.Past or Tag.Base or Tag.Auxiliary or Tag.Modal)
            {
                if (RelativeOf(at) is var relative and > 0)
                {
                    at = relative;
                    continue;
                }

                return false;
            }

            if (_tags[at] is Tag.Subordinator or Tag.Relative or Tag.Coordinator or Tag.Punctuation)
            {
                return true;
            }
        }

        return true;
    }

    /// <summary>"Runs unit and integration tests": a noun joined by "and" to the object of a verb.</summary>
    private bool IsJoinedObject(int i)
    {
        var at = i - 1;
        while (at >= 0 && (_tags[at].IsNominal() || _tags[at] is Tag.Adjective))
        {
            at--;
        }

        return at > 1 && _tokens[at].Lower == "and" && _tags[at - 1].IsNominal() && _tags[at - 2].IsVerb();
    }

    /// <summary>"Computes counts, sums and quantile sketches", "erased from the lake and the search index": the last of several things that a verb or a preposition before them governs.</summary>
    private bool IsListedObject(int i)
    {
        var at = i - 1;
        while (at > 0 && (_tags[at].IsNominal() || _tags[at] is Tag.Adjective or Tag.Determiner))
        {
            at--;
        }

        if (at < 2 || _tokens[at].Lower is not ("and" or "or") || !_tags[at - 1].IsNominal() || IsDirect(NextOpen(i)) || CandidateAhead(i))
        {
            return false;
        }

        var comma = false;
        for (at--; at >= 0 && (_tags[at].IsNominal() || _tags[at] is Tag.Adjective or Tag.Determiner or Tag.Number || _tokens[at].Lower == ","); at--)
        {
            comma |= _tokens[at].Lower == ",";
        }

        return comma && at > 0 && (_tags[at] is Tag.Present or Tag.Base or Tag.Gerund || (_tags[at] == Tag.Preposition && _tags[at - 1] is Tag.Participle or Tag.Present or Tag.Base));
    }

    /// <summary>"Show notes and chapter marks are generated": the form is part of a subject that goes on.</summary>
    private bool JoinsSubject(int from)
    {
        if (FunctionAt(from) is not Tag.Coordinator)
        {
            return false;
        }

        for (var i = from + 1; i < _tokens.Length && i < from + 6 && !IsSign(i); i++)
        {
            if (FunctionAt(i) is Tag.Auxiliary or Tag.Modal)
            {
                return i > from + 1;
            }

            if (FunctionAt(i) is not null and not Tag.Determiner)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The relative pronoun whose clause a verb is in, without a comma before it; -1 if none.</summary>
    private int RelativeOf(int verb)
    {
        for (var at = verb - 1; at > 0; at--)
        {
            if (_tags[at] == Tag.Relative)
            {
                return _tags[at - 1].IsNominal() || _tags[at - 1] == Tag.Pronoun ? at : -1;
            }

            if (_tags[at] is Tag.Punctuation or Tag.Coordinator or Tag.Subordinator || _tags[at].IsVerb())
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>"…, books a room and orders a car": another verb of the same form is joined on before the sentence ends.</summary>
    private bool JoinsFinite(int from)
    {
        for (var i = from; i + 2 < _tokens.Length && i < from + 12; i++)
        {
            if (FunctionAt(i) is Tag.Coordinator && _infos[i + 1].Has(VerbForms.Third) && (FunctionAt(i + 2) is Tag.Determiner or Tag.Pronoun || _infos[i + 1].Noun < 0))
            {
                return true;
            }

            if (FunctionAt(i) is Tag.Auxiliary or Tag.Modal)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Where the clause of a verb began that stands behind its main clause: "waits until it is done"; -1 if it does not.</summary>
    private int SubordinatorBefore(int verb)
    {
        var at = verb - 1;
        while (at > 0 && _tags[at] is not (Tag.Punctuation or Tag.Subordinator))
        {
            at--;
        }

        return at > 0 && _tags[at] == Tag.Subordinator && _tags[at - 1] != Tag.Punctuation ? at : -1;
    }

    private bool PriorPresent(int i)
    {
        for (var at = i - 1; at >= 0 && at > i - 30; at--)
        {
            if (_tags[at] is Tag.Present)
            {
                return true;
            }

            var helper = _tags[at] is Tag.Auxiliary && _tokens[at].Lower is "is" or "are" or "gets" or "has" && _infos[i].Verb > _infos[i].Noun;
            if (!helper && _tags[at] is Tag.Auxiliary or Tag.Base or Tag.Past && SubordinatorBefore(at) is var opens and > 0)
            {
                at = opens;
            }
            else if (_tags[at] is Tag.Auxiliary or Tag.Base or Tag.Past)
            {
                return helper;
            }
        }

        return false;
    }
}
