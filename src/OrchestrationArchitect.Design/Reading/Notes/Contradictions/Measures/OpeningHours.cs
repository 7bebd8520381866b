using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Measures;

/// <summary>Finds where a sentence says at which hours or days only something is open: "staffed from 8 a.m. to 6 p.m.", "between 7:00 and 17:00 only", "on working days only".</summary>
internal sealed class OpeningHours(Lexicon lexicon)
{
    /// <summary>The first hour may have so many tokens: "8 a.m.".</summary>
    private const int LongestHour = 3;

    /// <summary>The first token of the hours and the token after their last; -1 if none are told.</summary>
    public (int First, int End) Find(ParsedSentence sentence)
    {
        var words = sentence.Words;
        if (!lexicon.Phrases.Set("only-one").MayStandIn(words) && !lexicon.Phrases.Set("outside-hours").MayStandIn(words) && !lexicon.Phrases.Set("serving").MayStandIn(words))
        {
            return (-1, -1);
        }

        for (var i = 0; i < words.Count; i++)
        {
            var end = EndOfHours(words, i);
            var days = end > 0 ? 0 : lexicon.Phrases.Set("some-days").LengthAt(words, i);
            if ((end > 0 || days > 0) && Stretch.At(sentence, i) is { Clause: null } part && IsLimit(part, isHours: end > 0))
            {
                return (i, end > 0 ? end : i + days);
            }
        }

        return (-1, -1);
    }

    /// <summary>"Only", "at other times it is closed", or what is served, staffed or open.</summary>
    private bool IsLimit(Stretch part, bool isHours)
    {
        var words = part.Sentence.Words;
        return lexicon.Phrases.Set("only-one").Find(words, part.Start, part.End) >= 0 || lexicon.Phrases.Set("outside-hours").Find(words, 0, words.Count) >= 0 || (isHours && lexicon.Phrases.Set("serving").Find(words, part.Start, part.End) >= 0);
    }

    /// <summary>The token after "from 9 to 17", "between 7:00 and 17:00"; 0 if no hours begin at a token.</summary>
    private static int EndOfHours(TaggedSentence words, int i)
    {
        if (words.Lower(i) is not ("from" or "between") || !IsHour(words, i + 1))
        {
            return 0;
        }

        for (var at = i + 2; at < i + 2 + LongestHour; at++)
        {
            if (words.Lower(at) is "to" or "and" or "until" or "till" && IsHour(words, at + 1))
            {
                var isClock = words.Lower(i + 1).Contains(':', StringComparison.Ordinal) || IsHalfOfDay(words.Lower(i + 2)) || IsHalfOfDay(words.Lower(at + 2)) || words.Lower(i + 1) is "noon" or "midnight";
                return isClock || words.TagAt(at + 2) is Tag.Punctuation or Tag.Preposition || at + 2 >= words.Count ? at + 2 : 0;
            }
        }

        return 0;
    }

    private static bool IsHour(TaggedSentence words, int i) =>
        words.Lower(i) is "noon" or "midnight" || (int.TryParse(words.Lower(i).Split(':', '.', 'a', 'p')[0], System.Globalization.CultureInfo.InvariantCulture, out var hour) && hour is >= 0 and <= 24);

    private static bool IsHalfOfDay(string lower) => lower is "a.m." or "p.m." or "am" or "pm" or "o'clock" or "a.m" or "p.m" or "hrs";
}
