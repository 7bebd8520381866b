namespace OrchestrationArchitect.Durable.Failures;

/// <summary>An activity or a child orchestration failed for good; thrown at the orchestrator's await.</summary>
public sealed class TaskFailedException : Exception
{
    /// <summary>Creates it.</summary>
    public TaskFailedException(string taskName, FailureDetails failure)
        : base($"Task '{taskName}' failed: {failure?.Message}")
    {
        ArgumentNullException.ThrowIfNull(failure);
        TaskName = taskName;
        Failure = failure;
    }

    /// <summary>The name of the activity or orchestration.</summary>
    public string TaskName { get; }

    /// <summary>How its last attempt failed.</summary>
    public FailureDetails Failure { get; }
}
