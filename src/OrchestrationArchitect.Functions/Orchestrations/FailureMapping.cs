using Microsoft.DurableTask;
using OrchestrationArchitect.Durable.Failures;
using CoreFailure = DurableTask.Core.FailureDetails;

namespace OrchestrationArchitect.Functions.Orchestrations;

/// <summary>Failures of Durable Functions as ours, with the whole chain of causes.</summary>
internal static class FailureMapping
{
    /// <summary>A failure as orchestrators and clients see it.</summary>
    public static FailureDetails FromDurable(TaskFailureDetails failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return new FailureDetails(
            failure.ErrorType,
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
            failure.ErrorType,
            failure.ErrorMessage,
            failure.StackTrace,
            failure.InnerFailure is { } inner ? FromCore(inner) : null);
    }
}
