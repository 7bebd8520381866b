using System.Collections.Frozen;
using System.Globalization;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tokens;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Tagging;

/// <summary>
/// A clause has one verb: where only words that may be nouns are there to be it, they are weighed against each other
/// before any word is tagged. The weights are in <c>tagging-weights.data.tsv</c>.
/// </summary>
internal sealed partial class Tagger
{
    private const int MostPrior = 4;

    private static readonly FrozenDictionary<string, double> Weights = DataTable.Embedded("tagging-weights.data.tsv")
        .ToFrozenDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Above 0 for the verb of its clause, below 0 for a word that lost against it.</summary>
    private readonly int[] _weighed;

    private void Weigh(SentenceShape shape)
    {
        var (introduced, afterClause) = (false, false);
        for (var i = 0; i < _tokens.Length;)
        {
            var opens = IsSubordinatorWord(i) || OpensWithOnce(i);
            var subordinate = opens && (_tokens[i].Lower is not ("before" or "after" or "until" or "till" or "since") || OpensClause(i));
            var start = SkipLead(!opens ? i : _tokens[i].Lower == "as" ? i + 3 : i + 1);
            var end = SegmentEnd(start);
            if (subordinate || i == 0 || introduced || _tokens[i - 1].Lower is ";" or ":")
            {
                WeighSegment(start, end, Weights[subordinate ? "need-subordinate" : afterClause && !OpensInIng(start) ? "need-after-clause" : shape == SentenceShape.Prose ? "need-prose" : "need-line"], subordinate);
            }

            var leads = subordinate || ((i == 0 || introduced) && start < _tokens.Length && FunctionAt(i) is Tag.Preposition or Tag.Adverb or Tag.Subordinator);
            i = Math.Max(i + 1, end);
            introduced = leads && i < _tokens.Length && _tokens[i].Lower == ",";
            afterClause = introduced && subordinate;
            i += introduced || (i < _tokens.Length && _tokens[i].Kind == TokenKind.Punctuation) ? 1 : 0;
        }
    }

    /// <summary>"Once the ship has docked, …", "as soon as it is dry, …".</summary>
    private bool OpensWithOnce(int i) => (i == 0 || IsSign(i - 1) || FunctionAt(i - 1) is Tag.Coordinator)
        && ((_tokens[i].Lower == "once" && FiniteAhead(i + 1)) || (i == 0 && _tokens[i].Lower == "should" && FunctionAt(1) is Tag.Determiner) || (i + 3 < _tokens.Length && _tokens[i].Lower == "as" && _tokens[i + 1].Lower == "soon" && _tokens[i + 2].Lower == "as"));

    private int SkipLead(int i)
    {
        while (i < _tokens.Length && (FunctionAt(i) is Tag.Adverb or Tag.Coordinator || (IsSign(i) && _tokens[i].Lower is not ("," or ";" or ":"))))
        {
            i++;
        }

        return i;
    }

    private int SegmentEnd(int start)
    {
        var end = start;
        while (end < _tokens.Length && !IsSubordinatorWord(end) && ClauseWordAt(end) is not (Tag.Coordinator or Tag.Relative) && _tokens[end].Lower is not ("," or ";" or ":" or "(" or ")" or "—" or "–" or "->" or "=>" or "/" or "&" or "+"))
        {
            end++;
        }

        return end;
    }

    private void WeighSegment(int start, int end, double need, bool subordinate)
    {
        var (best, second, at) = (double.MinValue, double.MinValue, -1);
        for (var i = start; i < end; i++)
        {
            if (SettlesClause(i, start))
            {
                _weighed[start] = IsSaidOf(start, i) || (i == start + 1 && !_labelled && IsCandidate(start, start) && IsPlural(start) && _infos[start].Has(VerbForms.Third) && _infos[i].Has(VerbForms.Base)) || (i == start + 2 && IsDescribed(start)) || (subordinate && i > start && IsCandidate(start, start) && IsSureVerb(i, start)) ? -1 : 0;
                for (var k = start + 1; k < i && IsSureVerb(i, start); k++)
                {
                    _weighed[k] = _infos[k].Has(VerbForms.Third) && IsCandidate(k, start) && !IsDirect(NextOpen(k)) ? -1 : 0;
                }

                return;
            }

            if (IsCandidate(i, start) && Score(i, start, end) is var score)
            {
                (second, at) = score > best ? (best, i) : (Math.Max(second, score), at);
                best = Math.Max(best, score);
            }
        }

        if (at < 0 || JoinsSubject(end) || (at == 0 && JoinsThing(end)) || best < need - (second == double.MinValue && FollowsPlural(at, start) ? Weights["alone"] : 0) || best - second < Weights["margin"])
        {
            return;
        }

        for (var i = start; i < at; i++)
        {
            _weighed[i] = IsCandidate(i, start) ? -1 : 0;
        }

        _weighed[at] = 1;
    }

    /// <summary>"Complaints land on my desk": a base form between a plural noun and a preposition.</summary>
    private bool FollowsPlural(int i, int start) => i > start && _infos[i].Has(VerbForms.Base) && IsPlural(i - 1) && FunctionAt(i + 1) is Tag.Preposition;

