using Microsoft.DurableTask;
using OrchestrationArchitect.Durable.Failures;
using CoreFailure = DurableTask.Core.FailureDetails;
using DurableFailure = Microsoft.DurableTask.TaskFailedException;
using TaskFailedException = OrchestrationArchitect.Durable.Failures.TaskFailedException;

namespace OrchestrationArchitect.Functions.Orchestrations;

/// <summary>Failures of Durable Functions as ours, with the whole chain of causes.</summary>
internal static class FailureMapping
{
    /// <summary>A failure as orchestrators and clients see it.</summary>
    public static FailureDetails FromDurable(TaskFailureDetails failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return new FailureDetails(
            NameOf(failure.ErrorType),
            failure.ErrorMessage,
            failure.StackTrace,
            failure.InnerFailure is { } inner ? FromDurable(inner) : null);
    }

    /// <summary>A failure of ours for Durable Functions to hand on.</summary>
    public static TaskFailureDetails ToDurable(FailureDetails failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return new TaskFailureDetails(
            failure.ErrorType,
            failure.Message,
            failure.StackTrace,
            failure.Inner is { } inner ? ToDurable(inner) : null,
            Properties: null);
    }

    /// <summary>A failure as it stands in a history.</summary>
    public static FailureDetails FromCore(CoreFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return new FailureDetails(
            NameOf(failure.ErrorType),
            failure.ErrorMessage,
            failure.StackTrace,
            failure.InnerFailure is { } inner ? FromCore(inner) : null);
    }

    /// <summary>What a task failed with. A child that was terminated has no details, only the reason.</summary>
    public static FailureDetails Of(DurableFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.FailureDetails is { } details
            ? FromDurable(details)
            : FailureDetails.From(failure.InnerException ?? failure);
    }

    /// <summary>The same failure has the same name on every host.</summary>
    private static string NameOf(string errorType) =>
        errorType == typeof(DurableFailure).FullName ? typeof(TaskFailedException).FullName! : errorType;
}
