using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>A phrase that spreads work over many things: "for each order line", "in every file", "from each of five airlines".</summary>
/// <param name="Item">One of the things, in the singular.</param>
/// <param name="At">The token of "each", "every", "all" or "per".</param>
/// <param name="For">"For" or "over" governs it.</param>
/// <param name="Opens">It stands before what it spreads: at the start of the sentence or of a clause.</param>
internal sealed record Distribution(string Item, int At, bool For, bool Opens)
{
    /// <summary>The distributions of a sentence, in order.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="lexicon">The words.</param>
    /// <param name="before">The sentence before, for what "each of them" stands for.</param>
    public static ImmutableArray<Distribution> In(ParsedSentence sentence, Lexicon lexicon, ParsedSentence? before = null)
    {
        var found = ImmutableArray.CreateBuilder<Distribution>();
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            if ((Read(sentence.Words, i, lexicon) ?? OfThem(sentence.Words, i, lexicon, before)) is { } distribution)
            {
                found.Add(distribution);
            }
        }

        return found.ToImmutable();
    }

    private static Distribution? Read(TaggedSentence words, int at, Lexicon lexicon)
    {
        var before = words.Lower(at - 1);
        var isFor = before is "for" or "over";
        var start = words.Lower(at) switch
        {
            "each" or "every" when before is "on" or "upon" or "after" or "with" && words.TagAt(at - 2) == Tag.Punctuation && (lexicon.VerbOfNominal(words.Lower(at + 1)) is not null || lexicon.Morphology.Describe(words.Lower(at + 1)).Verb > 0) => -1,
            "each" or "every" or "all" when words.Lower(at + 1) is "other" or "others" => -1,
            "each" or "every" when words.Lower(at + 1) is "time" or "," => -1,
            "each" when words.Lower(at + 1) == "of" => at + 2,
            "every" when words.Matches(at + 1, "one of") => at + 3,
            "every" when words.TagAt(at + 1) == Tag.Number => -1,
            "each" or "every" => at + 1,
            "all" when isFor => words.Lower(at + 1) is "of" ? at + 2 : at + 1,
            "per" when words.TagAt(at + 1) is Tag.Noun or Tag.Adjective => at + 1,
            _ => -1,
        };
        if (start < 0 || start >= words.Count)
        {
            return null;
        }

        var phrase = Phrases.Read(words, start, words.Count);
        if (phrase.IsEmpty || words.TagAt(phrase.Head) is Tag.Number or Tag.Pronoun || IsOccasion(words.Lemmas[phrase.Head])
            || (before == "of" && words.Lower(at - 2) is "end" or "start" or "beginning" or "outcome") || ActionName.Thing(words, phrase) is not { } thing)
        {
            return null;
        }

        var opener = isFor ? at - 2 : at - 1;
        var opens = words.Lower(at) != "per" && (opener < 0 || words.Lower(opener) is "," or ";" or ":" or "and" or "then" or "—" or "–");
        var more = words.Lower(phrase.End) == "and" && words.TagAt(phrase.End + 1) == Tag.Number ? Phrases.Read(words, phrase.End + 1, words.Count) : default;
        var item = more.IsEmpty || words.TagAt(phrase.Start) != Tag.Number || ActionName.Thing(words, more) is not { } other ? Singular(thing, lexicon) : Singular(thing, lexicon) + " or " + Singular(other, lexicon);
        return new Distribution(item, at, isFor, opens && (isFor || at == 0));
    }

    /// <summary>"For each of them": of the several things told last.</summary>
    private static Distribution? OfThem(TaggedSentence words, int at, Lexicon lexicon, ParsedSentence? before)
    {
        var them = words.Lower(at) == "each" && words.Lower(at + 1) == "of" && words.Lower(at + 2) is "them" or "these" or "those" && !words.TagAt(at + 3).IsNominal();
        if (!them || (Several(words, at) ?? (before is null ? null : Several(before.Words, before.Words.Count))) is not { } thing)
        {
            return null;
        }

        var isFor = words.Lower(at - 1) is "for" or "over";
        var opener = isFor ? at - 2 : at - 1;
        return new Distribution(Singular(thing, lexicon), at, isFor, opener < 0 || (isFor && words.Lower(opener) is "," or ";" or ":" or "and" or "then"));
    }

    /// <summary>The last noun in the plural before a token.</summary>
    private static string? Several(TaggedSentence words, int end)
    {
        for (var i = end - 1; i >= 0; i--)
        {
            if (words.TagAt(i) == Tag.Noun && words.Lower(i) != words.Lemmas[i] && !IsOccasion(words.Lemmas[i]))
            {
                return words.Lower(i);
            }
        }

        return null;
    }

    private static string Singular(string thing, Lexicon lexicon)
    {
        var last = thing.LastIndexOf(' ') + 1;
        return thing[..last] + (thing[last..].Any(char.IsUpper) ? thing[last..] : lexicon.Morphology.Singular(thing[last..]));
    }

    /// <summary>A time or an occasion is no thing to work on.</summary>
    private static bool IsOccasion(string lemma) => lemma is "night" or "day" or "morning" or "evening" or "hour" or "week" or "month" or "year"
        or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" or "quarter" or "minute" or "second" or "weekday" or "shift"
        or "call" or "step" or "stage" or "case" or "attempt" or "change" or "cent" or "e-mail" or "email" or "mail" or "post" or "phone" or "fax" or "courier";
}
