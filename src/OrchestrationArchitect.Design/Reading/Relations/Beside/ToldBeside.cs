using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Beside;

/// <summary>
/// The step told before that a sentence says runs meanwhile: "while the chapters are being translated", "while unloading is under
/// way", "alongside the audit".
/// </summary>
internal static class ToldBeside
{
    /// <summary>The step; -1 if none.</summary>
    public static int Find(Story story, int at, ParsedSentence parsed)
    {
        foreach (var predicate in parsed.Predicates)
        {
            if (predicate.Clause == ClauseKind.Meanwhile && InClause(story, at, parsed, predicate) is var told and >= 0)
            {
                return told;
            }
        }

        for (var i = 0; i + 1 < parsed.Words.Count; i++)
        {
            if (LengthOf(parsed.Words, i) is var length and > 0 && InPhrase(story, at, parsed.Words, Phrases.Read(parsed.Words, i + length, parsed.Words.Count)) is var named and >= 0)
            {
                return named;
            }
        }

        return -1;
    }

    /// <summary>What a predicate in a clause of its own speaks of; -1 for nothing.</summary>
    private static int InClause(Story story, int at, ParsedSentence parsed, Predicate predicate)
    {
        if (!parsed.Clauses.Any(c => c.Kind == ClauseKind.Meanwhile && predicate.Verb >= c.Start && predicate.Verb < c.End))
        {
            return -1;
        }

        if (predicate.ClauseStart == 0 && IsAllOfIt(parsed, predicate) && story.Segments.FindLast(s => s.Sentence < at) is { } last)
        {
            return story.Segments.Find(s => s.Sentence == last.Sentence)!.Steps[0];
        }

        return story.LatestBefore(at, action => Speaks(story, parsed, predicate, action)) is var told and >= 0 ? told
            : story.LatestBefore(at, action => action.Sentence == at - 1 && action.Lemma == predicate.Lemma) is var same and >= 0 ? same
            : AtWork(parsed, predicate) is { } doer ? story.LatestBefore(at, action => action.Sentence >= at - 2 && IsDoneBy(action, doer)) : -1;
    }

    /// <summary>"While the reviser works", "while the roofers are busy": who does it; <see langword="null"/> if the clause says more.</summary>
    private static string? AtWork(ParsedSentence parsed, Predicate predicate)
    {
        var words = parsed.Words;
        var works = predicate is { Negated: false, Passive: false, Object.IsEmpty: true } && (predicate.Lemma == "work" || (predicate.Lemma == "be" && (words.Lower(predicate.End) == "busy" || words.Matches(predicate.End, "at work") || words.Matches(predicate.End, "at it"))));
        return works && !predicate.Subject.IsEmpty && words.TagAt(predicate.Subject.Head) == Tag.Noun ? words.Lemmas[predicate.Subject.Head] : null;
    }

    /// <summary>A step that somebody was told to do, or whose verb names its doer: "revised" by the reviser.</summary>
    private static bool IsDoneBy(ReadAction action, string doer) =>
        action.Actor?.Split(' ')[^1] == doer || doer == action.Lemma + "er" || doer == action.Lemma + "or" || (action.Lemma.EndsWith('e') && (doer == action.Lemma + "r" || doer == action.Lemma[..^1] + "or"));

    private static int InPhrase(Story story, int at, TaggedSentence words, Phrase phrase) =>
        phrase.IsEmpty ? -1 : story.LatestBefore(at, a => a.Lemma == VerbOf(story, words, phrase.Head)) is var named and >= 0 ? named : FirstOn(story, at, words.Lemmas[phrase.Head]);

    /// <summary>"While that is going on", "while all this happens", "while they do this": what was told just before.</summary>
    public static bool IsAllOfIt(ParsedSentence parsed, Predicate predicate)
    {
        var words = parsed.Words;
        return predicate.Lemma == "do" ? words.Lower(predicate.End) is "this" or "that" or "so"
            : GoesOn(predicate) && words.Lower(predicate.Subject.IsEmpty ? predicate.First - 1 : predicate.Subject.Head) is "this" or "that";
    }

    private static bool GoesOn(Predicate predicate) => predicate.Lemma is "be" or "run" or "go-on" or "last" or "proceed" or "continue" or "happen";

    /// <summary>The clause tells the action again, or says that it goes on.</summary>
    private static bool Speaks(Story story, ParsedSentence parsed, Predicate predicate, ReadAction action)
    {
        var head = Mentions.HeadOf(parsed, predicate.Object);
        return (action.Lemma == predicate.Lemma && (head is null || action.Head is null || action.Head == head))
            || (GoesOn(predicate) && !predicate.Subject.IsEmpty && action.Lemma == story.Lexicon.VerbOfNominal(parsed.Words.Lower(predicate.Subject.Head)));
    }

    /// <summary>"Side by side with the letters": the first of the steps told before that acts on such a thing; -1 if none does.</summary>
    private static int FirstOn(Story story, int at, string thing) => story.Actions.FindIndex(a => a.Role == ActionRole.Step && a.Sentence < at && a.Head == thing);

    private static string VerbOf(Story story, TaggedSentence words, int noun) => story.Lexicon.VerbOfNominal(words.Lower(noun)) ?? words.Lemmas[noun];

    /// <summary>How many words say that something runs beside what they name; 0 if none do.</summary>
    private static int LengthOf(TaggedSentence words, int at) =>
        words.Matches(at, "at the same time as") ? 5 : words.Matches(at, "side by side with") ? 4 : words.Matches(at, "in parallel with") || words.Matches(at, "in parallel to") || words.Matches(at, "in tandem with") ? 3
        : words.Lower(at) is "parallel" or "simultaneously" or "concurrently" && words.Lower(at + 1) is "to" or "with" ? 2 : words.Lower(at) is "alongside" ? 1 : 0;
}
