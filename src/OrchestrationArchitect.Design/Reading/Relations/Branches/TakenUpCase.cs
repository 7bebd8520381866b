using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Relations.Moves;

namespace OrchestrationArchitect.Design.Reading.Relations.Branches;

/// <summary>Sentences that take up the case told before them.</summary>
internal sealed class TakenUpCase(Story story)
{
    /// <summary>"In that case a ticket is opened too": what the sentence tells goes on under the condition before it, and leaves from where that one does.</summary>
    public void Read(int at, ParsedSentence parsed, int told)
    {
        if (told == 0 || told >= story.Segments.Count || story.Segments[told - 1].Move.In is not { } lead || story.Segments[told - 1].Sentence < at - 2 || story.Segments.Skip(told).Any(s => !s.IsPlain))
        {
            return;
        }

        var every = Cues.Find(parsed.Words, story.Lexicon, "all-branches") >= 0;
        if (every ? lead is not Failure : Cues.Find(parsed.Words, story.Lexicon, "that-case") < 0)
        {
            return;
        }

        var from = told - 1;
        while (every && from > 0 && story.Segments[from - 1].Move.In is Failure)
        {
            from--;
        }

        if (every && story.Segments[from].Move.In!.Sentence == lead.Sentence)
        {
            return;
        }

        var cases = lead with { From = Anchor.On(story.Segments.Skip(from).Take(told - from).SelectMany(s => s.Move.In?.From.Steps ?? []).Distinct()) };
        for (var i = told; i < story.Segments.Count; i++)
        {
            story.Segments[i] = story.Segments[i] with { Move = every && i == told ? cases : new GoOn(cases) };
        }
    }
}
