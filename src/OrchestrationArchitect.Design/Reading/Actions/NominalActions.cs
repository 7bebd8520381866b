using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>Actions told as nouns: "payment processing, inventory deduction and generation of labels".</summary>
internal static class NominalActions
{
    /// <summary>An action in a noun phrase: its verb, the token that names it, and what it acts on.</summary>
    public readonly record struct Nominal(string Lemma, int Word, string? Thing, string? Head);

    /// <summary>The items of a coordinated list of nouns, each with its action if it names one.</summary>
    public static List<Nominal?> Items(TaggedSentence sentence, int start, int end, Lexicon lexicon)
    {
        var items = new List<Nominal?>();
        var first = start;
        var depth = 0;
        for (var i = start; i <= end; i++)
        {
            depth += sentence.Lower(i) == "(" ? 1 : sentence.Lower(i) == ")" ? -1 : 0;
            if (i < end && (depth > 0 || !Separates(sentence, i)))
            {
                continue;
            }

            if (i > first && AnyWord(sentence, first, i))
            {
                items.Add(Read(sentence, first, i, lexicon));
            }

            first = i + 1;
        }

        return items;
    }

    private static bool Separates(TaggedSentence sentence, int i) =>
        sentence.Lower(i) is "," or ";" or "then" or "and" or "/" or "followed" or "finally" or "or" or "lastly" or "plus";

    private static bool AnyWord(TaggedSentence sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (sentence.TagAt(i).IsNominal() || sentence.TagAt(i).IsVerb())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads one noun phrase: the action is its head, or the noun before "of".</summary>
    public static Nominal? Read(TaggedSentence sentence, int first, int end, Lexicon lexicon)
    {
        var of = -1;
        var stop = end;
        for (var i = first; i < end; i++)
        {
            if (sentence.TagAt(i) is Tag.Preposition or Tag.To or Tag.Relative or Tag.Subordinator || sentence.Lower(i) is "(" or "-" or "–")
            {
                of = sentence.Lower(i) == "of" && of < 0 && i > first ? i : of;
                if (i == first)
                {
                    first++;
                    continue;
                }

                stop = of == i ? stop : i;
                break;
            }
        }

        var last = (of > 0 ? of : stop) - 1;
        while (last >= first && (sentence.TagAt(last) is Tag.Adverb or Tag.Punctuation || sentence.Lower(last) is "step" or "phase" or "stage" or "process" or "task"))
        {
            last--;
        }

        if (last < first || lexicon.VerbOfNominal(sentence.Lower(last)) is not { } lemma)
        {
            return null;
        }

        var phrase = of > 0 ? Phrases.Read(sentence, of + 1, end) : Modifier(sentence, first, last);
        return new Nominal(lemma, last, ActionName.Thing(sentence, phrase), phrase.IsEmpty ? null : sentence.Lemmas[phrase.Head]);
    }

    private static Phrase Modifier(TaggedSentence sentence, int first, int last)
    {
        while (first < last && sentence.TagAt(first) is Tag.Determiner or Tag.Adverb or Tag.Punctuation or Tag.Number)
        {
            first++;
        }

        return last > first ? new Phrase(first, last, last - 1) : default;
    }
}
