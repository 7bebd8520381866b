using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Measures;

/// <summary>The figures of a sentence that make no constraint.</summary>
internal sealed class SaidLimits(TimeKinds times, Bounds bounds, LimitMaker maker, Lexicon lexicon)
{
    /// <summary>So many tokens before a figure tell what it is.</summary>
    private const int Before = 4;

    /// <summary>What a sentence limits.</summary>
    public IEnumerable<Limit> Of(ParsedSentence sentence, IReadOnlyList<Quantity> quantities)
    {
        foreach (var quantity in quantities)
        {
            if (KindOf(sentence, quantity) is { } kind)
            {
                var value = kind == LimitKind.Tries ? maker.Tries(quantity.Value, sentence, quantity.First) : quantity.Value;
                yield return maker.New(kind, value, sentence, quantity.First, quantity.End) with { IsTold = quantity.Kind == QuantityKind.Count && quantity.Noun != "currency" && kind != LimitKind.Tries && !bounds.IsBound(sentence.Words, quantity.First, quantity.End) && !(kind == LimitKind.AtOnce && (Stretch.At(sentence, quantity.First).Predicate is { Modal: "may" or "can", Negated: false } || IsOneAtATime(sentence, quantity))) };
            }
        }
    }

    /// <summary>"Handles one case at a time": never more.</summary>
    private static bool IsOneAtATime(ParsedSentence sentence, Quantity quantity) =>
        quantity.Value == 1 && Indexes.From(quantity.First, Math.Min(Before, sentence.Words.Count - quantity.First)).Any(i => sentence.Words.Matches(i, "at a time"));

    private string? KindOf(ParsedSentence sentence, Quantity quantity) => quantity.Kind switch
    {
        QuantityKind.Time => times.Of(sentence, quantity),
        QuantityKind.Times when IsTried(sentence, quantity) => LimitKind.Tries,
        QuantityKind.Money when IsPrice(sentence, quantity) => Money(sentence, quantity.First, "usd"),
        QuantityKind.Count when quantity.Noun == "currency" => IsPrice(sentence, quantity) ? Money(sentence, quantity.First, Currency(sentence, quantity)) : null,
        QuantityKind.Count when quantity.Value > 0 && IsAtOnce(sentence, quantity) => LimitKind.AtOnce,
        QuantityKind.Count when IsTried(sentence, quantity) => LimitKind.Tries,
        QuantityKind.Count when quantity.Value > 1 && Stretch.At(sentence, quantity.First).Clause is null or { Kind: ClauseKind.Relative } && Counted(sentence, quantity) is { } noun => LimitKind.CountOf(noun),
        _ => null,
    };

    /// <summary>"Tried three times", "six attempts"; not "between two tries".</summary>
    private bool IsTried(ParsedSentence sentence, Quantity quantity) =>
        sentence.Words.Lower(quantity.First - 1) != "between" && lexicon.Phrases.Set("trying-again").Find(sentence.Words, quantity.First - Before, quantity.End + 1) is var at and >= 0 && sentence.Words.Lower(at + 1) != "than";

    /// <summary>What is counted; <see langword="null"/> if nothing is named.</summary>
    private static string? Counted(ParsedSentence sentence, Quantity quantity)
    {
        var words = sentence.Words;
        if (quantity.Noun == "physical")
        {
            return words.Lower(quantity.End - 1);
        }

        for (var i = quantity.First; i < Math.Min(words.Count, quantity.First + Before + 1); i++)
        {
            if (words.TagAt(i) == Tag.Noun && words.TagAt(i + 1) != Tag.Noun)
            {
                return words.Lemmas[i];
            }
        }

        return quantity.Noun.Length > 0 ? quantity.Noun : null;
    }

    private bool IsAtOnce(ParsedSentence sentence, Quantity quantity) =>
        Stretch.At(sentence, quantity.First) is var part && lexicon.Phrases.Set("at-a-time").Find(sentence.Words, quantity.First, part.End) >= 0 && quantity.Noun != "physical";

    /// <summary>Something costs it, or no more than it may be spent.</summary>
    private bool IsPrice(ParsedSentence sentence, Quantity quantity)
    {
        var words = sentence.Words;
        var part = Stretch.At(sentence, quantity.First);
        return bounds.IsBound(words, quantity.First, quantity.End) || lexicon.Phrases.Set("pricing").Find(words, part.Start, part.End) >= 0 || lexicon.Phrases.Set("pricing").IsIn(words.Sentence.Label);
    }

    /// <summary>Money of a currency, in the period that is named around a token.</summary>
    public static string Money(ParsedSentence sentence, int at, string currency)
    {
        var part = Stretch.At(sentence, at);
        return $"{LimitKind.Cost} {currency} {Period(sentence, part)}".TrimEnd();
    }

    private static string Currency(ParsedSentence sentence, Quantity quantity) =>
        (sentence.Words.Units.TryGet(sentence.Words.Lower(quantity.End), "currency", out _) ? sentence.Words.Lower(quantity.End) : sentence.Words.Lower(quantity.First - 1)) switch
        {
            "€" or "euro" or "euros" => "eur",
            "£" or "pounds" => "gbp",
            "¥" or "yen" => "jpy",
            "₹" or "rupees" => "inr",
            "francs" => "chf",
            var sign => sign,
        };

    /// <summary>"A month", "monthly", "per year": the seconds of the period.</summary>
    private static string Period(ParsedSentence sentence, Stretch part)
    {
        var words = sentence.Words;
        for (var i = part.Start; i < part.End; i++)
        {
            if (words.Units.TryGet(words.Lower(i), "period", out var seconds) || (words.Lower(i - 1) is "a" or "per" or "each" or "every" or "/" && words.Units.TryGet(words.Lower(i), "time", out seconds)))
            {
                return seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return "";
    }
}
