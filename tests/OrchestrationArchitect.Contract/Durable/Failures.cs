using OrchestrationArchitect.Contract;

namespace Microsoft.DurableTask;

public sealed class TaskFailedException : Exception
{
    public TaskFailedException(string taskName, int taskId, Exception innerException)
        : base(taskName, innerException)
    {
        throw Signature.Only();
    }

    public TaskFailedException(string taskName, int taskId, TaskFailureDetails failureDetails)
        : base($"Task '{taskName}' (#{taskId}) failed with an unhandled exception: {TextOf(failureDetails)}")
    {
        TaskName = taskName;
        TaskId = taskId;
        FailureDetails = failureDetails;
    }

    private static string? TextOf(object? failureDetails) => (failureDetails as TaskFailureDetails)?.ErrorMessage;

    public string TaskName { get; }

    public int TaskId { get; }

    public TaskFailureDetails FailureDetails { get; }
}

public record TaskFailureDetails(
    string ErrorType,
    string ErrorMessage,
    string? StackTrace,
    TaskFailureDetails? InnerFailure,
    IDictionary<string, object?>? Properties)
{
    public override string ToString() => $"{ErrorType}: {ErrorMessage}";

    public bool IsCausedBy<T>()
        where T : Exception => throw Signature.Only();

    public bool IsCausedBy(Type targetBaseExceptionType) => throw Signature.Only();

    public static TaskFailureDetails FromException(Exception exception) => throw Signature.Only();
}
