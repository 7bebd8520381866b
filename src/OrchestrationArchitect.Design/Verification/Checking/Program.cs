using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Verification.Checking;

/// <summary>A design unfolded into places and threads.</summary>
/// <param name="Places">The places by id; 0 stands for a thread that does not run.</param>
/// <param name="Threads">The threads; the first is the run itself.</param>
/// <param name="Instances">The steps whose doing and undoing is tracked, once for each map item.</param>
/// <param name="Loops">How many bounded loops there are.</param>
/// <param name="Forks">How many forks there are.</param>
/// <param name="Start">Where the run starts.</param>
internal sealed record Program(
    ImmutableArray<Place> Places,
    ImmutableArray<ThreadInfo> Threads,
    ImmutableArray<Instance> Instances,
    int Loops,
    int Forks,
    int Start)
{
    /// <summary>The place of a thread that does not run.</summary>
    public const int Idle = 0;

    /// <summary>The place of a branch that has ended well.</summary>
    public const int EndedWell = 1;

    /// <summary>The place of a branch whose failure is borne.</summary>
    public const int EndedBadly = 2;
}

/// <summary>A thread and the fork that starts it.</summary>
/// <param name="Parent">The thread of the fork; -1 for the run itself.</param>
/// <param name="Fork">The fork's place.</param>
/// <param name="Branch">Which of the fork's threads it is.</param>
internal sealed record ThreadInfo(int Parent, int Fork, int Branch);

/// <summary>A step as it is done for one map item, or the only one.</summary>
/// <param name="Step">The step.</param>
/// <param name="Context">The map items around it, such as <c>3.0</c>.</param>
/// <param name="Branches">The forks around it with the branch taken, to tell what runs side by side.</param>
/// <param name="Order">Where it stands in the flow: of two in one branch, the lower comes first.</param>
internal sealed record Instance(Step Step, string Context, ImmutableArray<(int Fork, int Branch)> Branches, int Order)
{
    /// <summary>Whether this is always done before another.</summary>
    public bool Precedes(Instance other)
    {
        foreach (var (fork, branch) in Branches)
        {
            foreach (var (otherFork, otherBranch) in other.Branches)
            {
                if (fork == otherFork && branch != otherBranch)
                {
                    return false;
                }
            }
        }

        return Order < other.Order;
    }
}
