using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Tagging;

/// <summary>Words of the closed classes that can be more than one thing.</summary>
internal sealed partial class Tagger
{
    private Tag Function(int i, Tag usual)
    {
        var lower = _tokens[i].Lower;
        return lower switch
        {
            "to" => ToOrPreposition(i),
            "while" when IsSpell(i) => Tag.Noun,
            "because" when i + 1 < _tokens.Length && _tokens[i + 1].Lower == "of" => Tag.Preposition,
            "after" when IsAfterThat(i) => Tag.Adverb,
            "that" or "this" when i > 0 && _tokens[i - 1].Lower == "after" && IsAfterThat(i - 1) => Tag.Adverb,
            "that" => That(i),
            "till" when i > 0 && (_tags[i - 1] == Tag.Determiner || _tokens[i - 1].Lower == "whose") => Tag.Noun,
            "before" or "after" or "until" or "till" or "since" => OpensClause(i) ? Tag.Subordinator : Tag.Preposition,
            "as" => _tokens.Length > i + 2 && (_tokens[i + 1].Lower is "soon" or "long" || (IsSubjectPronoun(i + 1) && _tokens[i + 1].Lower != "it" && _infos[i + 2].Verb >= 0) || IsSaidAside(i)) ? Tag.Subordinator : Tag.Preposition,
            "once" => i + 1 < _tokens.Length && !(_tokens[i + 1].Lower == "in" && i + 2 < _tokens.Length && _tokens[i + 2].Lower == "a") && _tokens[i + 1].Lower is not ("again" or "more" or "per") && !(_tokens[i + 1].Lower == "a" && (IsSign(i + 2) || _lexicon.Units.TryGet(_tokens[i + 2].Lower, "time", out _))) && !IsSign(i + 1)
                && (i == 0 || Before(i, out _) is Tag.Punctuation or Tag.Coordinator or Tag.Noun or Tag.Name or Tag.Participle or Tag.Pronoun or Tag.Particle or Tag.Present or Tag.Base or Tag.Past)
                && (OpensClause(i) || FiniteAhead(i + 1) || _infos[i + 1].Has(VerbForms.Participle) || (_infos[i + 1].Adjective >= 0 && IsSign(i + 2)) || (FunctionAt(i + 1) is Tag.Determiner && EndsInVerb(i + 2))) ? Tag.Subordinator : Tag.Adverb,
            "where" => i > 0 && (_tags[i - 1].IsNominal() || (i > 2 && _tokens[i - 1].Lower == "," && FollowsPlace(i - 1))) ? Tag.Relative : Tag.Subordinator,
            "her" => IsSign(i + 1) || FunctionAt(i + 1) is Tag.Preposition or Tag.Coordinator or Tag.Auxiliary or Tag.Modal || (_infos[i + 1].Has(VerbForms.Third) && (TakesObject(i + 1) || (!IsSign(i + 2) && _lexicon.Phrases.Is("particle", _tokens[i + 2].Lower) && TakesObject(i + 2)))) ? Tag.Pronoun : Tag.Determiner,
            "than" => Indexes.From(0, i).Any(at => _tokens[at].Lower == "no" && _tokens[at + 1].Lower == "sooner") ? Tag.Subordinator : usual,
            "who" or "which" or "whom" or "whose" => Tag.Relative,
            "first" or "next" or "last" => i > 0 && Before(i, out _) is Tag.Determiner or Tag.Adjective ? Tag.Adjective : Tag.Adverb,
            "ones" or "others" => Tag.Noun,
            "no" when i > 0 && _tags[i - 1] == Tag.Determiner => Tag.Noun,
            "no" when i + 2 < _tokens.Length && _tokens[i + 1].Lower == "longer" && _tokens[i + 2].Lower != "than" => Tag.Adverb,
            "both" or "all" or "each" when FunctionAt(i + 1) is Tag.Auxiliary or Tag.Modal => Tag.Pronoun,
            "both" or "all" or "each" when SharesVerb(i) => Tag.Adverb,
            "any" when i + 2 < _tokens.Length && _tokens[i + 1].Lower is "that" or "who" or "which" && (FunctionAt(i + 2) is Tag.Auxiliary or Tag.Modal || (FunctionAt(i + 2) is null && _infos[i + 2].Verb > _infos[i + 2].Noun)) => Tag.Pronoun,
            "daily" or "nightly" or "weekly" or "monthly" or "hourly" or "yearly" or "quarterly" when !IsSign(i + 1) && FunctionAt(i + 1) is null && _infos[i + 1].Noun >= 0 && !_infos[i + 1].Has(VerbForms.Participle) => Tag.Adjective,
            "those" => IsSign(i + 1) || _tokens[i + 1].Lower is "that" or "not" || (_infos[i + 1].Has(VerbForms.Gerund) && OpensBound(i + 2)) || FunctionAt(i + 1) is Tag.Preposition or Tag.Relative or Tag.Auxiliary or Tag.Modal ? Tag.Pronoun : Tag.Determiner,
            "following" => i > 0 && Before(i, out _) is Tag.Determiner or Tag.Adjective ? Tag.Adjective : Tag.Preposition,
            "one" => i > 0 && _tags[i - 1] is Tag.Noun or Tag.Name or Tag.Adjective && i + 1 < _tokens.Length && _infos[i + 1].Has(VerbForms.Third) ? Tag.Pronoun : Tag.Number,
            "either" when i > 0 && FunctionAt(i - 1) is Tag.Preposition && _infos[Math.Min(i + 1, _tokens.Length - 1)].Noun >= 0 => usual,
            "either" or "both" or "neither" => i + 1 < _tokens.Length && _infos[i + 1].Verb >= 0 && FunctionAt(i + 1) is null && (_infos[i + 1].Noun < 0 || (lower == "either" && (FunctionAt(i + 2) is Tag.Determiner or Tag.Pronoun || AlternativeAhead(i + 1)))) ? Tag.Adverb : usual,
            "up" when IsUpTo(i) => Tag.Adverb,
            "through" when GoesThroughThing(i) => Tag.Preposition,
            "back" or "out" or "up" or "off" or "down" or "away" or "over" or "through" => AfterVerb(i) && !(lower == "over" && _tags[i - 1] == Tag.Gerund && OpensBound(i)) ? Tag.Particle : usual,
            "in" or "on" => AfterVerb(i) && (IsSign(i + 1) || _tokens[i + 1].Lower is "again" || FunctionAt(i + 1) is Tag.Coordinator or Tag.Preposition) ? Tag.Particle : usual,
            "will" or "can" or "may" or "might" or "must" => Tag.Modal,
            "back-up" => Tag.Noun,
            _ => usual,
        };
    }

