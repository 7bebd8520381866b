using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Tagging;

/// <summary>
/// Nouns and unknown words used as verbs: "a bot diffs the two files and greps them", "cordon the node". English makes verbs of
/// nouns freely; what shows them is that no noun phrase goes on with an article or with "it".
/// </summary>
internal sealed partial class Tagger
{
    /// <summary>Words whose place leaves no doubt of what they are.</summary>
    private readonly bool[] _settled;

    /// <summary>Gives the forms of a verb to words that stand where only a verb can.</summary>
    private void FindDenominals()
    {
        for (var i = 0; i < _tokens.Length; i++)
        {
            if (!MayBeDenominal(i) || !GovernsPhrase(i))
            {
                continue;
            }

            if (EndsInS(i) ? IsPredicated(i) : IsOrdered(i))
            {
                var third = EndsInS(i);
                _settled[i] = true;
                var lemma = third ? _lexicon.Morphology.Singular(_tokens[i].Lower) : _tokens[i].Lower;
                _infos[i] = _infos[i] with { Lemma = lemma, Noun = -1, Adjective = -1, Verb = 1, Forms = third ? VerbForms.Third : VerbForms.Base };
            }
        }
    }

    /// <summary>An open word in lower case that no table has as a verb, an adverb or a measure.</summary>
    private bool MayBeDenominal(int i)
    {
        var lower = _tokens[i].Lower;
        return _tokens[i].Kind == Tokens.TokenKind.Word && lower.Length > 3 && IsPlain(lower) && (i == 0 || !_tokens[i].IsCapitalised) && !lower.EndsWith("ever", StringComparison.Ordinal)
            && FunctionAt(i) is null && _infos[i] is { Verb: < 0, Adverb: < 0 } info && info.Adjective <= info.Noun && !_foreign
            && !_lexicon.Units.TryGet(lower, "time", out _) && !_lexicon.Phrases.Is("circumstance", _lexicon.Morphology.Singular(lower)) && !Quantities.NumberWords.Contains(lower);
    }

    /// <summary>Nothing but small letters and hyphens.</summary>
    private static bool IsPlain(string lower)
    {
        foreach (var c in lower)
        {
            if (!char.IsAsciiLetterLower(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }

    private bool EndsInS(int i) => _tokens[i].Lower is [.., not ('s' or 'u' or 'i'), 's'];

    /// <summary>An article, or a pronoun that is an object, follows.</summary>
    private bool GovernsPhrase(int i) =>
        FunctionAt(i + 1) is Tag.Determiner && _tokens[i + 1].Lower is not ("that" or "same" or "such" or "other" or "most" or "more" or "enough" or "whichever") && !IsTime(i + 2)
        || (i + 1 < _tokens.Length && _tokens[i + 1].Lower is "it" or "them" or "him" or "what");

    /// <summary>"A bot diffs …", "…, and trays the glasses": a singular subject without a verb, or a verb of the same form, stands before.</summary>
    private bool IsPredicated(int i)
    {
        var start = i;
        while (start > 0 && !IsSign(start - 1) && FunctionAt(start - 1) is not (Tag.Coordinator or Tag.Subordinator or Tag.Relative))
        {
            start--;
        }

        if (FiniteAhead(i + 1))
        {
            return false;
        }

        var joined = start > 0 && (FunctionAt(start - 1) is Tag.Coordinator || _tokens[start - 1].Lower == ",");
        var bare = Indexes.From(start, i - start).All(at => FunctionAt(at) is Tag.Adverb);
        return bare ? joined && Indexes.From(0, start).Any(MayBeThird)
            : FunctionAt(start) is not Tag.Preposition && NamesOne(i - 1) && !Indexes.From(start, i - start).Any(at => FunctionAt(at) is Tag.Auxiliary or Tag.Modal or Tag.To || (at > start && MayBeThird(at)) || _infos[at].Has(VerbForms.Past) || (_infos[at].Verb > _infos[at].Noun && _infos[at].Has(VerbForms.Base)));
    }

    private bool MayBeThird(int i) => FunctionAt(i) is null && _infos[i].Has(VerbForms.Third) && FunctionAt(i - 1) is not (Tag.Determiner or Tag.Preposition);

    private bool NamesOne(int i) => !IsSign(i) && (FunctionAt(i) is null && !IsPlural(i) && (_infos[i].Noun >= 0 || !_infos[i].IsKnown || _tokens[i].IsCapitalised) || _tokens[i].Lower is "it" or "he" or "she" || FunctionAt(i) is Tag.Adverb && i > 0 && NamesOne(i - 1));

    /// <summary>"Cordon the node", "…, reimage it": the word begins the sentence or its part, or follows "to" or a modal verb.</summary>
    private bool IsOrdered(int i)
    {
        if (i > 0 && (_tokens[i - 1].Lower == "to" || FunctionAt(i - 1) is Tag.Modal))
        {
            return true;
        }

        var opens = i == 0 || _tokens[i - 1].Lower is "," or ";" or ":" or "(" or "—" or "–" or "->" or "then" || FunctionAt(i - 1) is Tag.Coordinator;
        return opens && _tokens[i + 1].Lower is not ("a" or "an") && (_infos[i].IsKnown || _isOrder || OrderedElsewhere(i)) && !FiniteAhead(i + 1) && !EndsInIng(i);
    }

    /// <summary>Another part of the sentence begins with a verb and its object: what an unknown word is may be told from that.</summary>
    private bool OrderedElsewhere(int i) =>
        Indexes.From(0, _tokens.Length).Any(at => at != i && (at == 0 || IsSign(at - 1)) && FunctionAt(at) is null && _infos[at].Has(VerbForms.Base) && (at == 0 || _infos[at].Verb >= _infos[at].Noun) && GovernsPhrase(at));

    private bool EndsInIng(int i) => _tokens[i].Lower.EndsWith("ing", StringComparison.Ordinal);
}
