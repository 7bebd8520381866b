using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>What decides whether a group of items runs: every link into it has a condition.</summary>
/// <param name="Sources">The steps after which it is decided, in text order.</param>
/// <param name="Condition">The conditions of the links, joined.</param>
internal sealed record Guard(ImmutableArray<int> Sources, string Condition)
{
    /// <summary>The guard the links into a group make, or <see langword="null"/> when one of them is unconditional.</summary>
    public static Guard? Of(ImmutableArray<Link> entries) =>
        entries.IsEmpty || entries.Any(link => link.Condition is null)
            ? null
            : new Guard(
                [.. entries.Select(link => link.From).Distinct().Order()],
                string.Join(" or ", entries.Select(link => link.Condition).Distinct(StringComparer.Ordinal)));
}
