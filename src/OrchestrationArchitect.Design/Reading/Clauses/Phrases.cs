using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>Finds noun phrases around a verb.</summary>
internal static class Phrases
{
    /// <summary>The noun phrase that begins at a token, particles and adverbs skipped.</summary>
    public static Phrase After(TaggedSentence sentence, int from, int limit)
    {
        var i = from;
        while (i < limit && sentence.TagAt(i) is Tag.Adverb or Tag.Particle)
        {
            i++;
        }

        return Read(sentence, i, limit);
    }

    /// <summary>Reads determiners, adjectives, numbers, nouns and names from a token.</summary>
    public static Phrase Read(TaggedSentence sentence, int start, int limit)
    {
        if (sentence.Lower(start) == "side" && sentence.Matches(start, "side by side"))
        {
            return default;
        }

        var head = -1;
        var i = start;
        for (; i < limit; i++)
        {
            var tag = sentence.TagAt(i);
            if (tag == Tag.Number && head >= 0 && sentence.TagAt(i + 1) == Tag.Noun && sentence.TagAt(head) == Tag.Noun && sentence.Lower(head) is not ("top" or "first" or "last" or "next"))
            {
                break;
            }

            if (tag.IsNominal())
            {
                head = tag == Tag.Number && head >= 0 ? head : i;
            }
            else if (tag == Tag.Pronoun && i == start)
            {
                return new Phrase(i, i + 1, i);
            }
            else if (sentence.Lower(i) is "\"" or "'" or "“" or "”" or "‘" or "/" or "&" or "$" or "%" or "#" or "`" or "-")
            {
                continue;
            }
            else if (tag == Tag.Adverb && head < 0 && i > start && sentence.TagAt(start) == Tag.Determiner && sentence.TagAt(i + 1) is Tag.Noun or Tag.Adjective)
            {
                continue;
            }
            else if (i > start && ((sentence.Lower(i) == "of" && IsMeasure(sentence, head >= 0 ? head : i - 1)) || IsHalf(sentence, i)))
            {
                head = -1;
            }
            else if (tag == Tag.Coordinator && head < 0 && i > start && sentence.TagAt(i - 1) == Tag.Adjective && sentence.TagAt(i + 1) == Tag.Adjective && sentence.TagAt(i + 2).IsNominal())
            {
                continue;
            }
            else if (tag is not (Tag.Determiner or Tag.Adjective) || (tag == Tag.Determiner && head >= 0 && !IsPossessive(sentence, i)))
            {
                break;
            }
        }

        if (head < 0 && i - start > 1 && sentence.TagAt(start) == Tag.Determiner && sentence.TagAt(i - 1) == Tag.Adjective && sentence.Lower(start) is "the" or "a" or "an" or "its" or "their" or "this" or "that" or "each" or "every")
        {
            head = i - 1;
        }

        while (i > start && head >= 0 && i - 1 > head)
        {
            i--;
        }

        if (head < 0 && sentence.Lower(start) == "those" && i == start + 1)
        {
            return new Phrase(start, i, start);
        }

        return head < 0 ? default : new Phrase(start, i, head);
    }

    /// <summary>The noun phrase that ends just before a token, adverbs skipped.</summary>
    public static Phrase Before(TaggedSentence sentence, int end, int limit)
    {
        var last = end - 1;
        while (last >= limit && sentence.TagAt(last) is Tag.Adverb or Tag.Relative)
        {
            last--;
        }

        if (last >= limit && sentence.TagAt(last) == Tag.Pronoun)
        {
            return new Phrase(last, last + 1, last);
        }

        var start = last;
        while (start >= limit && (sentence.TagAt(start).IsNominal() || sentence.TagAt(start) is Tag.Adjective or Tag.Determiner))
        {
            start--;
            if (start + 1 <= last && sentence.TagAt(start + 1) == Tag.Determiner && !IsPossessive(sentence, start + 1))
            {
                start -= start >= limit && IsHalf(sentence, start + 1) ? 1 : 0;
                break;
            }
        }

        return start == last || !AnyNominal(sentence, start + 1, last) ? default : new Phrase(start + 1, last + 1, last);
    }

    /// <summary>The noun phrase that ends just before a token, with what "of" ties it to: "a notice of refusal".</summary>
    public static Phrase Whole(TaggedSentence sentence, int end, int limit)
    {
        var last = Before(sentence, end, limit);
        if (last.IsEmpty || last.Start - 1 <= limit || sentence.Lower(last.Start - 1) != "of" || Before(sentence, last.Start - 1, limit) is not { IsEmpty: false } first
            || sentence.TagAt(first.Start) != Tag.Determiner)
        {
            return last;
        }

        return IsMeasure(sentence, first.Head) ? last with { Start = first.Start } : first;
    }