    /// <summary>A verb that is nothing else and agrees with what stands before it.</summary>
    private bool IsSureVerb(int i, int start) =>
        FunctionAt(i) is null && (!IsSign(i - 1) || IsNumeral(i - 1)) && (_infos[i].Has(VerbForms.Third) ? FunctionAt(i - 1) is null : _infos[i].Has(VerbForms.Base) && IsPlural(SubjectHead(i, start)));

    /// <summary>"Smart meters send": a word that is seldom a verb and a plural noun stand before the verb.</summary>
    private bool IsDescribed(int start) => IsCandidate(start, start) && IsPlural(start + 1) && (_infos[start].Verb <= Math.Max(_infos[start].Noun, _infos[start].Adjective) || (_infos[start].Adjective >= 0 && TakesObject(start + 2))) && _infos[start + 2].Has(VerbForms.Base);

    /// <summary>A helper, a verb that is nothing else, or a pronoun that is a subject: the clause's verb is not in doubt.</summary>
    private bool SettlesClause(int i, int start)
    {
        if (i > start && IsUsedTo(i))
        {
            return true;
        }

        if (FunctionAt(i) is { } function)
        {
            return function is Tag.Modal or Tag.To || (function is Tag.Auxiliary && _tokens[i].Lower is not ("being" or "been" or "be")) || (function is Tag.Pronoun && IsSubjectPronoun(i));
        }

        var info = _infos[i];
        return info.IsVerbOnly && (info.Has(VerbForms.Third) || (info.Has(VerbForms.Base) && !info.Has(VerbForms.Participle)) || (info.Has(VerbForms.Past) && i > start && FunctionAt(i + 1) is Tag.Determiner))
            && FunctionAt(i - 1) is not (Tag.Determiner or Tag.Preposition);
    }

    private bool IsCandidate(int i, int start)
    {
        var info = _infos[i];
        if (info.Verb < 0 || FunctionAt(i) is not null || !(info.Has(VerbForms.Third) || info.Has(VerbForms.Base)) || (info.Has(VerbForms.Participle) && !info.Has(VerbForms.Base)) || info.Has(VerbForms.Gerund) || IsAcronym(_tokens[i]) || (i > start && IsCapitalised(_tokens[i])))
        {
            return false;
        }

        if (IsOnlyModifier(i, start) || EndsLead(i) || IsSubjectWithList(i) || (i == start && IsNumbered(i) && _infos[i + 2].Has(VerbForms.Third)))
        {
            return false;
        }

        if (i == start + 2 && IsNumbered(start) && info.Has(VerbForms.Third))
        {
            return true;
        }

        if (i == start)
        {
            return !(info.Has(VerbForms.Third) && !_labelled && (IsDescribedByClause(i) || IsSubjectOfHelper(i)));
        }

        var before = _infos[i - 1];
        return FunctionAt(i - 1) is null or Tag.Adverb && !IsSign(i - 1) && !IsPossessive(i - 1)
            && (before.Noun >= 0 || !before.IsKnown || IsAcronym(_tokens[i - 1]) || FunctionAt(i - 1) is Tag.Adverb || IsManner(i - 1)) && !(before.Adjective > before.Noun + 1) && !(before.Has(VerbForms.Gerund) && before.Noun < 0);
    }

    /// <summary>"…, asking every 30 seconds": no clause of its own.</summary>
    private bool OpensInIng(int start) => start < _tokens.Length && FunctionAt(start) is null && _infos[start].Has(VerbForms.Gerund);

    /// <summary>"Major ones"; "the district's counting [centre]"; "30 [seconds]".</summary>
    private bool IsOnlyModifier(int i, int start) =>
        (i == start && i > 0 && IsSubordinatorWord(i - 1) && IsSign(i + 1) && _infos[i].Adjective >= 0) ||
        (i > start && IsNumeral(i - 1) && _lexicon.Units.TryGet(_tokens[i].Lower, "time", out _)) ||
        (_infos[i].Adjective >= 0 && i + 1 < _tokens.Length && _tokens[i + 1].Lower == "ones") || (i > start + 1 && IsPossessive(i - 2) && _infos[i - 1].Has(VerbForms.Gerund));

    private double Score(int i, int start, int end)
    {
        var info = _infos[i];
        var third = info.Has(VerbForms.Third);
        var score = (double)Math.Clamp(info.Verb - (third ? info.Noun : Math.Max(info.Noun, info.Adjective)), -MostPrior, MostPrior);
        score += _lexicon.Verb(info.Lemma) is { Class: VerbClass.Action or VerbClass.Decide } ? Weights["business"] : 0;
        score += _lexicon.Phrases.People.Contains(info.Lemma) ? Weights["person"] : 0;
        var before = SubjectHead(i, start);
        score += third ? ThirdAfter(i, before, start) : i == start ? Weights["base-first"] : IsPlural(before) ? Weights["base-after-plural"] + (FunctionAt(before + 1) is Tag.Preposition ? Weights["base-after-phrase"] : 0) : Weights["base-after-singular"];
        return score + Following(i, end, third);
    }

