using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Tagging;

/// <summary>The forms in -ing and -s.</summary>
internal sealed partial class Tagger
{
    private Tag Ing(int i, WordInfo info)
    {
        var before = Before(i, out var at);
        var next = i + 1;
        var opens = next < _tokens.Length && !IsSign(next) && (FunctionAt(next) is Tag.Determiner or Tag.Pronoun || FunctionAt(next) is null or Tag.Preposition);
        if (before is Tag.Auxiliary)
        {
            return Tag.Gerund;
        }

        if (before is Tag.Preposition or Tag.Subordinator)
        {
            return Tag.Gerund;
        }

        if (before is Tag.Determiner or Tag.Adjective)
        {
            return next < _tokens.Length && FunctionAt(next) is null && !IsSign(next) ? Tag.Adjective : Tag.Noun;
        }

        if (before is Tag.Coordinator && at > 0 && _tags[at - 1] == Tag.Gerund)
        {
            return Tag.Gerund;
        }

        if (before.IsNominal())
        {
            return opens && FunctionAt(next) is Tag.Determiner or Tag.Pronoun ? Tag.Gerund : Tag.Noun;
        }

        if (before is Tag.Base or Tag.Present or Tag.Past or Tag.Participle)
        {
            return FunctionAt(next) is Tag.Determiner ? Tag.Gerund : Tag.Noun;
        }

        return opens && (FunctionAt(next) is Tag.Determiner or Tag.Pronoun || (FunctionAt(next) is null && info.Noun <= info.Verb)) ? Tag.Gerund : Tag.Noun;
    }

