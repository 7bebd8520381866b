using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Synthesis.Flow;

namespace OrchestrationArchitect.Design.Synthesis.Failure;

/// <summary>Tells which step can abort a run when another of it is done.</summary>
internal static class Aborts
{
    /// <summary>The first step that can come after another in one run and aborts it; <see langword="null"/> if none does.</summary>
    public static string? After(FlowNode node, string step, ImmutableHashSet<string> aborting) => node switch
    {
        SequenceNode sequence => InSequence(sequence, step, aborting),
        // A loop's next round may abort after this round's step.
        LoopNode loop => After(loop.Body, step, aborting) ?? (Holds(loop, step) ? Nodes.StepsOf(loop.Body).FirstOrDefault(aborting.Contains) : null),
        // Branches beside it, and other items, may still fail when it is done.
        ParallelNode or MapNode when Holds(node, step) =>
            FlowWalk.Children(node).Select(child => After(child, step, aborting)).FirstOrDefault(found => found is not null)
            ?? Nodes.StepsOf(node).FirstOrDefault(id => aborting.Contains(id) && (id != step || node is MapNode)),
        _ => FlowWalk.Children(node).Select(child => After(child, step, aborting)).FirstOrDefault(found => found is not null),
    };

    private static string? InSequence(SequenceNode sequence, string step, ImmutableHashSet<string> aborting)
    {
        for (var at = 0; at < sequence.Items.Length; at++)
        {
            if (!Holds(sequence.Items[at], step))
                continue;
            return After(sequence.Items[at], step, aborting)
                ?? sequence.Items.Skip(at + 1).SelectMany(Nodes.StepsOf).FirstOrDefault(aborting.Contains);
        }

        return null;
    }

    private static bool Holds(FlowNode node, string step) => node is StepNode only ? only.Step == step : Nodes.StepsOf(node).Contains(step);
}