    /// <summary>The last word of the noun phrase before a word, what prepositions add to it left aside: "reports without a page [go]".</summary>
    private int SubjectHead(int i, int start)
    {
        var before = i - 1;
        while (before > start && (FunctionAt(before) is Tag.Adverb || IsManner(before)))
        {
            before--;
        }

        for (var at = start + 1; at < before; at++)
        {
            if (FunctionAt(at) is Tag.Preposition)
            {
                return at - 1;
            }
        }

        return before;
    }

    private double ThirdAfter(int i, int before, int start)
    {
        if (i == start + 2 && IsNumbered(start))
        {
            return Weights["third-after-subject"] + Weights["third-after-people"];
        }

        if (i == start)
        {
            return Weights[_labelled ? "third-after-label" : _prose && IsPluralBefore(i + 1) ? "third-before-base" : "third-first"];
        }

        if (before == i - 1 && before > start && IsCandidate(before, start) && _infos[before].Has(VerbForms.Third) && !IsPlural(before - 1))
        {
            return Weights["third-after-plural"] + Weights["third-after-third"];
        }

        if (IsPlural(before) && !_lexicon.Phrases.Is("either-number", _tokens[before].Lower))
        {
            return Weights["third-after-plural"];
        }

        var opens = before;
        while (opens > start && FunctionAt(opens) is null && !IsSign(opens))
        {
            opens--;
        }

        return FunctionAt(opens) is Tag.Determiner || IsPossessive(opens) || IsAcronym(_tokens[before]) || (before > start && IsCapitalised(_tokens[before])) || _tokens[before].Kind == TokenKind.Number ? Weights["third-after-subject"]
            : _lexicon.Phrases.People.Contains(_infos[before].Lemma) ? Weights["third-after-people"]
            : Weights["third-after-bare"];
    }

    private double Following(int i, int end, bool third)
    {
        var next = NextOpen(i);
        if (next >= _tokens.Length || IsSign(next))
        {
            return third && VerbsFollow(next) ? Weights["verbs-follow"] : Weights["end"] + (third || i == 0 ? 0 : Weights["base-at-end"]);
        }

        if (_lexicon.Phrases.Is("particle", _tokens[i + 1].Lower) && _lexicon.Verb(_infos[i].Lemma + "-" + _tokens[i + 1].Lower) is not null)
        {
            return Weights["particle"];
        }

        if (IsNumeral(next) && (IsSign(next + 1) || FunctionAt(next + 1) is not null))
        {
            return 0;
        }

        if (_tokens[next].Lower == "that")
        {
            return FunctionAt(next + 1) is Tag.Pronoun ? Weights["subordinate"] : ClauseWordAt(next) is Tag.Relative ? Weights["helper"] : Weights["object"];
        }

        switch (FunctionAt(next))
        {
            case Tag.Determiner or Tag.Pronoun:
                return IsDirect(next) ? Weights["object"] : 0;
            case Tag.Subordinator:
                return Weights["subordinate"];
            case Tag.Auxiliary or Tag.Modal:
                return Weights["helper"];
            case Tag.Preposition or Tag.To:
                return Weights[IsOwn(i, next) ? "own-preposition" : "preposition"];
            case not null:
                return 0;
        }

        return (next < end && IsNominalisation(next) ? Weights[IsPlural(next) ? "nominalisations" : "nominalisation"] : Weights["bare-object"])
            + (!third && next == i + 1 && next < end && _infos[next].Has(VerbForms.Third) && i > 0 && IsPlural(i - 1) ? Weights["base-before-third"] : 0);
    }

    /// <summary>"Leads to", "points to", "applies for": the verb goes with just this preposition.</summary>
    private bool IsOwn(int verb, int preposition) =>
        _infos[verb].Has(VerbForms.Third) && $"{_infos[verb].Lemma} {_tokens[preposition].Lower}" is var both && (_lexicon.Phrases.Is("leading", both) || _lexicon.Phrases.Is("complement", both));

    /// <summary>"Loads, drives and unloads": more forms in -s follow, each alone, the last of them seldom or never a noun.</summary>
    private bool VerbsFollow(int comma)
    {
        var at = comma;
        while (at + 2 < _tokens.Length && _tokens[at].Lower == "," && FunctionAt(at + 1) is null && _infos[at + 1].Has(VerbForms.Third))
        {
            at += 2;
        }

        return at > comma && FunctionAt(at) is Tag.Coordinator && at + 1 < _tokens.Length && FunctionAt(at + 1) is null && _infos[at + 1].Has(VerbForms.Third) && _infos[at + 1].Verb > _infos[at + 1].Noun;
    }

    private bool IsNumeral(int i) => _tokens[i].Kind == TokenKind.Number || Quantities.NumberWords.Contains(_tokens[i].Lower);

    private bool IsPossessive(int i) => i >= 0 && (_tokens[i].Lower.EndsWith("'s", StringComparison.Ordinal) || _tokens[i].Lower.EndsWith("s'", StringComparison.Ordinal));
}
