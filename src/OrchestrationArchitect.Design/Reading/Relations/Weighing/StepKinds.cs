using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Relations.Weighing;

/// <summary>What steps do, in a word each, as far as it tells which conditions may speak of them.</summary>
internal static class StepKinds
{
    private const string Wait = "wait", WaitForAnswer = "wait answer", Asks = "asks", Decides = "decides", Inquires = "inquires", Person = "Human";

    /// <summary>The cues that tell the kind of a verb, the first that holds.</summary>
    private static readonly (string Cue, string Kind)[] Cues = [("inquiry", Inquires), ("paying", "pays"), ("reserving", "reserves"), ("sending", "sends"), ("telling", "tells")];

    /// <summary>The kind of a step.</summary>
    public static string Of(Story story, int step)
    {
        var (action, phrases, verb) = (story.Actions[step], story.Lexicon.Phrases, story.ClassOf(step));
        if (action.Effect == Effect.Wait || verb == VerbClass.Wait || action.Lemma == "poll")
        {
            return action.Head is { } head && phrases.Set("answer-noun").IsWord(head) ? WaitForAnswer : Wait;
        }

        if (phrases.Is("asking-for", action.Lemma))
        {
            return Asks;
        }

        if (verb == VerbClass.Decide)
        {
            return Decides;
        }

        foreach (var (cue, kind) in Cues)
        {
            if (phrases.Is(cue, action.Lemma))
            {
                return kind;
            }
        }

        return action.Effect.Named();
    }

    /// <summary>It waits.</summary>
    public static bool IsWait(string kind) => kind is Wait or WaitForAnswer;

    /// <summary>It leaves something open that a condition then speaks of.</summary>
    public static bool IsOpen(string kind) => kind is Wait or WaitForAnswer or Asks or Decides or Inquires or Person;
}