    /// <summary>"Is signed and after that filed": the verb goes on with the subject before.</summary>
    private bool IsAfterThat(int i) =>
        i > 0 && i + 2 < _tokens.Length && _tokens[i + 1].Lower is "that" or "this" && FunctionAt(i - 1) is Tag.Coordinator && FunctionAt(i + 2) is null && !IsSign(i + 2)
        && (_infos[i + 2] is { IsVerbOnly: true } || (_infos[i + 2].Verb >= 0 && FunctionAt(i + 3) is Tag.Determiner or Tag.Pronoun));

    /// <summary>"The treasurer and the chair both sign the list": subjects stand before, and their verb behind.</summary>
    private bool SharesVerb(int i) =>
        i > 0 && i + 2 < _tokens.Length && _tags[i - 1] is Tag.Noun or Tag.Name or Tag.Pronoun && FunctionAt(i + 1) is null && _infos[i + 1].Has(VerbForms.Base) && FunctionAt(i + 2) is Tag.Determiner or Tag.Pronoun && !(i > 1 && _tags[i - 2].IsVerb());

    /// <summary>"Goes on the stand first, where …", "is brought up, where …": a main clause that may name a place stands before the comma.</summary>
    private bool FollowsPlace(int comma)
    {
        var last = comma - 1;
        while (last > 0 && (_tags[last] is Tag.Punctuation && _tokens[last].Lower is not ("," or ";" or ":") || _tokens[last].Lower is "first" or "next" or "then" or "again"))
        {
            last--;
        }

        return (_tags[last].IsNominal() || last < comma - 1 || _tags[last] is Tag.Particle) && FollowsMain(comma);
    }

    /// <summary>The last clause before a comma that has a verb is opened by no subordinator.</summary>
    private bool FollowsMain(int comma)
    {
        var tells = false;
        for (var at = comma - 1; at >= 0; at--)
        {
            tells |= _tags[at] is Tag.Present or Tag.Past or Tag.Base or Tag.Auxiliary;
            if (tells && (at == 0 || _tokens[at - 1].Lower is "," or ";" or ":"))
            {
                return _tags[at] != Tag.Subordinator;
            }
        }

        return _tags[0] != Tag.Subordinator;
    }

    /// <summary>"Either signs on or hands it back": a verb of the same form follows "or".</summary>
    private bool AlternativeAhead(int verb)
    {
        var or = verb + 1;
        while (or < _tokens.Length && !IsSign(or) && _tokens[or].Lower != "or")
        {
            or++;
        }

        return or + 1 < _tokens.Length && _tokens[or].Lower == "or" && FunctionAt(or + 1) is null && _infos[verb].Has(VerbForms.Third) && _infos[or + 1].Has(VerbForms.Third);
    }

    private bool AfterVerb(int i) => i > 0 && _tags[i - 1].IsVerb();

