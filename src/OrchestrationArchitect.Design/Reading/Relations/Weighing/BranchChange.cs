namespace OrchestrationArchitect.Design.Reading.Relations.Weighing;

/// <summary>What may be otherwise about a branch than the rules say.</summary>
internal enum BranchChange
{
    /// <summary>Nothing.</summary>
    Keep,

    /// <summary>It leaves from another step.</summary>
    Leaves,

    /// <summary>It leaves from another step, and the course of the run goes on without it.</summary>
    LeavesAside,
}
