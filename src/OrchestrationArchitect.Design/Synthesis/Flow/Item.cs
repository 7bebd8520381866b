using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>What the arranger places as one: a step, or a scope (map, loop) that is arranged already.</summary>
/// <param name="Rank">Its place in the text: that of its first step.</param>
/// <param name="Steps">The steps in it, by index.</param>
/// <param name="Body">The node it becomes.</param>
internal sealed record Item(int Rank, ImmutableArray<int> Steps, FlowNode Body);