    private Tag ToOrPreposition(int i)
    {
        var next = NextOpen(i);
        if (next >= _tokens.Length)
        {
            return Tag.Preposition;
        }

        if (FunctionAt(next) == Tag.Auxiliary)
        {
            return next == i + 1 && _tokens[next].Lower is "is" or "are" or "was" or "were" or "has" or "had" ? Tag.Preposition : Tag.To;
        }

        var info = _infos[next];
        if (info.Verb < 0 || !info.Has(VerbForms.Base) || FunctionAt(next) is not null)
        {
            return Tag.Preposition;
        }

        if (info.Noun < 0)
        {
            return Tag.To;
        }

        var after = next + 1;
        if (IsSign(after) && i > 1 && _infos[i - 1].Lemma == "go" && _tags[i - 2] == Tag.Noun && !_lexicon.Phrases.People.Contains(_infos[i - 2].Lemma))
        {
            return Tag.Preposition;
        }

        if (after < _tokens.Length && FunctionAt(after) is Tag.Determiner or Tag.Pronoun)
        {
            return Tag.To;
        }

        return info.Verb > info.Noun || (!NamesGoal(i) && info.Verb >= info.Noun - 3) || (after < _tokens.Length && info.Verb >= info.Noun && !IsSign(after) && FunctionAt(after) is null)
            ? Tag.To
            : Tag.Preposition;
    }

    /// <summary>"Release to service": the verb or adjective before "to", or the verb whose object stands there, takes a goal.</summary>
    private bool NamesGoal(int i)
    {
        var at = i - 1;
        while (at > 0 && (_tags[at].IsNominal() || _tags[at] is Tag.Determiner or Tag.Adjective or Tag.Pronoun) && !_lexicon.Phrases.Is("takes-to", _tokens[at].Lower))
        {
            at--;
        }

        return at >= 0 && (_lexicon.Phrases.Is("takes-to", _infos[at].Lemma) || _lexicon.Phrases.Is("takes-to", _tokens[at].Lower));
    }

    /// <summary>"After that seed the database": no noun has an article behind it.</summary>
    private bool BeginsOrder(int i) => _infos[i].Has(VerbForms.Base) && !_infos[i].Has(VerbForms.Third) && FunctionAt(i + 1) is Tag.Determiner && !Indexes.From(i + 1, Math.Min(6, _tokens.Length - i - 1)).Any(at => FunctionAt(at) is Tag.Auxiliary or Tag.Modal);

    private Tag That(int i)
    {
        var before = i == 0 ? Tag.Punctuation : _tags[i - 1];
        if (i > 0 && _tokens[i - 1].Lower == "following")
        {
            return Tag.Pronoun;
        }

        if (before is Tag.Preposition || (before is Tag.Subordinator && i > 0 && _tokens[i - 1].Lower is "after" or "before"))
        {
            return i + 1 >= _tokens.Length || IsSign(i + 1) || FunctionAt(i + 1) is not null || Comes(i + 1) || (_tokens[i - 1].Lower is "after" or "before" && BeginsOrder(i + 1)) ? Tag.Pronoun : Tag.Determiner;
        }

        if (i > 0 && (_tokens[i - 1].Lower == "failing" || (_infos[i - 1].Lemma == "do" && FunctionAt(i + 1) is Tag.Preposition)))
        {
            return Tag.Pronoun;
        }

        if (i > 1 && _infos[i - 1].Lemma == "mean" && FunctionAt(i - 2) is not (Tag.Determiner or Tag.Preposition))
        {
            return Tag.Subordinator;
        }

        if ((before is Tag.Auxiliary && (FunctionAt(i + 1) is Tag.Determiner or Tag.Pronoun || (i > 1 && !IsSign(i + 1) && FunctionAt(i + 1) is null))) || (i > 2 && _tokens[i - 1].Lower == "it" && _tokens[i - 2].Lower == "to" && _infos[i - 3].Lemma == "see"))
        {
            return Tag.Subordinator;
        }

        if (before is Tag.Noun && i + 1 < _tokens.Length && IsTimeNoun(i + 1) && !IsPlural(i + 1) && FunctionAt(i + 2) is not (Tag.Auxiliary or Tag.Modal) && !IsSign(i + 2))
        {
            return Tag.Determiner;
        }

        if (before is Tag.Noun or Tag.Name || (before is Tag.Pronoun && _tokens[i - 1].Lower is not ("it" or "them" or "us" or "me" or "him" or "her" or "you")) || (i > 0 && _tokens[i - 1].Lower == "one"))
        {
            return Tag.Relative;
        }

        return before.IsVerb() || before is Tag.Adjective or Tag.Adverb ? Tag.Subordinator
            : FunctionAt(i + 1) is Tag.Auxiliary or Tag.Modal ? Tag.Pronoun : Tag.Determiner;
    }

    /// <summary>"Further five days".</summary>
    private bool IsTime(int i)
    {
        for (; i + 1 < _tokens.Length && _infos[i].Adjective >= 0 && FunctionAt(i) is null && !NumberWords.Contains(_tokens[i].Lower); i++)
        {
        }

        return i + 1 < _tokens.Length && (_tokens[i].Kind == TokenKind.Number || NumberWords.Contains(_tokens[i].Lower)) && _lexicon.Units.TryGet(_tokens[i + 1].Lower, "time", out _);
    }

    /// <summary>A pronoun that begins a clause of its own: the verb after it is not this clause's.</summary>
    private bool IsSubjectPronoun(int i) => _tokens[i].Lower is "it" or "they" or "we" or "you" or "he" or "she" or "i";
}
