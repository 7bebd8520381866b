using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Tagging;

/// <summary>Nouns, verbs, adjectives and adverbs.</summary>
internal sealed partial class Tagger
{
    private Tag Open(int i)
    {
        var info = _infos[i];
        var lower = _tokens[i].Lower;
        if (lower.EndsWith("ly", StringComparison.Ordinal) && info.Noun < 0 && info.Verb < 0 && lower.Length > 4)
        {
            return info.Adjective >= 0 && info.Adverb < 0 ? Tag.Adjective : Tag.Adverb;
        }

        if (lower.EndsWith("'s", StringComparison.Ordinal) || lower.EndsWith("s'", StringComparison.Ordinal))
        {
            return Tag.Determiner;
        }

        if (info.Verb < 0)
        {
            return NotVerb(i, info);
        }

        if (IsAcronym(_tokens[i]) && _tokens[i].Text.Length > 1 && i > 0)
        {
            return Tag.Name;
        }

        if (IsCapitalised(_tokens[i]) && i > 0 && (_tags[i - 1] == Tag.Name || info.Noun >= info.Verb) && !IsSign(i - 1))
        {
            return Tag.Name;
        }

        return info.Has(VerbForms.Gerund) && !info.Has(VerbForms.Base) ? Ing(i, info)
            : info.Has(VerbForms.Third) ? Third(i, info)
            : info.Has(VerbForms.Base) && (!info.Has(VerbForms.Participle) || !AfterHelper(i)) ? BaseForm(i, info)
            : PastForm(i, info);
    }

    private Tag NotVerb(int i, WordInfo info)
    {
        if (IsCapitalised(_tokens[i]) && (i > 0 || !info.IsKnown || IsAcronym(_tokens[i])) && !(i > 0 && IsSign(i - 1) && info.IsKnown))
        {
            return Tag.Name;
        }

        if (info.Adverb >= 0 && info.Adverb >= Math.Max(info.Noun, info.Adjective))
        {
            return Tag.Adverb;
        }

        return info.Adjective > info.Noun ? Tag.Adjective : Tag.Noun;
    }

