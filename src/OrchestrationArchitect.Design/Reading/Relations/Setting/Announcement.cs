using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Relations.Telling;
using OrchestrationArchitect.Design.Reading.Sentences;

namespace OrchestrationArchitect.Design.Reading.Relations.Setting;

/// <summary>Sentences that announce the process: "the new process shall look as follows".</summary>
internal static class Announcement
{
    /// <summary>Where more steps were told before, the process is told already, and what is announced is a part of it: "a granted loan is prepared as follows".</summary>
    private const int MostBefore = 2;

    /// <summary>Whether a verb belongs to the words that announce the process, not to the process.</summary>
    public static bool Holds(ParsedSentence parsed, Predicate predicate, Lexicon lexicon) => Find(parsed, lexicon) is var cue and >= 0 && predicate.Verb <= cue + 1;

    /// <summary>What came before an announcement was background, unless it told a process.</summary>
    public static void PutAside(Story story, int at, ParsedSentence parsed)
    {
        if (at == 0 || at + 1 >= story.Sentences.Length || Find(parsed, story.Lexicon) < 0 || parsed.Words.Sentence.Shape is SentenceShape.Bullet or SentenceShape.Numbered)
        {
            return;
        }

        var told = story.Segments.SelectMany(s => s.Steps).ToList();
        if (told.Count > MostBefore)
        {
            return;
        }

        foreach (var step in told)
        {
            story.Retake(step, ActionRole.Aside, "told before the process");
        }

        story.Segments.Clear();
    }

    private static int Find(ParsedSentence parsed, Lexicon lexicon) =>
        Cues.Find(parsed.Words, lexicon, "announce") is >= 0 and var cue && !BringUpAction(parsed, lexicon) ? cue : -1;

    private static bool BringUpAction(ParsedSentence parsed, Lexicon lexicon) => parsed.Predicates.Any(p => BringsUpAction(parsed, p, lexicon));

    /// <summary>"What follows is the pressing of the grapes": the next action, not the process.</summary>
    private static bool BringsUpAction(ParsedSentence parsed, Predicate predicate, Lexicon lexicon) =>
        PresentedNouns.Of(parsed, predicate) is PresentedNouns.Lead.Ordered && lexicon.VerbOfNominal(parsed.Words.Lower(Phrases.Read(parsed.Words, predicate.End, parsed.Words.Count).Head)) is not null;
}
