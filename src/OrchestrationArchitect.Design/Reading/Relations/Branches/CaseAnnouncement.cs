using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Relations.Beside;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Branches;

/// <summary>A sentence that says in how many ways the run may go on: "three things can come of it", "it takes one of four forms".</summary>
/// <param name="Count">How many; 0 if it does not say.</param>
/// <param name="Noun">What they are called, in the singular; empty if the number stands alone.</param>
internal sealed record CaseAnnouncement(int Count, string Noun)
{
    /// <summary>How far the noun may stand behind the number.</summary>
    private const int Reach = 3;

    /// <summary>The announcement of a sentence; <see langword="null"/> if it makes none.</summary>
    public static CaseAnnouncement? In(ParsedSentence parsed, Lexicon lexicon)
    {
        var words = parsed.Words;
        if (JointAnnouncement.In(parsed, lexicon) is not null || Indexes.From(0, words.Count).Any(i => words.Lower(i) is ":" or "namely"))
        {
            return null;
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (CountAt(words, i) is var bare and >= 0 && words.Matches(i - 2, "one of") && (i == words.Count - 1 || words.TagAt(i + 1) == Tag.Punctuation))
            {
                return new CaseAnnouncement(bare, "");
            }

            if (CountAt(words, i) is var count and >= 0 && NounAfter(words, i, lexicon) is var noun and > 0 && (lexicon.Phrases.Set("case-noun").IsBaseAt(words, noun) || (words.Matches(i - 2, "one of") && words.TagAt(noun) == Tag.Noun) || (IsVague(words.Lemmas[noun]) && MayBe(parsed))))
            {
                return new CaseAnnouncement(count, words.Lemmas[noun]);
            }
        }

        return null;
    }

    private static int CountAt(TaggedSentence words, int at) =>
        words.Lower(at) switch { "two" => 2, "three" => 3, "four" => 4, "five" => 5, "six" => 6, "several" => 0, _ => -1 };

    /// <summary>The plural that the number counts, nothing but adjectives between; -1 if none stands there.</summary>
    private static int NounAfter(TaggedSentence words, int number, Lexicon lexicon)
    {
        for (var i = number + 1; i <= number + Reach && i < words.Count; i++)
        {
            if (words.TagAt(i) == Tag.Noun && words.Lower(i) != words.Lemmas[i] && !words.Units.TryGet(words.Lower(i), "time", out _))
            {
                return words.TagAt(i + 1) == Tag.Noun || lexicon.Phrases.People.Contains(words.Lemmas[i]) ? -1 : i;
            }

            if (words.TagAt(i) is not (Tag.Adjective or Tag.Noun))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsVague(string noun) => noun is "thing" or "event" or "answer" or "result" or "reply";

    /// <summary>"Two things can go wrong": it is not said that all of them happen.</summary>
    private static bool MayBe(ParsedSentence parsed) =>
        parsed.Predicates.Any(p => p is { Clause: ClauseKind.Main, Modal: "may" or "can" or "could" or "might" }) || Indexes.From(0, parsed.Words.Count).Any(i => parsed.Words.Lower(i) is "possible" or "conceivable");
}
