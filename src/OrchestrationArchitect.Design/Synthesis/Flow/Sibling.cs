using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>A group of items beside others that no link ties it to.</summary>
/// <param name="Rank">Its place in the text.</param>
/// <param name="Steps">The steps in it.</param>
/// <param name="Entries">The links that lead into it.</param>
/// <param name="Guard">What decides whether it runs; <see langword="null"/> for nothing.</param>
/// <param name="Body">The tree it becomes.</param>
internal sealed record Sibling(
    int Rank, HashSet<int> Steps, ImmutableArray<Link> Entries, Guard? Guard, FlowNode Body);
