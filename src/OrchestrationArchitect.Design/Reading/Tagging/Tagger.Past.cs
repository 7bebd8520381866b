using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Tagging;

/// <summary>The form in -ed: a finite past or a participle.</summary>
internal sealed partial class Tagger
{
    private Tag PastForm(int i, WordInfo info)
    {
        var before = Before(i, out var at);
        if (info.Lemma is "make" or "compose" && i + 2 < _tokens.Length && (_tokens[i + 1].Lower == "of" || (_tokens[i + 1].Lower == "up" && _tokens[i + 2].Lower == "of")))
        {
            return Tag.Participle;
        }

        if (IsUsedTo(i) && before.IsNominal())
        {
            return Tag.Past;
        }

        if (before is Tag.Auxiliary)
        {
            return info.Has(VerbForms.Participle) ? Tag.Participle : Tag.Past;
        }

        if (i + 1 < _tokens.Length && _tokens[i + 1].Lower == "ones")
        {
            return Tag.Adjective;
        }

        if (before is Tag.Coordinator or Tag.Punctuation && IsClassOf(at))
        {
            return Tag.Adjective;
        }

        if (before is Tag.Coordinator or Tag.Punctuation && at > 0 && PriorParticiple(at) && (FunctionAt(NextOpen(i)) is not Tag.Determiner || IsTimeOf(NextOpen(i))))
        {
            return Tag.Participle;
        }

        if (IsGapped(i, before, at))
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

        if (before is Tag.Pronoun && _tokens[at].Lower is "everything" or "anything" or "something" or "anyone" or "everyone" or "those" or "ones" && (FiniteAhead(i + 1) || (FunctionAt(i + 1) is Tag.Preposition && _tokens[at].Lower.EndsWith("thing", StringComparison.Ordinal) && Indexes.From(i, _tokens.Length - i).Any(k => FunctionAt(k) is Tag.Auxiliary))))
        {
            return Tag.Participle;
        }

        if (before is Tag.Present or Tag.Base && at == i - 1 && !IsSign(i + 1) && FunctionAt(i + 1) is null && _infos[i + 1] is { Noun: >= 0 } && IsPlural(i + 1))
        {
            return Tag.Adjective;
        }

        if (info.Has(VerbForms.Participle) && before.IsNominal() && _tokens.Length > i + 1 && _tokens[i + 1].Lower == "," && IsAbsolute(i))
        {
            return Tag.Participle;
        }

        if (info.Has(VerbForms.Past) && before.IsNominal() && AfterWhose(i))
        {
            return Tag.Past;
        }

        if (!info.Has(VerbForms.Past))
        {
            return Tag.Participle;
        }

        var lacks = before.IsNominal() || before is Tag.Pronoun or Tag.Relative ? ClauseLacksVerb(i) : before is Tag.Coordinator;
        return lacks && !FiniteAhead(i + 1) && FunctionAt(i + 1) is not Tag.Preposition || before is Tag.Pronoun or Tag.Relative && lacks ? Tag.Past : Tag.Participle;
    }

    /// <summary>"The fee is fixed and the monthly rate set up", "…, the amount due captured and …": the helper before the first participle holds for this one.</summary>
    private bool IsGapped(int i, Tag before, int at)
    {
        var thing = before.IsNominal() || (before is Tag.Adjective && at == i - 1 && at > 0 && _tags[at - 1].IsNominal());
        var end = i + 1 < _tokens.Length && _lexicon.Phrases.Is("particle", _tokens[i + 1].Lower) ? i + 2 : i + 1;
        return thing && _infos[i].Has(VerbForms.Participle) && (IsSign(end) || FunctionAt(end) is Tag.Coordinator || (end < _tokens.Length && _tokens[end].Lower is "after" or "before" or "until" or "once" or "when" or "as")) && PriorParticiple(i) && !FiniteAhead(i + 1);
    }

    /// <summary>"The same night", "a week later": no object.</summary>
    private bool IsTimeOf(int i)
    {
        var head = i + 1;
        while (head - i < 3 && head < _tokens.Length && (_infos[head].Adjective >= 0 || _tokens[head].Lower is "same" or "next" or "other" or "following") && !IsTimeNoun(head))
        {
            head++;
        }

        return FunctionAt(i) is Tag.Determiner && head < _tokens.Length && IsTimeNoun(head) && (IsSign(head + 1) || FunctionAt(head + 1) is not null || _infos[head + 1].Adverb >= 0);
    }

