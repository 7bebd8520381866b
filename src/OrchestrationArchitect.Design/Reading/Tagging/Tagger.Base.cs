using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Tagging;

/// <summary>The base form: imperatives, infinitives, and the nouns that look like them.</summary>
internal sealed partial class Tagger
{
    private Tag BaseForm(int i, WordInfo info)
    {
        var before = Before(i, out var at);
        if (IsGapped(i, before, at) || (before.IsNominal() && info.Has(VerbForms.Participle) && info.Lemma != _tokens[i].Lower && FunctionAt(i + 1) is Tag.Adverb or Tag.Preposition && FiniteAhead(i + 1) && ClauseLacksVerb(i)))
        {
            return Tag.Participle;
        }

        if (info.Has(VerbForms.Participle) && before is Tag.Coordinator or Tag.Punctuation && at > 0 && PriorParticiple(at) && FunctionAt(NextOpen(i)) is not Tag.Determiner)
        {
            return Tag.Participle;
        }

        if (info.Adjective >= 0 && before is Tag.Subordinator && IsSign(i + 1) && i + 1 < _tokens.Length && _tokens[at].Lower is "once" or "if" or "when" or "while")
        {
            return Tag.Adjective;
        }

        if (IsHadDone(i, info, before))
        {
            return Tag.Participle;
        }

        var next = NextOpen(i);
        if (before is Tag.To or Tag.Modal || (before is Tag.Auxiliary && _tokens[at].Lower is "do" or "does" or "did" or "don't" or "doesn't" or "didn't" or "dont" or "doesnt" or "didnt"))
        {
            return Tag.Base;
        }

        if (HeadBeforeRelative(i) is var head and >= 0 && (IsPlural(head) || _tokens[head].Lower is "those" or "all") && info.Verb >= info.Noun && !FiniteAhead(i + 1) && !(before is Tag.Determiner or Tag.Preposition))
        {
            return Tag.Present;
        }

        if (before.IsNominal() && RunsBeside(i))
        {
            return Tag.Present;
        }

        if (IsCaused(i, before, at) || IsOrderedForEach(i, info, IsDirect(next)) || (i > 0 && _tokens[i - 1].Lower is "please" or "kindly"))
        {
            return Tag.Base;
        }

        if (before is Tag.Auxiliary)
        {
            if (at == i - 1 && _tokens[at].Lower is "is" or "was" && info.Adjective < info.Verb && (FunctionAt(i + 1) is Tag.Determiner || (Announces(at) && (_lexicon.Phrases.Is("particle", _tokens[Math.Min(i + 1, _tokens.Length - 1)].Lower) || FunctionAt(i + 1) is Tag.Pronoun))))
            {
                return Tag.Base;
            }

            return info.Adjective >= 0 ? Tag.Adjective : info.Noun >= 0 ? Tag.Noun : Tag.Base;
        }

        if (before is Tag.Subordinator && at == i - 1 && info.Adjective >= 0 && IsSign(i + 1))
        {
            return Tag.Adjective;
        }

        if (before is Tag.Adjective && TakesObject(i) && ClauseLacksVerb(i) && HeadsPlural(at))
        {
            return Tag.Present;
        }

        if (before is Tag.Number && at > 0 && _tokens[at - 1].Lower is "the" or "these" or "those" && (TakesObject(i) || info is { Noun: < 0, Adjective: < 0 }) && ClauseLacksVerb(i))
        {
            return Tag.Present;
        }

        if (before is Tag.Adjective or Tag.Adverb or Tag.Number && FunctionAt(i + 1) is Tag.Determiner && info.Verb >= info.Noun && ConditionIsFull(i))
        {
            return Tag.Base;
        }

        if (FollowsFailing(i, before, at) && info.Verb >= info.Noun && !FiniteAhead(i + 1) && ConditionIsFull(i))
        {
            return Tag.Base;
        }

        if (before is Tag.Determiner or Tag.Adjective or Tag.Preposition or Tag.Number || (before is Tag.Adverb && at >= 0))
        {
            return NounOrAdjective(i, info);
        }

        var direct = IsDirect(next);
        var helped = FunctionAt(next) is Tag.Auxiliary or Tag.Modal;
        if (info.Noun < 0 && info.Adjective < 0)
        {
            return before.IsNominal() && ClauseLacksVerb(i) || before is Tag.Pronoun or Tag.Relative ? Tag.Present : Tag.Base;
        }

        if (before.IsNominal() && next < _tokens.Length && _infos[next].Has(VerbForms.Third) && FunctionAt(next) is null && FunctionAt(next + 1) is Tag.Determiner)
        {
            return NounOrAdjective(i, info);
        }

        if (info.Adjective >= 0 && next < _tokens.Length && _tokens[next].Lower == "ones")
        {
            return Tag.Adjective;
        }

        if (helped && !(before is Tag.Relative && at == i - 1 && DescribesMany(at) && !IsPlural(i) && info.Verb >= info.Noun))
        {
            return NounOrAdjective(i, info);
        }

        if (before is Tag.Pronoun or Tag.Relative)
        {
            return _tokens[at].Lower is "it" or "him" or "them" or "us" or "me" ? NounOrAdjective(i, info) : Tag.Present;
        }

        if (before.IsNominal() || before is Tag.Particle)
        {
            var plural = before.IsNominal() && (IsPlural(at) || (HeadOfSubject(i) is var own and >= 0 && IsPlural(own)));
            if (plural && (direct || info.Verb > info.Noun) && AfterWhose(i))
            {
                return Tag.Present;
            }

            return (ClauseLacksVerb(i) || (direct && plural && OpensOwnPhrase(i))) && (direct || ((plural || IsCoordinatedSubject(i)) && info.Verb >= info.Noun)) && !FiniteAhead(next) ? Tag.Present : NounOrAdjective(i, info);
        }

        if (at > 0 && _tokens[at].Lower == "," && (_tags[at - 1] == Tag.Base || (_tags[at - 1] == Tag.Present && !_infos[at - 1].Has(VerbForms.Third))) && SharesObject(i))
        {
            return Tag.Base;
        }

        if (before is Tag.Coordinator && at == i - 1 && info.Verb > info.Noun && FunctionAt(next) is Tag.Preposition or Tag.Determiner or Tag.Pronoun && GoesOnFromPlural(at))
        {
            return Tag.Present;
        }

        return Imperative(i, info, before, at, next, direct) ? Tag.Base : NounOrAdjective(i, info);
    }

