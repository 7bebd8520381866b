using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Model.Facts;

/// <summary>Steps that run once for each item of a collection.</summary>
/// <param name="Steps">The ids of the steps, in order.</param>
/// <param name="Item">What one item is, in the singular, such as <c>order line</c>.</param>
public sealed record ForEachFact(ImmutableArray<string> Steps, string Item);
