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

        if (before is Tag.Punctuation or Tag.Coordinator && !IsSign(next) && FunctionAt(next) is null && _infos[next].Has(VerbForms.Third) && TakesObject(next) && !_lexicon.Phrases.Is("giving", info.Lemma)
            && (info.Noun >= 0 || _infos[next].Verb >= _infos[next].Noun || _lexicon.Verb(_infos[next].Lemma) is { Class: VerbClass.Action or VerbClass.Decide }))
        {
            return Tag.Noun;
        }

        if (before is Tag.Preposition && at == i - 1 && at > 0 && _tokens[at].Lower == "of" && _tags[at - 1].IsNominal() && next < _tokens.Length && FunctionAt(next) is null && _infos[next].Has(VerbForms.Third) && (TakesObject(next) || _infos[next].Verb > _infos[next].Noun + 3))
        {
            return Tag.Noun;
        }

        if (before is Tag.Preposition or Tag.Subordinator)
        {
            return Tag.Gerund;
        }

        if (before is Tag.Punctuation && IsDescribedByClause(i))
        {
            return Tag.Noun;
        }

        if (before is Tag.Determiner or Tag.Adjective)
        {
            return next < _tokens.Length && FunctionAt(next) is null && !IsSign(next) && !(_infos[next].IsVerbOnly && _infos[next].Has(VerbForms.Third)) && !IsLeftAlone(next) ? Tag.Adjective : Tag.Noun;
        }

        if (before is Tag.Coordinator && at > 0 && _tags[at - 1] == Tag.Gerund)
        {
            return Tag.Gerund;
        }

        if (at >= 0 && at == i - 1 && OpensBound(next) && (IsPlural(at) || _tokens[at].Lower == "those") && !IsSign(at))
        {
            _settled[i] = true;
            return Tag.Gerund;
        }

        if (before.IsNominal())
        {
            return opens && FunctionAt(next) is Tag.Determiner or Tag.Pronoun ? Tag.Gerund : Tag.Noun;
        }

        if (before is Tag.Base or Tag.Present or Tag.Past or Tag.Participle)
        {
            return FunctionAt(next) is Tag.Determiner || (_infos[at].Lemma is "keep" or "stop" or "continue" && at == i - 1) || BeginsDoings(i) ? Tag.Gerund : Tag.Noun;
        }

        var goesOn = before is Tag.Coordinator or Tag.Punctuation && _tags.AsSpan(0, i).Contains(Tag.Gerund) && next + 1 < _tokens.Length && _lexicon.Phrases.Is("particle", _tokens[next].Lower);
        return goesOn || (opens && (FunctionAt(next) is Tag.Determiner or Tag.Pronoun || (FunctionAt(next) is null && info.Noun <= info.Verb))) ? Tag.Gerund : Tag.Noun;
    }

    /// <summary>"Applications scoring above 700", "parcels weighing under two kilos": a word of bounds and a number.</summary>
    private bool OpensBound(int at) =>
        at + 1 < _tokens.Length && _tokens[at].Lower is "above" or "below" or "over" or "under" or "between" or "beyond" && IsNumeral(at + 1);

    /// <summary>"Involves collecting documents, running a check and …": a list of what is done, as a later item with an article behind its verb shows.</summary>
    private bool BeginsDoings(int i) =>
        _lexicon.Phrases.Is("lists", _infos[i - 1].Lemma) && NextOpen(i) < _tokens.Length
        && Indexes.From(i + 1, _tokens.Length - i - 1).Any(later => _tokens[later - 1].Lower is "," or "and" && FunctionAt(later) is null && _infos[later].Has(VerbForms.Gerund) && FunctionAt(later + 1) == Tag.Determiner);

    /// <summary>"Concurs or objects": a verb stands just before what joins it.</summary>
    private bool JoinsVerb(int i, int at) =>
        at == i - 1 && at > 0 && _tokens[at].Lower is "and" or "or" && _tags[at - 1] == Tag.Present && _infos[at - 1].Has(VerbForms.Third);

    /// <summary>"She reviews both and signs": a pronoun is joined to no noun without an article.</summary>
    private bool SignsAlone(int i, int at) =>
        at == i - 1 && at > 1 && _tokens[at].Lower == "and" && IsSign(i + 1) && (_tags[at - 1] == Tag.Pronoun || _tokens[at - 1].Lower is "both" or "it" or "them") && _tags[at - 2] == Tag.Present;

    /// <summary>"The fact checkers go through it": those who do something, with the verb said of them behind.</summary>
    private bool IsDoer(int i, WordInfo info) =>
        info is { Verb: <= 0, Lemma: [.., 'e', 'r'] lemma } && _lexicon.Morphology.Describe(lemma[..^2]).Verb > 0
        && NextOpen(i) is var next && next < _tokens.Length && FunctionAt(next) is null && _infos[next] is { Verb: > 0 } verb && verb.Verb >= verb.Noun && verb.Has(VerbForms.Base);

    private Tag Third(int i, WordInfo info)
    {
        var before = Before(i, out var at);
        if (IsOfOneOfSeveral(i) || IsOfOne(i, at) || (before is Tag.Punctuation or Tag.Coordinator && at == i - 1 && at > 0 && i + 1 < _tokens.Length && _tokens[i + 1].Lower is "whatever" or "whichever" or "whoever"))
        {
            _settled[i] = true;
            return Tag.Present;
        }

        if (info.Noun < 0)
        {
            var article = before is Tag.Determiner && _tokens[at].Lower is "the" or "a" or "an" or "these" or "those" or "its" or "their" or "our" or "his" or "her" or "all" or "some" or "any" or "no" or "several" or "both";
            return article || (before is Tag.Number && !IsDirect(NextOpen(i)) && !(at > 0 && _tags[at - 1].IsNominal())) || (before is Tag.Base && !IsDirect(NextOpen(i))) || (before is Tag.Adjective && FiniteAhead(i + 1)) ? Tag.Noun : Tag.Present;
        }

        // "After three misses in a row".
        if (before is Tag.Number && at == i - 1 && at > 0 && _tags[at - 1] == Tag.Preposition && _tokens[at - 1].Lower != "of" && info.Noun >= 0)
        {
            return Tag.Noun;
        }

        if (IsDoer(i, info) && before.IsNominal() && at == i - 1)
        {
            return Tag.Noun;
        }

        // "Whenever humidity drops below 88 percent the fan is started".
        if (before.IsNominal() && at == i - 1 && OpensBound(i + 1) && ClauseLacksVerb(i))
        {
            return Tag.Present;
        }

        if (info.Lemma == "mean" && i + 1 < _tokens.Length && (_tokens[i + 1].Lower == "that" || MeansClause(i)))
        {
            return Tag.Present;
        }

        if (before is Tag.Determiner && _tokens[at].Lower is "another" or "each" or "either" or "neither" && at == i - 1 && FunctionAt(i + 1) is Tag.Determiner)
        {
            return Tag.Present;
        }

        if (before is Tag.Determiner && at == i - 1 && at > 0 && _tokens[at].Lower == "other" && _tokens[at - 1].Lower == "the" && OpensClausePart(at - 1) && FunctionAt(i + 1) is Tag.Determiner)
        {
            return Tag.Present;
        }

        if (before is Tag.Number && at > 0 && (info.Verb > info.Noun || IsNumbered(at - 1)) && (_tags[at - 1] is Tag.Determiner || _tokens[at].Lower == "one" || IsNumbered(at - 1)) && !(at > 1 && _tags[at - 2] == Tag.Preposition) && ClauseLacksVerb(i))
        {
            return Tag.Present;
        }

        if (JoinsVerb(i, at) || SignsAlone(i, at))
        {
            return Tag.Present;
        }

        if (IsOnlyVerb(i) && before is not (Tag.Determiner or Tag.Preposition or Tag.Adjective) && info.Verb >= info.Noun - 4)
        {
            return Tag.Present;
        }

        if (HeadBeforeRelative(i) is var head and >= 0 && !IsPlural(head) && (IsDirect(NextOpen(i)) || info.Verb > info.Noun || (i + 1 < _tokens.Length && _lexicon.Phrases.Is("particle", _tokens[i + 1].Lower))) && !FiniteAhead(i + 1) && !(before is Tag.Determiner or Tag.Preposition))
        {
            return Tag.Present;
        }

        if (before is Tag.Punctuation or Tag.Coordinator && PriorParticiple(i) && EndsNote(i + 1))
        {
            return Tag.Noun;
        }

        if (FollowsWhat(i) && (before is Tag.Subordinator && !FiniteAhead(i + 1) || (before is not (Tag.Determiner or Tag.Adjective) && IsBeforeSingular(i))))
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
            if (before is Tag.Preposition && at == i - 1 && at > 0 && _infos[at - 1].Has(VerbForms.Gerund) && info.Verb >= info.Noun + 4 && IsDirect(NextOpen(i)) && ClauseLacksVerb(i))
            {
                return Tag.Present;
            }

            return before is Tag.Adjective or Tag.Number && ClauseLacksVerb(i) && !FiniteAhead(i + 1) && !IsCounted(at) && (FunctionAt(i + 1) is Tag.Determiner || info.Verb >= info.Noun + 3) ? Tag.Present : Tag.Noun;
        }

        if (EndsLead(i) || IsSubjectWithList(i))
        {
            _settled[i] = true;
            return Tag.Noun;
        }

        if (before is Tag.Pronoun or Tag.Relative)
        {
            return Tag.Present;
        }

        if (before is Tag.Punctuation && ((info.Noun >= info.Verb || at >= 0) && IsDescribedByClause(i) || IsSubjectOfHelper(i)) || (before is Tag.Coordinator && i + 2 < _tokens.Length && _tokens[i + 1].Lower == "that" && IsDescribedByVerb(i)))
        {
            return Tag.Noun;
        }

        if (before is Tag.Punctuation or Tag.Coordinator && at >= 0 && !IsDirect(NextOpen(i)) && GoesOnInPlural(i))
        {
            return Tag.Noun;
        }

        if (info.Noun >= info.Verb && (IsListedObject(i) || (before.IsNominal() && i + 1 < _tokens.Length && _tokens[i + 1].Lower == "of")))
        {
            return Tag.Noun;
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

        if (at < 0 && !_labelled && IsDirect(next) && (FiniteTwice(next) || ClauseInside(next)))
        {
            return Tag.Noun;
        }

        if (before.IsNominal() && info.Noun > info.Verb + 1 && IsDirect(next) && ClauseInside(next))
        {
            return Tag.Noun;
        }

        if (before is Tag.Coordinator && at < i - 1 && _infos[i - 1].Adjective >= 0 && _infos[i - 1].Adjective >= _infos[i - 1].Adverb && !direct)
        {
            return Tag.Noun;
        }

        if (before is Tag.Particle && at == i - 1 && !direct && AfterVerb(at))
        {
            return Tag.Noun;
        }

        if (before.IsNominal() || before is Tag.Punctuation or Tag.Coordinator or Tag.Particle)
        {
            if (IsSign(next) && _lexicon.Verb(info.Lemma) is not { Class: VerbClass.Control } && (info.Noun >= info.Verb || (before is Tag.Coordinator && info.Noun >= 0 && NounBefore(at) && !((info.Verb > info.Noun + 2 || _lexicon.Verb(info.Lemma) is { Class: VerbClass.Decide } or { Effect: Model.Effect.Human }) && (info.Verb > info.Noun + 3 || NamesOneBefore(at)) && PriorPresent(i) && !GoesOnInPlural(i)))))
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

            if (before is Tag.Coordinator && at == i - 1 && NamesOneBefore(at) && PriorPresent(i) && !GoesOnInPlural(i) && FunctionAt(next) is Tag.Preposition && _tokens[next].Lower != "of" && _lexicon.Verb(info.Lemma) is { Class: VerbClass.Decide } or { Effect: Model.Effect.Human })
            {
                return Tag.Present;
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

    /// <summary>"The marking removed from the map": a participle behind which no noun comes.</summary>
    private bool IsLeftAlone(int i) => _infos[i].IsVerbOnly && _infos[i].Has(VerbForms.Participle) && (i + 1 >= _tokens.Length || IsSign(i + 1) || FunctionAt(i + 1) is Tag.Coordinator or Tag.Preposition);
}
