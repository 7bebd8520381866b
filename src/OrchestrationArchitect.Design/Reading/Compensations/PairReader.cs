using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>Pairs of a step and what undoes it: "the compensation for reserving is releasing", "creation is compensated by deletion".</summary>
internal static class PairReader
{
    public static IEnumerable<UndoingMention> Read(ParsedSentence parsed, int number, Lexicon lexicon)
    {
        var words = parsed.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (lexicon.Phrases.Set("counterpart").IsWord(words.Lower(i)) && Of(words, i, number, lexicon) is { } named)
            {
                yield return named;
            }
            else if (words.Lower(i) == "by" && (lexicon.Phrases.Set("countered").IsWord(words.Lower(i - 1)) || words.Lower(i - 1) == "back" && lexicon.Phrases.Set("countered").IsWord(words.Lower(i - 2))) && By(words, i, number, lexicon) is { } countered)
            {
                yield return countered;
                foreach (var also in Gapped(words, i + 1, number, lexicon))
                {
                    yield return also;
                }
            }
        }
    }

    /// <summary>"The compensating transaction for reserving the number is returning it".</summary>
    private static UndoingMention? Of(TaggedSentence words, int i, int number, Lexicon lexicon)
    {
        var at = i;
        while (at < words.Count && at < i + 4 && words.Lower(at) is not ("for" or "of"))
        {
            at++;
        }

        var is_ = at;
        while (is_ < words.Count && words.Lower(is_) is not ("is" or "=" or ":" or "→" or "->" or "would"))
        {
            is_++;
        }

        return words.Lower(at) is "for" or "of" && is_ < words.Count && is_ > at + 1 ? Pair(words, at + 1, is_, is_ + 1, number, lexicon) : null;
    }

    private static UndoingMention? By(TaggedSentence words, int by, int number, Lexicon lexicon, bool gapped = false)
    {
        var start = by;
        while (start > 0 && words.Lower(start - 1) is not ("," or ";" or "and" or ":"))
        {
            start--;
        }

        if (Mishaps.Find(words, start, by, lexicon) >= 0)
        {
            return null;
        }

        return Pair(words, start, gapped ? by : by - 1, by + 1, number, lexicon);
    }

    /// <summary>"… and enrolment confirmation by enrolment revocation": the verb is not said again.</summary>
    private static IEnumerable<UndoingMention> Gapped(TaggedSentence words, int from, int number, Lexicon lexicon)
    {
        for (var i = from; i < words.Count; i++)
        {
            if (words.Lower(i) == "by" && words.TagAt(i - 1).IsNominal() && By(words, i, number, lexicon, gapped: true) is { } also)
            {
                yield return also;
            }
        }
    }

    /// <summary>The nouns of what is undone.</summary>
    private static string Named(TaggedSentence words, int start, int end) =>
        string.Join(' ', Enumerable.Range(start, end - start).Where(i => words.TagAt(i).IsNominal()).Select(i => words.Lower(i)).TakeLast(3)) is { Length: > 0 } nouns ? nouns : words.Text(start, end);

    private static UndoingMention? Pair(TaggedSentence words, int start, int end, int by, int number, Lexicon lexicon)
    {
        var thing = new List<string>();
        for (var i = start; i < end; i++)
        {
            if (words.TagAt(i).IsNominal() || words.TagAt(i).IsVerb() && words.TagAt(i) != Tag.Auxiliary)
            {
                thing.Add(words.Lemmas[i]);
                if (lexicon.VerbOfNominal(words.Lower(i)) is { } nominal)
                {
                    thing.Add(nominal);
                }
            }
        }

        for (var i = by; i < words.Count && words.Lower(i) is not (";" or ","); i++)
        {
            var verb = words.Lower(i) == "credit" && words.Lower(i + 1) == "note" ? "credit-note" : words.TagAt(i).IsVerb() ? words.Lemmas[i] : lexicon.VerbOfNominal(words.Lower(i)) ?? (UndoingVerbs.IsKnown(words.Lower(i), lexicon) ? words.Lower(i) : null);
            if (verb is not null && UndoingVerbs.IsUndoing(verb, lexicon) && thing.Count > 0)
            {
                var span = new SourceSpan(words.Sentence.Field, words[i].Start, words[i].End - words[i].Start);
                return new UndoingMention(verb, new UndoneObject(thing[^1], Named(words, start, end), [.. thing]), All: false, Mishap.Failure, number, span) { IsPair = true };
            }
        }

        return null;
    }
}
