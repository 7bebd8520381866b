using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>What is undone, told after a colon or a dash.</summary>
internal static class ListedObjects
{
    /// <summary>An item of a list of things has no more words than this.</summary>
    private const int Short = 6;

    /// <summary>"Everything is cancelled, last thing first: the ski hire, the passes, the chalet."</summary>
    public static ImmutableArray<(UndoneObject? Thing, bool All)> AfterColon(TaggedSentence words, int from, Lexicon lexicon)
    {
        var start = Opener(words, from) + 1;
        if (start >= words.Count || (Phrases.Read(words, start, words.Count) is { IsEmpty: false } first && Objects.OpensClause(words, first.End) && words.Lower(first.End + 1) is not ","))
        {
            return [];
        }

        return Listed(words, start, lexicon) is { Length: > 1 } listed ? listed : IsToldInFull(words, start) ? [] : Objects.After(words, start, lexicon);
    }

    /// <summary>The words of the list behind a token, up to a clause with a verb of its own.</summary>
    public static SourceSpan Stretch(TaggedSentence words, int from)
    {
        var start = Math.Min(Opener(words, from), words.Count - 1);
        var end = start + 1;
        while (end < words.Count && words.Lower(end) is not (";" or ")") && words.TagAt(end) is not (Tag.Auxiliary or Tag.Modal or Tag.Present or Tag.Past))
        {
            end++;
        }

        while (end < words.Count && end > start + 1 && words.Lower(end - 1) is not ("," or "and"))
        {
            end--;
        }

        return new SourceSpan(words.Sentence.Field, words[start].End, words[end - 1].End - words[start].End);
    }

    /// <summary>What opens a list: a colon, a dash or a bracket; the number of words if none stands there.</summary>
    private static int Opener(TaggedSentence words, int from)
    {
        while (from < words.Count && words.Lower(from) is not (":" or "(" or "—" or "–"))
        {
            from++;
        }

        return from;
    }

    /// <summary>"Machines deleted, network torn down": each says itself what is done.</summary>
    private static bool IsToldInFull(TaggedSentence words, int from) =>
        Phrases.Read(words, from, words.Count) is { IsEmpty: false } first && words.TagAt(first.End) is Tag.Participle or Tag.Past;

    /// <summary>The things of a list in which each is told shortly: "DNS record, certificate, database", "bags into the fridge, bed released".</summary>
    private static ImmutableArray<(UndoneObject? Thing, bool All)> Listed(TaggedSentence words, int from, Lexicon lexicon)
    {
        var found = ImmutableArray.CreateBuilder<(UndoneObject?, bool)>();
        for (var start = from; start < words.Count;)
        {
            var end = start;
            while (end < words.Count && words.Lower(end) is not ("," or ";" or ")" or "and" or "then"))
            {
                end++;
            }

            var phrase = Phrases.Read(words, start, end);
            if (end - start > Short || (phrase.IsEmpty && end > start))
            {
                return [];
            }

            var told = !phrase.IsEmpty && phrase.End < end && words.TagAt(phrase.End) is Tag.Participle or Tag.Past or Tag.Auxiliary;
            if (!phrase.IsEmpty && !told)
            {
                var whole = phrase.End == end - 1 && words.TagAt(phrase.End) is Tag.Present or Tag.Base ? new Phrase(phrase.Start, end, end - 1) : phrase;
                found.Add((Objects.Of(words, whole, lexicon) is { } thing ? thing with { Head = Objects.Singular(words, whole.Head, lexicon) } : null, false));
            }

            start = end + 1;
        }

        return found.ToImmutable();
    }
}
