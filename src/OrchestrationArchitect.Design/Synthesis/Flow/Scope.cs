using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>Steps that lie in one map or loop together.</summary>
/// <param name="Steps">The steps that the text puts in it.</param>
/// <param name="Wrap">Makes the node of it from the items inside.</param>
internal sealed record Scope(ImmutableArray<int> Steps, Func<ImmutableArray<Item>, FlowNode> Wrap);
