using OrchestrationArchitect.Design.Reading.Lexicons;

namespace OrchestrationArchitect.Design.Reading.Tagging;

/// <summary>Nouns, verbs, adjectives and adverbs.</summary>
internal sealed partial class Tagger
{
    /// <summary>An order in a list of such names what it acts on with no more words than this.</summary>
    private const int LongestOrder = 3;

    private static readonly string[] Opposing = ["un", "in", "im", "ir", "il", "dis", "non-", "non"];

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

        if (lower is "done" && i + 1 < _tokens.Length && _tokens[i + 1].Lower == "by" && !_infos[Math.Min(i + 2, _tokens.Length - 1)].Has(VerbForms.Gerund))
        {
            return Tag.Participle;
        }

        if (info.Verb < 0)
        {
            return NotVerb(i, info);
        }

        if (IsAcronym(_tokens[i]) && _tokens[i].Text.Length > 1 && i > 0)
        {
            return Tag.Name;
        }

        if (IsCapitalised(_tokens[i]) && i > 0 && !IsShoutedVerb(i) && (_tags[i - 1] == Tag.Name || info.Noun >= info.Verb || info.Has(VerbForms.Participle) || _tags[i - 1] is Tag.Preposition or Tag.Determiner || IsStateName(i)) && !IsSign(i - 1))
        {
            return Tag.Name;
        }

        if (ClosesOrders(i, info))
        {
            return Tag.Base;
        }

        if (_weighed[i] != 0)
        {
            return _weighed[i] < 0 ? NounOrAdjective(i, info) : info.Has(VerbForms.Third) || (i > 0 && !IsSign(i - 1) && FunctionAt(i - 1) is null) ? Tag.Present : Tag.Base;
        }

