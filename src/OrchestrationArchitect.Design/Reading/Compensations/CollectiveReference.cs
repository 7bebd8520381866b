using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>Words that mean several steps told before without naming them: "both", "those three", "all of these bookings".</summary>
internal static class CollectiveReference
{
    /// <summary>The largest group of steps that is counted in words.</summary>
    private const int Most = 9;

    /// <summary>The largest group without a noun: "the four" are mostly people.</summary>
    private const int MostUnnamed = 3;

    /// <summary>The reference that ends just before a token; <see langword="null"/> if none does.</summary>
    public static StepNumbers? Before(TaggedSentence words, int end, Lexicon lexicon)
    {
        var start = end;
        while (start > 0 && words.TagAt(start - 1) is Tag.Determiner or Tag.Number or Tag.Noun or Tag.Adjective or Tag.Pronoun or Tag.Participle || (start > 0 && words.Lower(start - 1) is "of"))
        {
            start--;
        }

        for (; start < end; start++)
        {
            if (Read(words, start, lexicon) is var (reference, after) && after == end)
            {
                return reference;
            }
        }

        return null;
    }

    /// <summary>The reference that begins at a token; <see langword="null"/> if none does.</summary>
    public static StepNumbers? After(TaggedSentence words, int from, Lexicon lexicon) =>
        Read(words, from + (words.Lower(from) is "of" ? 1 : 0), lexicon) is var (reference, after) && !words.TagAt(after).IsNominal() && words.TagAt(after) is not (Tag.Determiner or Tag.Adjective) ? reference : null;

    private static (StepNumbers Reference, int End)? Read(TaggedSentence words, int from, Lexicon lexicon)
    {
        var at = from;
        var every = words.Lower(at) is "all" or "each";
        var both = words.Lower(at) is "both";
        at += every || both ? 1 : 0;
        at += (every || both) && words.Lower(at) is "of" ? 1 : 0;
        var pointed = words.Lower(at) is "these" or "those" or "them";
        if (both && (pointed || !words.TagAt(at).OpensNounPhrase()))
        {
            return (Last(2), Noun(words, at + (pointed ? 1 : 0), lexicon));
        }

        var definite = pointed || words.Lower(at) is "the";
        at += definite ? 1 : 0;
        at += words.Lower(at) is "same" or "other" or "last" or "said" ? 1 : 0;
        var noun = Noun(words, at + 1, lexicon);
        if ((definite || every) && Count(words, at) is var count and > 1)
        {
            return noun == at + 1 && (words.TagAt(noun).IsNominal() || count > MostUnnamed) ? null : (Last(count) with { Others = words.Lower(at - 1) is "other" || words.Lower(at + 1) is "others" }, noun);
        }

        return pointed && words.Lower(at - 1) is not "them" && Noun(words, at, lexicon) is var deeds && deeds > at ? (Together, deeds) : null;
    }

    private static StepNumbers Last(int count) => new([], -count);

    /// <summary>Those told together.</summary>
    public static StepNumbers Together { get; } = new([], 0);

    private static int Count(TaggedSentence words, int at) => NumberWords.TryWhole(words.Lower(at), out var count) && count is > 1 and <= Most ? (int)count : 0;

    /// <summary>The token after a noun that means steps whatever they are, or what some of them make: "steps", "bookings".</summary>
    private static int Noun(TaggedSentence words, int at, Lexicon lexicon)
    {
        var from = at + (words.TagAt(at) is Tag.Adjective ? 1 : 0);
        var noun = words.TagAt(from) is Tag.Noun && !words.TagAt(from + 1).IsNominal() && words.Lower(from).EndsWith('s') ? words.Lemmas[from] : "";
        return noun.Length > 0 && (lexicon.Phrases.Is("whatever", noun) || lexicon.VerbOfNominal(noun) is not null) ? from + 1 : at;
    }
}
