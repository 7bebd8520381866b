using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Relations.Meeting;

/// <summary>What a branch does: how much, and above all what it does last.</summary>
internal sealed class BodySigns(Story story)
{
    private const int ManySteps = 4, ManySentences = 3;

    /// <summary>What a verb may be that tells whether the run is over with it.</summary>
    private static readonly string[] VerbCues =
        ["reject", "end", "telling", "giving", "handing-on", "inquiry", "asking-for", "removing", "settling", "making-good", "seeking", "standing", "moving", "gather", "answering", "proceeding"];

    /// <param name="signs">What is observed of the branch.</param>
    /// <param name="body">Its segments.</param>
    /// <param name="told">The words that tell them.</param>
    public void Note(Signs signs, IReadOnlyList<Segment> body, IReadOnlyList<Stretch> told)
    {
        var steps = body.SelectMany(segment => segment.Steps).ToList();
        signs.Add($"steps {Math.Min(ManySteps, steps.Count)}");
        signs.Add($"sentences {Math.Min(ManySentences, told.Count)}");
        signs.Add($"arranged {body[^1].Arrangement.Named()}");
        foreach (var step in steps)
        {
            Step(signs, "some", step);
        }

        Step(signs, "last", steps[^1]);
        signs.Add("last to person", story.Actions[steps[^1]].Head is { } head && story.Lexicon.Phrases.People.Contains(head));
        signs.Add("said to end", told.Any(IsSaidToEnd));
        signs.Add("end told", told.Any(stretch => TellsEnd(stretch, steps)));
    }

    private void Step(Signs signs, string which, int step)
    {
        var action = story.Actions[step];
        signs.Add($"{which} effect {action.Effect.Named()}");
        signs.Add($"{which} class {story.ClassOf(step)}");
        foreach (var cue in VerbCues)
        {
            if (story.Lexicon.Phrases.Is(cue, action.Lemma))
            {
                signs.Add($"{which} is {cue}");
            }
        }
    }

    private bool IsSaidToEnd(Stretch told) => story.Lexicon.Phrases.Set("ends-here").Find(told.Parsed.Words, told.Start, told.Parsed.Words.Count) >= 0;

    /// <summary>"…, and the process ends": told by a verb that is no step.</summary>
    private bool TellsEnd(Stretch told, List<int> steps) =>
        told.Parsed.Predicates.Any(p => p.Clause == ClauseKind.Main && p.Verb >= told.Start && story.Lexicon.Phrases.Set("end").IsWordAt(told.Parsed.Words, p.Verb)
            && !steps.Exists(step => story.Actions[step].Span.Start == told.Parsed.Words[p.Verb].Start));
}
