namespace OrchestrationArchitect.Engine.Execution;

/// <summary>
/// A run took the process down again and again at the same point and was parked, so that the others can go on.
/// Rewind it once the cause is removed.
/// </summary>
/// <param name="crashes">How often.</param>
public sealed class PoisonRunException(int crashes)
    : Exception($"The process died {crashes} times while this run was at the same point; the run was parked.");
