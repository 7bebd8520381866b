using OrchestrationArchitect.Runs.DeadLetters;

namespace OrchestrationArchitect.Runs.Orchestrations;

/// <summary>How a run that was dead-lettered ends: its history shows it as failed, with the reason.</summary>
public sealed class RunDeadLetteredException(DeadLetter letter)
    : Exception($"Dead-lettered ({letter?.Reason}): {letter?.Message}");