    private bool AfterHelper(int i) => Before(i, out _) == Tag.Auxiliary;

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
            return Tag.Present;
        }

        if (before is Tag.Determiner && _tokens[at].Lower is not ("this" or "that" or "each") && !_tokens[at].Lower.EndsWith("'s", StringComparison.Ordinal)
            || before is Tag.Preposition or Tag.Number or Tag.To or Tag.Adjective)
        {
            return before is Tag.Adjective or Tag.Number && ClauseLacksVerb(i) && !FiniteAhead(i + 1) && FunctionAt(i + 1) is Tag.Determiner ? Tag.Present : Tag.Noun;
        }

        if (before is Tag.Pronoun or Tag.Relative)
        {
            return Tag.Present;
        }

        var next = NextOpen(i);
        var direct = next < _tokens.Length && !(_tokens[next].Lower is "that" or "which" or "who" && at < 0) && (IsDirect(next) || FunctionAt(next) is Tag.Subordinator || (_lexicon.Phrases.Is("particle", _tokens[next].Lower) && before.IsNominal() && FunctionAt(next + 1) is Tag.Determiner) || _tokens[next].Lower.EndsWith("'s", StringComparison.Ordinal));
        if (FunctionAt(next) is Tag.Auxiliary or Tag.Modal || at < 0 && next < _tokens.Length && _tokens[next].Lower is "that" or "which" or "who")
        {
            return Tag.Noun;
        }

        if (before.IsNominal() || before is Tag.Punctuation or Tag.Coordinator or Tag.Particle)
        {
            if (before.IsNominal() && !ClauseLacksVerb(i))
            {
                return Tag.Noun;
            }

            if (before is Tag.Punctuation or Tag.Coordinator && i > 0 && !direct && !PriorPresent(i))
            {
                return Tag.Noun;
            }

            if (!direct && FiniteAhead(next))
            {
                return Tag.Noun;
            }

            if (before is Tag.Coordinator && PriorPresent(i) && !IsSign(next) && FunctionAt(next) is null)
            {
                return Tag.Present;
            }

            return direct || info.Verb >= info.Noun || (before.IsNominal() && info.Verb >= info.Noun - 3 && ClauseLacksVerb(i)) ? Tag.Present : Tag.Noun;
        }

        return before is Tag.Adverb ? Tag.Present : Tag.Noun;
    }

    /// <summary>No finite verb stands between the clause's start and here.</summary>
    private bool ClauseLacksVerb(int i)
    {
        for (var at = i - 1; at >= 0; at--)
        {
            if (_tags[at] is Tag.Present or Tag.Past or Tag.Base or Tag.Auxiliary or Tag.Modal)
            {
                return false;
            }

            if (_tags[at] is Tag.Subordinator or Tag.Relative or Tag.Coordinator or Tag.Punctuation)
            {
                return true;
            }
        }

        return true;
    }

    private bool PriorPresent(int i)
    {
        for (var at = i - 1; at >= 0 && at > i - 30; at--)
        {
            if (_tags[at] is Tag.Present)
            {
                return true;
            }

            if (_tags[at] is Tag.Base or Tag.Auxiliary or Tag.Past)
            {
                return false;
            }
        }

        return false;
    }

    private Tag BaseForm(int i, WordInfo info)
    {
        var before = Before(i, out var at);
        if (info.Has(VerbForms.Participle) && before is Tag.Coordinator or Tag.Punctuation && at > 0 && PriorParticiple(at) && FunctionAt(NextOpen(i)) is not Tag.Determiner)
        {
            return Tag.Participle;
        }

        var next = NextOpen(i);
        if (before is Tag.To or Tag.Modal || (before is Tag.Auxiliary && _tokens[at].Lower is "do" or "does" or "did" or "don't" or "doesn't" or "didn't"))
        {
            return Tag.Base;
        }

        if (before is Tag.Auxiliary)
        {
            return info.Adjective >= 0 ? Tag.Adjective : info.Noun >= 0 ? Tag.Noun : Tag.Base;
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

        if (helped)
        {
            return NounOrAdjective(i, info);
        }

        if (before is Tag.Pronoun or Tag.Relative)
        {
            return _tokens[at].Lower is "it" or "him" or "them" or "us" or "me" ? NounOrAdjective(i, info) : Tag.Present;
        }

        if (before.IsNominal() || before is Tag.Particle)
        {
            var plural = before.IsNominal() && _tokens[at].Lower.EndsWith('s') && !_tokens[at].Lower.EndsWith("ss", StringComparison.Ordinal);
            return ClauseLacksVerb(i) && (direct || (plural && info.Verb >= info.Noun)) && !FiniteAhead(next) ? Tag.Present : NounOrAdjective(i, info);
        }

        return Imperative(i, info, before, at, next, direct) ? Tag.Base : NounOrAdjective(i, info);
    }

    /// <summary>An object follows: an article, or a pronoun that cannot be a subject.</summary>
    private bool IsDirect(int next) => next < _tokens.Length && FunctionAt(next) is Tag.Determiner or Tag.Pronoun && _tokens[next].Lower is not ("we" or "they" or "he" or "she" or "i");

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

        if (FiniteAhead(next))
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
                || (!joined && !NounBefore(at) && info.Verb > info.Noun);
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
            null => !IsNominalisation(next) && (_lexicon.Verb(info.Lemma) is not null || info.Verb >= info.Noun),
            _ => info.Verb >= info.Noun,
        };
    }

    private bool NounBefore(int at) => at > 0 && _tags[at - 1].IsNominal();

    private bool IsNominalisation(int i) =>
        _lexicon.VerbOfNominal(_tokens[i].Lower) is not null && (IsSign(i + 1) || _tokens[i + 1].Lower is "consisting" or "involving" or "comprising" or "including" or "covering" or "process" or "pipeline" or "workflow" || FunctionAt(i + 1) is Tag.Coordinator or Tag.Preposition);

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

    private Tag PastForm(int i, WordInfo info)
    {
        var before = Before(i, out var at);
        if (before is Tag.Auxiliary)
        {
            return info.Has(VerbForms.Participle) ? Tag.Participle : Tag.Past;
        }

        if (before is Tag.Coordinator or Tag.Punctuation && at > 0 && PriorParticiple(at) && FunctionAt(NextOpen(i)) is not Tag.Determiner)
        {
            return Tag.Participle;
        }

        if (before is Tag.Determiner or Tag.Preposition or Tag.Adjective or Tag.Number)
        {
            return Tag.Adjective;
        }

        if (before is Tag.Punctuation or Tag.Coordinator && FunctionAt(i + 1) is null && !IsSign(i + 1) && FiniteAhead(i + 1))
        {
            return Tag.Adjective;
        }

        if (!info.Has(VerbForms.Past))
        {
            return Tag.Participle;
        }

        var lacks = before.IsNominal() || before is Tag.Pronoun or Tag.Relative ? ClauseLacksVerb(i) : before is Tag.Coordinator;
        return lacks && !FiniteAhead(i + 1) && FunctionAt(i + 1) is not Tag.Preposition || before is Tag.Pronoun or Tag.Relative && lacks ? Tag.Past : Tag.Participle;
    }

    private bool PriorParticiple(int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (_tags[i] is Tag.Participle)
            {
                return true;
            }

            if (_tags[i] is Tag.Base or Tag.Present or Tag.Past or Tag.Subordinator or Tag.Relative)
            {
                return false;
            }
        }

        return false;
    }

    private static Tag NounOrAdjectiveOf(WordInfo info) => info.Noun >= info.Adjective || info.Noun >= 0 && info.Adjective < 0 ? Tag.Noun : Tag.Adjective;

    private static Tag NounOrAdjective(int i, WordInfo info) => i >= 0 && info.Noun < 0 && info.Adjective < 0 ? Tag.Noun : NounOrAdjectiveOf(info);
}
