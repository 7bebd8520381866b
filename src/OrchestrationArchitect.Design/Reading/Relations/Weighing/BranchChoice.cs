using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Relations.Weighing;

/// <summary>The ways in which one branch may be meant.</summary>
/// <param name="At">The segment that opens it.</param>
/// <param name="Kind">What the rules say of it, in a word: an observation is weighed for all branches, for those of its kind and for those of its group.</param>
/// <param name="Group">How its condition is told, in a word.</param>
/// <param name="Options">The ways; what the rules say comes first.</param>
internal sealed record BranchChoice(int At, string Kind, string Group, ImmutableArray<BranchOption> Options)
{
    /// <summary>The step that the rules say it leaves from.</summary>
    public int Ruled { get; init; } = -1;

    /// <summary>Choices for each part of a condition that names several things of which one is enough; none if it names but one.</summary>
    public ImmutableArray<BranchChoice> Parts { get; init; } = [];
}