    /// <summary>"Those that [pass] are …": the relative pronoun is a subject in the plural.</summary>
    private bool DescribesMany(int relative) => relative > 0 && _tokens[relative].Lower != "whose" && (IsPlural(relative - 1) || _tokens[relative - 1].Lower == "those");

    /// <summary>An object of its own follows; no noun phrase goes on like that.</summary>
    private bool TakesObject(int i) => FunctionAt(i + 1) is Tag.Determiner && _tokens[i + 1].Lower is not ("that" or "same") && !IsTime(i + 2);

    /// <summary>"Accounts payable log …", "medical and legal review …": what stands before is plural or joined.</summary>
    private bool HeadsPlural(int at) => (at > 0 && IsPlural(at - 1)) || (at > 0 && _tags[at - 1] == Tag.Coordinator && _tokens[at - 1].Lower == "and");

    /// <summary>A condition that has its verb stands before: "if it goes wrong open a ticket".</summary>
    private bool ConditionIsFull(int i)
    {
        var finite = false;
        for (var at = i - 1; at >= 0; at--)
        {
            finite |= _tags[at] is Tag.Present or Tag.Past or Tag.Auxiliary;
            if (_tags[at] is Tag.Punctuation)
            {
                return false;
            }

            if (_tags[at] is Tag.Subordinator)
            {
                return finite && _tokens[at].Lower is "if" or "when" or "once" or "unless" or "whenever";
            }
        }

        return false;
    }

    /// <summary>"If it fails [open] a ticket", "if the card is declined [release] stock": the verb before takes nothing more.</summary>
    private bool FollowsFailing(int i, Tag before, int at) =>
        at == i - 1 && !IsSign(i + 1) && (before is Tag.Participle && at > 0 && _tags[at - 1] is Tag.Auxiliary or Tag.Adverb || before is Tag.Present && _infos[at].Lemma is "fail" or "occur" or "happen");

    /// <summary>An object follows: an article, or a pronoun that cannot be a subject.</summary>
    private bool IsDirect(int next) => next < _tokens.Length && FunctionAt(next) is Tag.Determiner or Tag.Pronoun && _tokens[next].Lower is not ("one" or "we" or "they" or "he" or "she" or "i") && !(_tokens[next].Lower is "every" or "each" && IsTime(next + 1));