    private Tag Third(int i, WordInfo info)
    {
        var before = Before(i, out var at);
        if (info.Noun < 0)
        {
            var article = before is Tag.Determiner && _tokens[at].Lower is "the" or "a" or "an" or "these" or "those" or "its" or "their" or "our" or "his" or "her" or "all" or "some" or "any" or "no" or "several" or "both";
            return article || (before is Tag.Number && !IsDirect(NextOpen(i))) || (before is Tag.Base && !IsDirect(NextOpen(i))) || (before is Tag.Adjective && FiniteAhead(i + 1)) ? Tag.Noun : Tag.Present;
        }

        if (info.Lemma == "mean" && i + 1 < _tokens.Length && _tokens[i + 1].Lower == "that")
        {
            return Tag.Present;
        }

        if (before is Tag.Number && at > 0 && info.Verb > info.Noun && (_tags[at - 1] is Tag.Determiner || _tokens[at].Lower == "one") && ClauseLacksVerb(i))
        {
            return Tag.Present;
        }

        if (IsOnlyVerb(i) && before is not (Tag.Determiner or Tag.Preposition or Tag.Adjective) && info.Verb >= info.Noun - 4)
        {
            return Tag.Present;
        }

        if (HeadBeforeRelative(i) is var head and >= 0 && !IsPlural(head) && (IsDirect(NextOpen(i)) || info.Verb > info.Noun) && !FiniteAhead(i + 1) && !(before is Tag.Determiner or Tag.Preposition))
        {
            return Tag.Present;
        }

        if (before is Tag.Subordinator && _tokens[at].Lower is "what" && !FiniteAhead(i + 1))
        {
            return Tag.Present;
        }

        if (before is Tag.Determiner && _tokens[at].Lower is "this" or "that" or "each" && ClauseLacksVerb(i) && !(NamesThing(i + 1) && FiniteAhead(i + 1)))
        {
            return Tag.Present;
        }

        if (before is Tag.Determiner && _tokens[at].Lower is not ("this" or "that" or "each") && !_tokens[at].Lower.EndsWith("'s", StringComparison.Ordinal)
            || before is Tag.Preposition or Tag.Number or Tag.To or Tag.Adjective)
        {
            return before is Tag.Adjective or Tag.Number && ClauseLacksVerb(i) && !FiniteAhead(i + 1) && (FunctionAt(i + 1) is Tag.Determiner || info.Verb >= info.Noun + 3) ? Tag.Present : Tag.Noun;
        }

        if (before is Tag.Pronoun or Tag.Relative)
        {
            return Tag.Present;
        }

        var next = NextOpen(i);
        var direct = next < _tokens.Length && !(_tokens[next].Lower is "that" or "which" or "who" && at < 0) && (IsDirect(next) || FunctionAt(next) is Tag.Subordinator || (i + 2 < _tokens.Length && _lexicon.Verb(info.Lemma + "-" + _tokens[i + 1].Lower) is not null && (before.IsNominal() || before is Tag.Coordinator) && FunctionAt(i + 2) is Tag.Determiner) || _tokens[next].Lower.EndsWith("'s", StringComparison.Ordinal));
        if (FunctionAt(next) is Tag.Auxiliary or Tag.Modal || at < 0 && next < _tokens.Length && _tokens[next].Lower is "that" or "which" or "who")
        {
            return Tag.Noun;
        }

        if (!direct && before.IsNominal() && next == i + 1 && !IsSign(next) && FunctionAt(next) is null && _infos[next].Has(VerbForms.Base) && TakesObject(next))
        {
            return Tag.Noun;
        }

        if (at < 0 && !_labelled && IsDirect(next) && FiniteTwice(next))
        {
            return Tag.Noun;
        }

        if (before is Tag.Coordinator && at < i - 1 && _infos[i - 1].Adjective >= 0 && !direct)
        {
            return Tag.Noun;
        }

        if (before.IsNominal() || before is Tag.Punctuation or Tag.Coordinator or Tag.Particle)
        {
            if (IsSign(next) && _lexicon.Verb(info.Lemma) is not { Class: VerbClass.Control } && (info.Noun >= info.Verb || (before is Tag.Coordinator && info.Noun >= 0 && NounBefore(at))))
            {
                return Tag.Noun;
            }

            if (before.IsNominal() && i + 1 < _tokens.Length && ClauseLacksVerb(i) && _lexicon.Verb(info.Lemma + "-" + _tokens[i + 1].Lower) is not null && !FiniteAhead(next))
            {
                return Tag.Present;
            }

            if (before.IsNominal() && !ClauseLacksVerb(i))
            {
                return direct && BeginsAnew(i) ? Tag.Present : Tag.Noun;
            }

            if (before is Tag.Punctuation or Tag.Coordinator && i > 0 && !direct && !PriorPresent(i))
            {
                return Tag.Noun;
            }

            if (!direct && (FiniteAhead(next) || JoinsSubject(next)))
            {
                return Tag.Noun;
            }

            if ((before is Tag.Coordinator || (at >= 0 && _tokens[at].Lower == "," && JoinsFinite(next))) && PriorPresent(i) && !IsSign(next) && FunctionAt(next) is null)
            {
                return Tag.Present;
            }

            if (!direct && before.IsNominal() && IsJoinedObject(i))
            {
                return Tag.Noun;
            }

            return direct || info.Verb >= info.Noun || (before.IsNominal() && info.Verb >= info.Noun - 3 && ClauseLacksVerb(i)) ? Tag.Present : Tag.Noun;
        }

        return before is Tag.Adverb ? Tag.Present : Tag.Noun;
    }

    /// <summary>"As soon as it is finished the clerk [closes] …": a clause that led up has its verb, and a noun phrase of its own stands before.</summary>
    private bool BeginsAnew(int i)
    {
        var at = i - 1;
        while (at >= 0 && (_tags[at].IsNominal() || _tags[at] is Tag.Adjective))
        {
            at--;
        }

        return at > 0 && _tags[at] == Tag.Determiner && _tags[at - 1] is not (Tag.Preposition or Tag.Coordinator or Tag.Present or Tag.Base or Tag.Past or Tag.Gerund or Tag.To) && _tags[0] is Tag.Subordinator or Tag.Preposition && ClauseMayLead(at);
    }

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

    private bool PriorPresent(int i)
    {
        for (var at = i - 1; at >= 0 && at > i - 30; at--)
        {
            if (_tags[at] is Tag.Present)
            {
                return true;
            }

            if (_tags[at] is Tag.Auxiliary)
            {
                return _tokens[at].Lower is "is" or "are" or "gets" or "has" && _infos[i].Verb > _infos[i].Noun;
            }

            if (_tags[at] is Tag.Base or Tag.Past)
            {
                return false;
            }
        }

        return false;
    }
}
