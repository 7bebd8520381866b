using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Measures;

/// <summary>Tells what a time is the limit of: how long something takes, is kept, is down, or is waited between two of the same.</summary>
internal sealed class TimeKinds(Bounds bounds, Lexicon lexicon)
{
    /// <summary>"For" stands so many tokens before a time that something is kept.</summary>
    private const int Near = 4;

    /// <summary>The kind of a time that is no plain duration; empty for a plain one, <see langword="null"/> if it is no limit.</summary>
    public string? Special(ParsedSentence sentence, Quantity time) =>
        IsDown(sentence, time.First) ? LimitKind.Down
        : IsHours(sentence.Words, time) ? null
        : IsPause(sentence, time) ? LimitKind.Pause
        : IsKept(sentence, time) ? LimitKind.Kept
        : "";

    /// <summary>What a time that is no constraint limits; <see langword="null"/> for nothing.</summary>
    public string? Of(ParsedSentence sentence, Quantity time) => Special(sentence, time) switch
    {
        null or LimitKind.Down => null,
        "" => !IsDescribing(sentence, time.First) && IsBounded(sentence.Words, time) ? LimitKind.Time : null,
        LimitKind.Pause => LimitKind.Pause,
        var kind => kind,
    };

    /// <summary>"May be down", "an outage of".</summary>
    public bool IsDown(ParsedSentence sentence, int at) => Stretch.At(sentence, at) is var part && lexicon.Phrases.Set("being-down").Find(sentence.Words, part.Start, part.End) >= 0;

    /// <summary>"Packs that were not collected within ten days are …": the time belongs to a relative clause.</summary>
    public static bool IsDescribing(ParsedSentence sentence, int at) => sentence.Predicates.LastOrDefault(p => p.First < at) is { Clause: ClauseKind.Relative or ClauseKind.Reduced, Adds: false };

    /// <summary>"What nobody has collected within ten days".</summary>
    public bool IsMissed(TaggedSentence words, int at) => words.Lower(at - 1) is "within" or "in" or "for" or "after" && IsDenied(words, at);

    /// <summary>A word before a token denies.</summary>
    public bool IsDenied(TaggedSentence words, int at) => Denial.IsIn(words, 0, at, lexicon);

    /// <summary>"24 hours a day, seven days a week".</summary>
    private static bool IsHours(TaggedSentence words, Quantity time) =>
        words.Lower(time.End) is "a" or "per" or "each" or "every" && words.Units.TryGet(words.Lower(time.End + 1), "time", out _);

    /// <summary>"Between two tries we wait ten seconds", "the back-off is a minute".</summary>
    private bool IsPause(ParsedSentence sentence, Quantity time) =>
        IsWaitAfterFailures(sentence, time) || (lexicon.Phrases.Set("between-tries").IsIn(sentence.Words.Sentence.Label)) || (Stretch.At(sentence, time.First) is var part && lexicon.Phrases.Set("between-tries").Find(sentence.Words, part.Start, part.End) >= 0);

    /// <summary>"After five failed calls we wait a minute".</summary>
    private bool IsWaitAfterFailures(ParsedSentence sentence, Quantity time) =>
        Stretch.At(sentence, time.First) is { Predicate.Lemma: "wait" or "pause" or "sleep" } part && sentence.Words.Lower(time.End) != "for" && lexicon.Phrases.Set("having-failed").Find(sentence.Words, part.Start, part.End) >= 0;

    /// <summary>"Removed three days after departure", "dropped within a day", "kept for ten years".</summary>
    private bool IsKept(ParsedSentence sentence, Quantity time)
    {
        var words = sentence.Words;
        var told = Stretch.At(sentence, time.First).Predicate;
        var lemma = told is null ? "" : words.Lower(told.Verb) == "gone" ? "gone" : words.Lemmas[told.Verb];
        if (told is { Modal: "may" or "can", Negated: false } && lexicon.Phrases.Is("looking-up", told.Lemma))
        {
            return Indexes.From(time.First - Near, Near).Any(i => words.Lower(i) == "for");
        }

        return lexicon.Phrases.Is("taking-out", lemma) ? words.Lower(time.First - 1) is "after" or "within" or "every" || words.Lower(time.End) is "after" or "later" : lexicon.Phrases.Is("holding", lemma) && words.Lower(told!.End) != "waiting" && Indexes.From(time.First - Near, Near).Any(i => words.Lower(i) == "for");
    }

    /// <summary>"Within two days", "in 90 minutes at most"; not "after a week", "every hour".</summary>
    private bool IsBounded(TaggedSentence words, Quantity time) =>
        !lexicon.Phrases.Set("long-since").IsWordAt(words, time.End) && !IsMissed(words, time.First) && (words.Lower(time.First - 1) is "within" or "in" or "under" || bounds.IsLeast(words, time.First) || bounds.IsMost(words, time.First, time.End));
}
