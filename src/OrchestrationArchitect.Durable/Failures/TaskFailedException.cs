namespace OrchestrationArchitect.Durable.Failures;

/// <summary>An activity or a child orchestration failed for good; thrown at the orchestrator's await.</summary>
public sealed class TaskFailedException : Exception
{
    /// <summary>Creates it.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="attempts"/> is below 1.</exception>
    public TaskFailedException(string taskName, FailureDetails failure, int attempts)
        : base($"Task '{taskName}' failed: {failure?.Message}")
    {
        ArgumentNullException.ThrowIfNull(failure);
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        TaskName = taskName;
        Failure = failure;
        Attempts = attempts;
    }

    /// <summary>The name of the activity or orchestration.</summary>
    public string TaskName { get; }

    /// <summary>How its last attempt failed.</summary>
    public FailureDetails Failure { get; }

    /// <summary>Attempts made by the retry policy, the last included; attempts repeated after a crash are not counted.</summary>
    public int Attempts { get; }
}