    /// <summary>At the start of a clause, or in coordination with another such verb.</summary>
    private bool Imperative(int i, WordInfo info, Tag before, int at, int next, bool direct)
    {
        if (before.IsVerb())
        {
            return false;
        }

        if (direct)
        {
            return true;
        }

        if (next < _tokens.Length && FunctionAt(next) is null && _infos[next].Has(VerbForms.Third) && FunctionAt(next + 1) is Tag.Determiner or Tag.Pronoun && _tokens[next + 1].Lower != "that")
        {
            return false;
        }

        if (FiniteAhead(next) || JoinsSubject(EndOfWords(next)))
        {
            return false;
        }

        if (JoinsThing(next) || OpensAbsolutePart(i, at))
        {
            return false;
        }

        var start = at < 0 || (before is Tag.Punctuation && _tokens[at].Lower is not ("/" or "-" or "&" or "\"" or "'"));
        var joined = before is Tag.Coordinator;
        if (joined || (start && at >= 0 && _tokens[at].Lower == ","))
        {
            var parallel = PriorBase(at);
            return parallel && (IsSign(next) ? info.Verb > info.Noun : info.Verb >= info.Noun || FunctionAt(next) is Tag.Preposition or Tag.Coordinator && info.Verb >= info.Noun - 1)
                || (parallel && _lexicon.Verb(info.Lemma) is { Class: VerbClass.Action or VerbClass.Decide } && !IsSign(next) && FunctionAt(next) is null && !IsNominalisation(next))
                || (!joined && !NounBefore(at) && info.Verb > info.Noun)
                || (!joined && AfterIntroduction(at) && BeginsMainClause(i, info, next));
        }

        if (start && i + 1 < _tokens.Length && _lexicon.Verb(info.Lemma + "-" + _tokens[i + 1].Lower) is not null)
        {
            return true;
        }

        if (!start && before is not Tag.Subordinator)
        {
            return false;
        }

        if (IsSign(next))
        {
            return info.Verb > info.Noun;
        }

        return FunctionAt(next) switch
        {
            Tag.Preposition or Tag.Coordinator or Tag.Subordinator or Tag.To => info.Verb >= info.Noun,
            null => (!IsNominalisation(next) || (_infos[next].Has(VerbForms.Third) && info.Verb >= info.Noun) || (info.Verb > info.Noun && FirstBase(at))) && (_lexicon.Verb(info.Lemma) is not null || info.Verb >= info.Noun),
            _ => info.Verb >= info.Noun,
        };
    }

    private int EndOfWords(int i)
    {
        while (!IsSign(i) && FunctionAt(i) is null)
        {
            i++;
        }

        return i;
    }

    /// <summary>After an introduction: nothing further on can be the clause's verb.</summary>
    private bool BeginsMainClause(int i, WordInfo info, int next) =>
        _tokens[Math.Min(next, _tokens.Length - 1)].Lower != "of" && !CandidateAhead(i)
        && (FunctionAt(next) is null ? !IsSign(next) && !IsNominalisation(next) && info.Verb >= info.Noun - 1 : info.Verb >= info.Noun - 2);

    /// <summary>"The first thing we do is", "what happens next is".</summary>
    private bool Announces(int before)
    {
        for (var i = 0; i < before; i++)
        {
            if (_tokens[i].Lower is "thing" or "what" or "step" or "job" or "task")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sentence began with an imperative.</summary>
    private bool FirstBase(int at) => at > 0 && _tags[0] == Tag.Base;

    private bool NounBefore(int at) => at > 0 && _tags[at - 1].IsNominal();

    private bool IsNominalisation(int i) =>
        _lexicon.VerbOfNominal(_tokens[i].Lower) is not null && (IsSign(i + 1) || _tokens[i + 1].Lower is "consisting" or "involving" or "comprising" or "including" or "covering" or "process" or "pipeline" or "workflow" || FunctionAt(i + 1) is Tag.Coordinator or Tag.Preposition or Tag.Adverb);

    private bool PriorBase(int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (_tags[i] is Tag.Base || (_tags[i] is Tag.Present && !_infos[i].Has(VerbForms.Third)))
            {
                return true;
            }

            if (_tags[i] is Tag.Auxiliary or Tag.Subordinator or Tag.Past or Tag.Participle)
            {
                return false;
            }
        }

        return false;
    }
}
