namespace OrchestrationArchitect.Runs.Orchestrations;

/// <summary>How a run that was cancelled ends: as failed, with what the canceller gave as the reason.</summary>
/// <param name="reason">The reason.</param>
public sealed class RunCancelledException(string reason)
    : Exception($"Cancelled: {reason}. What the run had stored is taken back.");
