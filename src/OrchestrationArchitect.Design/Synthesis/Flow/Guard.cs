using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>What decides whether a group of items runs: every link into it has a condition.</summary>
/// <param name="Entries">The links into the group.</param>
internal sealed record Guard(ImmutableArray<Link> Entries)
{
    /// <summary>The steps after which it is decided, in text order.</summary>
    public ImmutableArray<int> Sources { get; } = Entries is [var only] ? [only.From] : [.. Entries.Select(link => link.From).Distinct().Order()];

    /// <summary>The conditions of the links, joined; what goes for all else goes for all of them.</summary>
    public string Condition { get; } = Entries.Any(link => link.Condition is { } condition && Conditions.IsElse(condition)) ? Conditions.Otherwise
        : Entries is [{ Condition: { } single }] ? single
        : string.Join(" or ", Entries.Select(link => link.Condition).Distinct(StringComparer.Ordinal));

    /// <summary>One place decides between several conditions: inside the group they still tell its parts apart.</summary>
    public bool Joint => Sources.Length == 1 && Entries.Select(link => link.Condition).Distinct(StringComparer.Ordinal).Count() > 1;

    /// <summary>The guard the links into a group make, or <see langword="null"/> when one of them is unconditional.</summary>
    public static Guard? Of(ImmutableArray<Link> entries) =>
        entries.IsEmpty || entries.Any(link => link.Condition is null) ? null : new Guard(entries);
}
