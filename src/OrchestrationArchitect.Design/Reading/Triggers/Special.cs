using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Triggers;

/// <summary>Event sources told without a word of the table: "POST /orders", "every 15 minutes", "at 4 am", a person who starts it.</summary>
internal static class Special
{
    /// <summary>How far behind "nightly" the word for what runs may stand: "the weekly timetable run".</summary>
    private const int Recurs = 2;

    /// <summary>The source at a token: its kind, the token after it, and its weight.</summary>
    public static (TriggerKind Kind, int End, int Weight)? At(TaggedSentence words, int i, Lexicon lexicon)
    {
        if (IsRoute(words, i))
        {
            return (TriggerKind.Http, i + 1, 2);
        }

        if (words.Lower(i) is "every" or "each" && Rates.Period(words, i, out var seconds) is var end and > 0 && seconds >= 60)
        {
            return (TriggerKind.Schedule, end, words.TagAt(i - 1) == Tag.Number || words.Sentence.Tokens.Take(i).Any(t => t.Kind == TokenKind.Number) ? 1 : 2);
        }

        if (lexicon.Phrases.Is("recurring", words.Lower(i)) && Enumerable.Range(i + 1, Recurs).Any(at => lexicon.Phrases.Is("recurring-run", words.Lemmas[Math.Min(at, words.Count - 1)])))
        {
            return (TriggerKind.Schedule, i + 1, 2);
        }

        if (IsDate(words, i, lexicon))
        {
            return (TriggerKind.Schedule, i + 4, 2);
        }

        return words.Lower(i) is "at" && QuantityReader.Clock(words, i + 1) is var clock && clock > i + 1 ? (TriggerKind.Schedule, clock, 1) : null;
    }

    /// <summary>"On the first Monday", "on every school day".</summary>
    private static bool IsDate(TaggedSentence words, int i, Lexicon lexicon) =>
        words.Lower(i) == "on" && lexicon.Phrases.Is("calendar-day", words.Lower(i + 3)) && (words.Lower(i + 1) is "every" or "each"
            || (words.Lower(i + 1) == "the" && words.TagAt(i + 2) is Tag.Number or Tag.Adjective && words.TagAt(i + 4) is not (Tag.Noun or Tag.Subordinator)));

    /// <summary>"POST /orders", "posts JSON to /orders", "under /jobs/{id}".</summary>
    private static bool IsRoute(TaggedSentence words, int i)
    {
        var path = words.Lower(i + 1) == "/" && i + 2 < words.Count && words[i + 2].Start == words[i + 1].End && words[i + 1].Start > words[i].End && words[i + 2].Kind == TokenKind.Word;
        return (words[i].Text is "POST" && (words.Lower(i - 1) is "(" or "a" or "an" or "http" or "https" or "the" || words.Lower(i + 1) is "from" or "by")) || path && (words[i].Text is "POST" or "GET" or "PUT" or "PATCH" or "DELETE" || words.Lower(i) is "to" or "calls" or "call" or "at" or "under" or "hits" or "on");
    }

    /// <summary>The verb of a person who starts the process: "an editor clicks", "started by an operator"; -1 if none.</summary>
    public static int Person(ParsedSentence sentence, Range part, Lexicon lexicon)
    {
        foreach (var predicate in sentence.Predicates.Where(p => p.Verb >= part.Start.Value && p.Verb < part.End.Value))
        {
            var who = predicate.Passive || predicate.Clause == ClauseKind.Reduced ? predicate.Agent : predicate.Subject;
            if (!lexicon.Phrases.Set("person-starts").IsWord(sentence.Words.Lower(predicate.Verb)) || predicate.Negated)
            {
                continue;
            }

            var head = who.IsEmpty ? After(sentence.Words, predicate.End, by => by == "by") : who.Head;
            if (IsStaff(sentence.Words, head, lexicon) || IsStaff(sentence.Words, After(sentence.Words, predicate.End, at => at is "at" or "over" or "across"), lexicon))
            {
                return predicate.Verb;
            }
        }

        return -1;
    }

    private static bool IsStaff(TaggedSentence words, int head, Lexicon lexicon) => head >= 0 && lexicon.Morphology.Singular(words.Lower(head)) is var noun
        && (lexicon.Phrases.Is("people", noun) || lexicon.Phrases.Is("staffed-place", noun) || lexicon.Phrases.People.Contains(noun));

    /// <summary>The head of what a preposition near a verb leads to; -1 if none.</summary>
    private static int After(TaggedSentence words, int from, Func<string, bool> preposition)
    {
        for (var i = from; i < Math.Min(words.Count, from + 3); i++)
        {
            if (preposition(words.Lower(i)) && Phrases.Read(words, i + 1, words.Count) is { IsEmpty: false } who)
            {
                return who.Head;
            }
        }

        return -1;
    }
}
