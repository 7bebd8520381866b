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

        if (lexicon.Phrases.Set("recurring").IsWordAt(words, i) && Indexes.From(i + 1, Recurs).Any(at => lexicon.Phrases.Set("recurring-run").IsBaseAt(words, Math.Min(at, words.Count - 1))))
        {
            return (TriggerKind.Schedule, i + 1, 2);
        }

        if (IsDate(words, i, lexicon))
        {
            return (TriggerKind.Schedule, i + 4, 2);
        }

        if (EndOfCalendarPoint(words, i, lexicon) is var after and > 0)
        {
            return (TriggerKind.Schedule, after, 2);
        }

        if (EndOfOffset(words, i, lexicon) is var offset and > 0)
        {
            return (TriggerKind.Schedule, offset, 1);
        }

        return words.Lower(i) is "at" && QuantityReader.Clock(words, i + 1) is var clock && clock > i + 1 ? (TriggerKind.Schedule, clock, 1) : null;
    }

    /// <summary>"On the first Monday", "on every school day".</summary>
    private static bool IsDate(TaggedSentence words, int i, Lexicon lexicon) =>
        words.Lower(i) == "on" && lexicon.Phrases.Set("calendar-day").IsWordAt(words, i + 3) && (words.Lower(i + 1) is "every" or "each"
            || (words.Lower(i + 1) == "the" && words.TagAt(i + 2) is Tag.Number or Tag.Adjective && words.TagAt(i + 4) is not (Tag.Noun or Tag.Subordinator)));

    /// <summary>"On Sundays", "first of the month", "once per quarter", "nightly; …", "after close of business": the token after it; 0 if it is none.</summary>
    private static int EndOfCalendarPoint(TaggedSentence words, int i, Lexicon lexicon)
    {
        var opens = i == 0 || words.Lower(i - 1) is ";" or "or" or "and" or ",";
        return words.Lower(i) switch
        {
            "on" when words.Lower(i + 1) is { Length: > 0 } day && day.EndsWith('s') && lexicon.Phrases.Is("calendar-day", day[..^1]) => i + 2,
            "every" or "each" when words.Lower(i + 1) is "second" or "other" or "third" && lexicon.Phrases.Set("calendar-day").IsWordAt(words, i + 2) => i + 3,
            var day when lexicon.Phrases.Is("calendar-day", day) && words.Lower(i + 1) is "mornings" or "afternoons" or "evenings" or "nights" => i + 2,
            "first" or "last" or "1st" when words.Matches(i + 1, "of the") || words.Matches(i + 1, "of each") || words.Matches(i + 1, "of every") => lexicon.Phrases.Set("calendar-span").IsWordAt(words, i + 3) ? i + 4 : 0,
            "once" or "twice" when words.Lower(i + 1) is "per" or "a" or "every" or "each" && lexicon.Phrases.Set("calendar-span").IsWordAt(words, i + 2) => i + 3,
            "close" when words.Matches(i + 1, "of business") => i + 3,
            var word when opens && lexicon.Phrases.Is("recurring", word) && (words.TagAt(i + 1) == Tag.Punctuation || i + 1 == words.Count || words.Lower(i + 1) is "at" or "on" or "and" or "or") => i + 1,
            _ => 0,
        };
    }

    /// <summary>"On the 15th", "the day before departure", "thirty days before the contract ends": the token after it; 0 if it is none.</summary>
    private static int EndOfOffset(TaggedSentence words, int i, Lexicon lexicon) =>
        words.Lower(i) == "on" && words.Lower(i + 1) == "the" && words.Lower(i + 2) is { Length: > 2 } ordinal && char.IsAsciiDigit(ordinal[0]) && ordinal[^2..] is "st" or "nd" or "rd" or "th" ? i + 3
            : lexicon.Phrases.Is("calendar-span", lexicon.Morphology.Singular(words.Lower(i))) && words.Lower(i + 1) is "before" or "ahead" or "prior" ? i + 2 : 0;

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
