using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Triggers;

/// <summary>Finds the parts of a sentence that tell what the process calls or writes to, not what starts it.</summary>
internal static class Downstream
{
    /// <summary>The token ranges that name no event source.</summary>
    public static ImmutableArray<Range> Of(ParsedSentence sentence, Lexicon lexicon)
    {
        var words = sentence.Words;
        if (lexicon.Phrases.Set("downstream").IsIn(words.Sentence.Label) || lexicon.Phrases.Set("outside").IsIn(words.Sentence.Label))
        {
            return [0..words.Count];
        }

        var ranges = ImmutableArray.CreateBuilder<Range>();
        for (var start = 0; start < words.Count;)
        {
            var end = start;
            while (end < words.Count && words.Lower(end) is not (";" or "," or "but" or "—" or "(" or ")") && !(words.Lower(end) == "and" && ClauseFollows(sentence, end)))
            {
                end++;
            }

            if (IsDownstream(words, start, end, lexicon) || (start > 0 && words.Lower(start - 1) == "(" && ranges.Count > 0 && ranges[^1].End.Value == start - 1))
            {
                ranges.Add(start..end);
            }

            start = end + 1;
        }

        return ranges.ToImmutable();
    }

    private static bool ClauseFollows(ParsedSentence sentence, int at) => sentence.Predicates.Any(p => p.Finite && p.First > at && p.First <= at + 6);

    private static bool IsDownstream(TaggedSentence words, int start, int end, Lexicon lexicon)
    {
        var starts = lexicon.Phrases.Set("starting-run").Find(words, start, end) >= 0;
        if (lexicon.Phrases.Set("downstream").Find(words, start, end) >= 0 && !(starts && words.Lower(end) is not ","))
        {
            return true;
        }

        if (lexicon.Phrases.Set("outside").Find(words, start, end) >= 0 && lexicon.Phrases.Set("outside-channel").Find(words, start, end) >= 0 && !starts)
        {
            return true;
        }

        var first = start;
        while (first < end && words.TagAt(first) is Tag.Determiner or Tag.Adjective or Tag.Coordinator or Tag.Adverb)
        {
            first++;
        }

        var subject = Clauses.Phrases.Read(words, first, end);
        if (!subject.IsEmpty && lexicon.Phrases.Is("outgoing", lexicon.Morphology.Singular(words.Lower(subject.Head))) && lexicon.Phrases.Set("leaving").Find(words, subject.End, end) is var leaves and >= 0 && !IsSentByOthers(words, leaves, end))
        {
            return true;
        }

        for (var i = start; i < end; i++)
        {
            if (words.Lower(i) is "no" && words.Lower(i + 1) is "other" or "queue" or "http" or "api" or "webhook" or "outside")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"An offer is put on a queue by the sales system": what others hand over comes in, it does not go out.</summary>
    private static bool IsSentByOthers(TaggedSentence words, int leaves, int end)
    {
        var by = leaves + 1;
        while (by < end && words.Lower(by) is not "by")
        {
            by++;
        }

        var who = by < end ? Clauses.Phrases.Read(words, by + 1, end) : default;
        return !who.IsEmpty && words.Lower(who.Head) is not ("us" or "workflow" or "process" or "it");
    }
}