    private bool IsTimeNoun(int i) => _lexicon.Units.TryGet(_tokens[i].Lower, "time", out _) || _lexicon.Phrases.Is("circumstance", _lexicon.Morphology.Singular(_tokens[i].Lower));

    /// <summary>"With the guests seated, …", "the invoice paid, the crate is …": a circumstance before the clause that follows the comma.</summary>
    private bool IsAbsolute(int i)
    {
        var at = i - 1;
        while (at > 0 && (_tags[at].IsNominal() || _tags[at] is Tag.Adjective or Tag.Coordinator))
        {
            at--;
        }

        at -= at > 0 && _tags[at] == Tag.Determiner ? 1 : 0;
        return at == 0 && (_tokens[0].Lower is "with" || (FunctionAt(0) is not Tag.Preposition && FunctionAt(i + 2) is Tag.Determiner && FiniteAhead(i + 3)));
    }

    /// <summary>
    /// "Has the sail cut", "gets the thesis bound by a printer": the form ends what somebody has done for them. What is a noun too is
    /// fetched rather: "get the wind forecast".
    /// </summary>
    private bool IsHadDone(int i, WordInfo info, Tag before)
    {
        if (!info.Has(VerbForms.Participle) || !before.IsNominal() || !(IsSign(i + 1) || FunctionAt(i + 1) is Tag.Coordinator or Tag.Preposition or Tag.Adverb))
        {
            return false;
        }

        var at = i - 1;
        while (at > 0 && (_tags[at].IsNominal() || _tags[at] is Tag.Adjective))
        {
            at--;
        }

        var fetched = info.Noun >= 0 && info.Has(VerbForms.Base) && !(i + 1 < _tokens.Length && _tokens[i + 1].Lower == "by");
        return at > 0 && _tags[at] == Tag.Determiner && (_tokens[at - 1].Lower is "has" or "have" or "had" or "having" || (!fetched && _tokens[at - 1].Lower is "get" or "gets")) && ClauseLacksVerb(at - 1);
    }

    /// <summary>"Classified as relevant, privileged or junk": one of the kinds named after "as".</summary>
    private bool IsClassOf(int joiner)
    {
        var at = joiner;
        while (at > 0 && (_tags[at] is Tag.Adjective || _tokens[at].Lower is "," or "or"))
        {
            at--;
        }

        return at > 0 && at < joiner && _tokens[at].Lower == "as" && _tags[at - 1] is Tag.Participle or Tag.Noun or Tag.Pronoun;
    }

    /// <summary>"Whose temperature exceeded": the relative clause has no verb yet.</summary>
    private bool AfterWhose(int i)
    {
        var at = i - 1;
        while (at >= 0 && (_tags[at].IsNominal() || _tags[at] is Tag.Adjective or Tag.Determiner or Tag.Adverb))
        {
            at--;
        }

        return at >= 0 && _tokens[at].Lower == "whose";
    }

    /// <summary>"Pumps whose motor fails", "whose blood shows an infection": nouns around the word, and the verb that is said of the second.</summary>
    private Tag? OfWhose(int i) =>
        _infos[i].Noun < 0 || _functions[i] is not null ? null
        : i + 1 < _tokens.Length && _tokens[i + 1].Lower == "whose" ? Tag.Noun
        : i < 1 ? null
        : _tokens[i - 1].Lower == "whose" ? MaySayOf(i + 1) ? Tag.Noun : null
        : MaySayOf(i) && _tags[i - 1].IsNominal() && AfterWhose(i) ? Tag.Present : null;

    /// <summary>A form in -s with its object behind it.</summary>
    private bool MaySayOf(int verb) =>
        verb < _tokens.Length && _functions[verb] is null && _infos[verb].Has(VerbForms.Third) && IsDirect(NextOpen(verb));

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

    /// <summary>"Are all three [asked]": the token before the words that say how many; the word itself if none do.</summary>
    private int QuantifierBefore(int i)
    {
        var at = i - 1 - (_tags[i - 1] == Tag.Number ? 1 : 0);
        return at > 0 && _tokens[at].Lower is "all" or "both" or "each" ? at - 1 : i;
    }
}
