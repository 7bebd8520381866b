using System.Collections.Immutable;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Runs.Orchestrations;

namespace OrchestrationArchitect.Runs.DeadLetters;

/// <summary>Turns the end of a run into a dead letter.</summary>
internal static class DeadLetterFactory
{
    public static DeadLetter Create(
        DesignRunInput input, Exception exception, CompensationReport undone, DateTimeOffset now) => new()
        {
            Id = input.RunId,
            Reason = ReasonOf(exception),
            Message = exception is TaskFailedException task ? task.Failure.Chain().Last().Message : exception.Message,
            FailingStep = exception switch
            {
                RunAbortedException aborted => aborted.FailingStep,
                TaskFailedException failed => failed.TaskName,
                _ => RunReferences.DesignRunName,
            },
            Errors = ErrorsOf(exception),
            Attempts = exception switch
            {
                RunAbortedException aborted => aborted.Attempts,
                TaskFailedException failed => failed.Attempts,
                _ => 1,
            },
            Compensated = undone.Done,
            NotCompensated = undone.Failed,
            Request = input.Request,
            CreatedAt = now,
        };

    private static string ReasonOf(Exception exception) => exception switch
    {
        RunAbortedException aborted => aborted.Reason,
        TaskFailedException failed when failed.TaskName == ActivityNames.Publish => DeadLetterReasons.PublishFailed,
        _ => DeadLetterReasons.Unexpected,
    };

    /// <summary>Stack traces stay in the history: a dead letter is read by people who may not see the code.</summary>
    private static ImmutableArray<FailureDetails> ErrorsOf(Exception exception) => exception switch
    {
        RunAbortedException { Errors.IsEmpty: false } aborted => [.. aborted.Errors.Select(Bare)],
        TaskFailedException failed => [.. failed.Failure.Chain().Select(Bare)],
        _ => [new FailureDetails(exception.GetType().FullName!, exception.Message)],
    };

    private static FailureDetails Bare(FailureDetails failure) => new(failure.ErrorType, failure.Message);
}