        return info.Has(VerbForms.Gerund) && !info.Has(VerbForms.Base) ? Ing(i, info)
            : info.Has(VerbForms.Third) ? Third(i, info)
            : info.Has(VerbForms.Base) && (!info.Has(VerbForms.Participle) || !AfterHelper(i)) ? BaseForm(i, info)
            : PastForm(i, info);
    }

    /// <summary>"Signs the body and POSTs it": the name of a command in capitals with the ending of a verb and an object.</summary>
    private bool IsShoutedVerb(int i) => _tokens[i].Text is [_, >= 'A' and <= 'Z', .., 's'] && GovernsPhrase(i);

    /// <summary>"Moves to Open": a capital in the middle of a sentence, with nothing acted on.</summary>
    private bool IsStateName(int i) => !_tokens[i - 1].IsCapitalised && (IsSign(i + 1) || FunctionAt(i + 1) is Tag.Coordinator or Tag.Preposition);

    /// <summary>"Wash, dry and fold.": each word of the sentence is an order.</summary>
    private bool ClosesOrders(int i, WordInfo info) =>
        i > 1 && i >= _tokens.Length - 2 && IsSign(i + 1) && info.Has(VerbForms.Base) && _tags[0] == Tag.Base
        && Indexes.From(0, i).All(at => _tags[at] is Tag.Base or Tag.Punctuation or Tag.Coordinator or Tag.Adverb);

    /// <summary>"Close registration, cancel the venue": the next of a list is an order with its object, and so is the first.</summary>
    private bool OpensOrders(int i)
    {
        if (!(i == 0 || _tokens[i - 1].Lower is ":" or ";") || !_infos[i].Has(VerbForms.Base) || IsCapitalised(_tokens[i]) && i > 0)
        {
            return false;
        }

        var next = i + 1;
        while (next <= i + LongestOrder && !IsSign(next) && FunctionAt(next) is null && _infos[next].Noun >= 0)
        {
            next++;
        }

        return next > i + 1 && next + 2 < _tokens.Length && _tokens[next].Lower == "," && !FiniteAhead(next + 2)
            && (IsPlainOrder(next + 1) ? FunctionAt(next + 2) is Tag.Determiner : FunctionAt(next + 1) is null && _infos[next + 1].Has(VerbForms.Base) && GoesOnWithOrder(next + 2));
    }

    /// <summary>"Close the road, set up a detour, notify residents": what follows the next comma is an order for certain.</summary>
    private bool GoesOnWithOrder(int i)
    {
        var comma = i;
        while (comma <= i + LongestOrder && !IsSign(comma))
        {
            comma++;
        }

        return comma + 2 < _tokens.Length && _tokens[comma].Lower == "," && IsPlainOrder(comma + 1) && !IsSign(comma + 2) && FunctionAt(comma + 2) is null or Tag.Determiner;
    }

    /// <summary>A base form that is hardly ever anything but a verb.</summary>
    private bool IsPlainOrder(int i) => FunctionAt(i) is null && _infos[i] is { Noun: <= 0, Adjective: < 0 } order && order.Verb > order.Noun + 1 && order.Has(VerbForms.Base);

    /// <summary>"Infeasible", "uncleared", "non-urgent": what is known without its first syllable.</summary>
    private bool IsOppositeAdjective(string lower) =>
        Opposing.Any(prefix => lower.Length > prefix.Length + 3 && lower.StartsWith(prefix, StringComparison.Ordinal) && _lexicon.Morphology.Describe(lower[prefix.Length..]) is { IsKnown: true, Adjective: >= 0 } rest && rest.Adjective >= rest.Noun);

    private Tag NotVerb(int i, WordInfo info)
    {
        if (!info.IsKnown && i > 1 && _tokens[i - 1].Lower == "," && !_tokens[i].IsCapitalised && IsSign(i + 1) && _tags[0] == Tag.Base && PriorBase(i - 1))
        {
            _settled[i] = true;
            return Tag.Base;
        }

        if (i == 0 && !info.IsKnown && _tokens.Length > 2 && !_tokens[1].IsCapitalised && IsOppositeAdjective(_tokens[0].Lower) && _infos[1].Noun >= 0)
        {
            return Tag.Adjective;
        }

        if (i > 0 && !info.IsKnown && !IsCapitalised(_tokens[i]) && (IsOppositeAdjective(_tokens[i].Lower) || _tokens[i].Lower.EndsWith("able", StringComparison.Ordinal) || _tokens[i].Lower.EndsWith("ible", StringComparison.Ordinal)))
        {
            return Tag.Adjective;
        }

        if (i == 0 && !info.IsKnown && !IsAcronym(_tokens[0]) && IsPlural(0) && _tokens.Length > 1 && !_tokens[1].IsCapitalised)
        {
            return Tag.Noun;
        }

        if (IsCapitalised(_tokens[i]) && (i > 0 || !info.IsKnown || IsAcronym(_tokens[i])) && !(i > 0 && IsSign(i - 1) && info.IsKnown))
        {
            return Tag.Name;
        }

        if (info.Adverb >= 0 && info.Adverb >= Math.Max(info.Noun, info.Adjective))
        {
            return info.Adjective >= 0 && i > 0 && _tags[i - 1] == Tag.Determiner && !IsSign(i + 1) && FunctionAt(i + 1) is null ? Tag.Adjective : Tag.Adverb;
        }

        return info.Adjective > info.Noun ? Tag.Adjective : Tag.Noun;
    }

    private bool AfterHelper(int i) => Before(i, out _) == Tag.Auxiliary;

    private static Tag NounOrAdjectiveOf(WordInfo info) => info.Noun >= info.Adjective || info.Noun >= 0 && info.Adjective < 0 ? Tag.Noun : Tag.Adjective;

    private Tag NounOrAdjective(int i, WordInfo info) => (info.Noun < 0 && info.Adjective < 0) || EndsPhrase(i, info) ? Tag.Noun : NounOrAdjectiveOf(info);

    /// <summary>"From an engineering firm": an article and an adjective stand before, and no noun comes after.</summary>
    private bool EndsPhrase(int i, WordInfo info) =>
        info.Noun > 1 && i > 1 && _tags[i - 1] is Tag.Adjective && _tags[i - 2] is Tag.Determiner && (IsSign(i + 1) || FunctionAt(i + 1) is Tag.Auxiliary or Tag.Modal or Tag.Preposition);

    /// <summary>"Ring-fence the budget", "and shrink-wrap the pallets": an unknown word whose last part is a verb, with an object.</summary>
    private bool IsCompoundOrder(int i)
    {
        var hyphen = _tokens[i].Lower.LastIndexOf('-');
        return hyphen > 0 && TakesObject(i) && (i == 0 || _tags[i - 1] is Tag.To or Tag.Modal || (_tags[i - 1] is Tag.Coordinator or Tag.Punctuation or Tag.Adverb && PriorBase(i)))
            && _lexicon.Morphology.Describe(_tokens[i].Lower[(hyphen + 1)..]) is { Verb: >= 0 } last && last.Has(VerbForms.Base);
    }
}
