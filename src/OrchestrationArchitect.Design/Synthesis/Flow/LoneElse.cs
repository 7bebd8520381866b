using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>
/// Says what an "otherwise" stands for where nothing else is decided at its place: "the engineer confirms within 30 minutes,
/// otherwise page the head" is about the time that is up.
/// </summary>
internal static class LoneElse
{
    /// <summary>The condition of a person, or event, that lets its deadline pass.</summary>
    public const string TooLate = "there is no answer in time";

    /// <summary>The links with every such condition in words of its own.</summary>
    public static ImmutableArray<FlowFact> Tell(ImmutableArray<FlowFact> flow, IReadOnlyCollection<StepFact> steps)
    {
        if (!flow.Any(IsElse))
            return flow;

        var decided = flow.Where(link => link.Kind == FlowKind.Conditional).ToLookup(link => link.From, StringComparer.Ordinal);
        return [.. flow.Select(link =>
            IsElse(link) && decided[link.From].Count() == 1
            && steps.FirstOrDefault(step => step.Id == link.From) is { } place
                ? link with { Condition = place.Effect is Effect.Human or Effect.Wait ? TooLate : $"“{Words.Lower(place.Name)}” has a negative outcome" }
                : link)];
    }

    private static bool IsElse(FlowFact link) => link is { Kind: FlowKind.Conditional, Condition: { } condition } && Conditions.IsElse(condition);
}
