using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>How maps and loops are bounded.</summary>
/// <param name="Loop">The bound of a loop over some items.</param>
/// <param name="Map">A map over a body, with its policies.</param>
internal sealed record ScopePolicies(
    Func<ImmutableArray<Item>, LoopPlan> Loop, Func<ForEachFact, FlowNode, MapNode> Map);

/// <summary>How often and how fast a loop goes round.</summary>
/// <param name="MaxIterations">The most rounds.</param>
/// <param name="Pause">The wait between two rounds; <see langword="null"/> for none.</param>
internal sealed record LoopPlan(int MaxIterations, TimeSpan? Pause);
