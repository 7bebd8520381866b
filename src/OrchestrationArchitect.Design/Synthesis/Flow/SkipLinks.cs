using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Phrases;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>
/// Adds the way around an optional detour. "If X, do B. Then C." gives only the links A to B, if X, and B to C; a reader
/// knows that C happens without X as well, unless X opens the gate to all that follows, as "if approved" does.
/// </summary>
internal static class SkipLinks
{
    private static readonly PhraseBook Gates = PhraseBook.Load("flow-gates.data.tsv");

    public static ImmutableArray<Link> Add(ImmutableArray<Link> links, ImmutableArray<StepFact> steps, Scenario scenario)
    {
        var from = links.ToLookup(link => link.From);
        var sentences = Sentences(scenario, steps);
        var added = links.Where(link => link.Condition is not null && link.To > link.From && from[link.From].Count() == 1 && !OpensGate(link.Condition))
            .Select(link => (link.From, After: LeavesSentence(link.To, from, sentences)))
            .Where(skip => skip.After is not null)
            .Select(skip => new Link(skip.From, skip.After!.Value, null));
        return [.. links.Concat(added).Distinct()];
    }

    private static bool OpensGate(string condition)
    {
        var keys = Gates.Find(condition).Select(hit => hit.Key).ToHashSet(StringComparer.Ordinal);
        return keys.Contains("gate") && !keys.Contains("not");
    }

    /// <summary>The first step down the line from a step that stands in a later sentence; <see langword="null"/> if none does.</summary>
    private static int? LeavesSentence(int step, ILookup<int, Link> from, int[] sentences)
    {
        for (var at = step; from[at].Count() == 1 && from[at].First() is { Condition: null } next && next.To > at; at = next.To)
        {
            if (sentences[next.To] > sentences[step])
                return next.To;
        }

        return null;
    }

    private static int[] Sentences(Scenario scenario, ImmutableArray<StepFact> steps)
    {
        var words = Enum.GetValues<SourceField>().ToDictionary(field => field, field => WordSplitter.Split(scenario.TextOf(field)));
        return [.. steps.Select(step => step.Span.Length == 0
            ? 0
            : words[step.Span.Field].LastOrDefault(word => word.Start <= step.Span.Start).Sentence)];
    }
}
