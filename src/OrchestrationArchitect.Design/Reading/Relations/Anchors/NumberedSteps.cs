using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Structure;

namespace OrchestrationArchitect.Design.Reading.Relations.Anchors;

/// <summary>Steps that the text speaks of by their numbers.</summary>
internal static class NumberedSteps
{
    /// <summary>How many actions back a number may refer.</summary>
    private const int Farthest = 300;

    /// <summary>The steps told under a number, in order; empty if nothing has it. The last list that has it counts.</summary>
    public static ImmutableArray<int> Under(Story story, string number)
    {
        var from = Math.Max(0, story.Actions.Count - Farthest);
        for (var at = story.Actions.Count - 1; at >= from; at--)
        {
            if (Has(story, at, number))
            {
                return [.. Enumerable.Range(from, at + 1 - from).Where(i => story.IsStep(i) && Has(story, i, number))];
            }
        }

        return [];
    }

    private static bool Has(Story story, int action, string number) =>
        story.Sentences[story.Actions[action].Sentence].Words.Sentence.Block.Number is { } own && (own == number || own.StartsWith(number + ".", StringComparison.Ordinal));

    /// <summary>The steps that a stretch of a sentence speaks of by number, the last one of each number.</summary>
    public static ImmutableArray<int> In(Story story, ParsedSentence parsed, int start, int end) =>
        [.. StepReferences.In(parsed.Words, start, end).SelectMany(reference => reference.Numbers).Select(number => Under(story, number)).Where(steps => !steps.IsEmpty).Select(steps => steps[^1])];
}
