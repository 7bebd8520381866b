using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>Where items are arranged: what is known when they are reached.</summary>
/// <param name="Steps">The steps whose links into the items still decide something.</param>
/// <param name="Decided">Links one of which is known to be taken, since a choice around the items has their conditions joined.</param>
internal sealed record Region(HashSet<int> Steps, ImmutableArray<Link> Decided)
{
    /// <summary>Whether a guard says no more than what is known here already.</summary>
    public bool Knows(Guard guard) => !Decided.IsEmpty && Decided.All(guard.Entries.Contains);

    /// <summary>The region behind a guard: what it decided is not decided again, but alternatives it joins are.</summary>
    public Region Behind(Guard guard, HashSet<int> steps) =>
        guard.Joint ? new Region(Steps, guard.Entries) : new Region(steps, []);
}