    /// <summary>The subject before a verb group: the first noun phrase of the stretch that no preposition governs and no other follows at once.</summary>
    public static Phrase Subject(TaggedSentence sentence, int from, int groupStart)
    {
        if (sentence.TagAt(groupStart) is Tag.Base or Tag.Present && sentence.Lower(groupStart) == sentence.Lemmas[groupStart] && IsDistributed(sentence, from, groupStart))
        {
            return default;
        }

        for (var i = from; i < groupStart; i++)
        {
            var tag = sentence.TagAt(i);
            if (tag.OpensNounPhrase() && !IsGoverned(sentence, i, from) && sentence.Lower(i) is not ("depending" or "whereupon"))
            {
                var phrase = Read(sentence, i, groupStart);
                if (IsAdverbial(sentence, phrase, groupStart))
                {
                    i = phrase.End - 1;
                }
                else if (!phrase.IsEmpty && !IsTime(sentence, phrase))
                {
                    return phrase.End == groupStart - 1 && sentence.TagAt(phrase.End) == Tag.Adjective && sentence.TagAt(phrase.Head) == Tag.Noun ? new Phrase(phrase.Start, groupStart, phrase.End) : phrase;
                }
            }
            else if (tag == Tag.Preposition)
            {
                i = (sentence.Lower(i) is "on" or "upon" && AfterOutcome(sentence, i + 1, groupStart) is var outcome and > 0 ? outcome : SkipGoverned(sentence, i + 1, groupStart)) - 1;
            }
        }

        return Whole(sentence, groupStart, from);
    }

    /// <summary>"Either way the office …", "every quarter a list …": another noun phrase follows at once.</summary>
    private static bool IsAdverbial(TaggedSentence sentence, Phrase phrase, int groupStart) =>
        !phrase.IsEmpty && phrase.End < groupStart && sentence.Lower(phrase.End) is not ("itself" or "themselves" or "himself" or "herself") && sentence.TagAt(phrase.End) is Tag.Determiner or Tag.Pronoun or Tag.Number && sentence.TagAt(phrase.Start) == Tag.Determiner && !IsPossessive(sentence, phrase.Head)
        && Read(sentence, phrase.End, groupStart) is { IsEmpty: false };

    /// <summary>"For every employee [compute] …": an order, done for what stands before it.</summary>
    private static bool IsDistributed(TaggedSentence sentence, int from, int groupStart)
    {
        for (var i = from; i + 2 < groupStart; i++)
        {
            if (sentence.Lower(i) == "for" && sentence.Lower(i + 1) is "each" or "every" or "all" && Read(sentence, i + 1, groupStart) is var phrase && phrase.End == groupStart)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"On payment success [tickets] are issued": where the subject begins behind how something came out; 0 if nothing tells that.</summary>
    private static int AfterOutcome(TaggedSentence sentence, int from, int groupStart)
    {
        for (var i = from; i + 1 < groupStart && sentence.TagAt(i).IsNominal(); i++)
        {
            if (sentence.Lower(i) is "success" or "failure" or "approval" or "rejection" or "refusal" or "acceptance" or "timeout" or "expiry" or "completion" or "cancellation")
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>Behind the noun phrase that a preposition governs: "with too many points [the premium] is …".</summary>
    private static int SkipGoverned(TaggedSentence sentence, int i, int limit)
    {
        var phrase = After(sentence, i, limit);
        return phrase.IsEmpty || phrase.End >= limit ? i : phrase.End;
    }

    private static bool IsGoverned(TaggedSentence sentence, int i, int from) => i > from && sentence.TagAt(i - 1) == Tag.Preposition;

    private static bool IsTime(TaggedSentence sentence, Phrase phrase) =>
        sentence.Lemmas[phrase.Head] is "time" or "night" or "minute" or "second" or "morning" or "day" or "week" or "month" or "hour" or "evening" or "year" && sentence.TagAt(phrase.End) is not (Tag.Auxiliary or Tag.Present);

    private static bool AnyNominal(TaggedSentence sentence, int start, int last)
    {
        for (var i = start; i <= last; i++)
        {
            if (sentence.TagAt(i).IsNominal())
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPossessive(TaggedSentence sentence, int i) => sentence.Lower(i).EndsWith("'s", StringComparison.Ordinal) || sentence.Lower(i).EndsWith("s'", StringComparison.Ordinal);

    /// <summary>Where the words for the whole begin in "half of the seats", "two copies of the contract".</summary>
    public static int AfterShare(TaggedSentence sentence, Phrase phrase)
    {
        for (var i = phrase.Start + 1; i < phrase.Head; i++)
        {
            if (sentence.Lower(i) == "of" && sentence.Lemmas[i - 1] is "number" or "pair" or "part" or "rest" or "remainder" or "half" or "third" or "majority" or "percentage" or "share" or "fraction" or "dozen" or "one" or "two" or "three")
            {
                return i + 1;
            }
        }

        return phrase.Start;
    }

    /// <summary>"Half a page": whether a token is the article between the two.</summary>
    private static bool IsHalf(TaggedSentence sentence, int i) => sentence.Lower(i) is "a" or "an" && sentence.Lower(i - 1) is "half" && sentence.Lemmas[Math.Min(i + 1, sentence.Count - 1)] is not ("hour" or "minute" or "day" or "week" or "month" or "year");

    private static bool IsMeasure(TaggedSentence sentence, int head) =>
        sentence.Lemmas[head] is "list" or "set" or "batch" or "copy" or "number" or "pair" or "series" or "group" or "kind" or "type" or "part" or "rest" or "remainder" or "half" or "third" or "majority" or "percentage" or "share" or "fraction" or "dozen" or "one" or "two" or "three";
}
