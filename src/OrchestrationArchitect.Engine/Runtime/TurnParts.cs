using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Engine.History;
using OrchestrationArchitect.Engine.Storage;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>A child to be created with its parent's turn.</summary>
internal sealed record ChildStart(InstanceRow Row, ExecutionStarted Started, HistoryPiece Piece, long TaskId);

/// <summary>An event for another run, kept in its inbox until it is handled.</summary>
internal sealed record Letter(long InboxId, string To, EventRaised Event, byte[] Data)
{
    /// <summary>Stores it; an instance that does not exist or has ended gets none.</summary>
    public void Post(WriteStatements statements)
    {
        if (statements.Find(To) is { } found && found.Status < Durable.Client.InstanceStatus.Completed)
            statements.Post(InboxId, found.Key, Data);
    }
}

/// <summary>A run's end, and who is told of it.</summary>
/// <param name="Event">Its end.</param>
/// <param name="Started">Its begin.</param>
internal sealed record RunCompletion(ExecutionCompleted Event, ExecutionStarted Started)
{
    /// <summary>What the parent is told.</summary>
    public static Answer ToParent(ExecutionCompleted end, long taskId) => end.Result == RunResult.Completed
        ? new ChildCompleted(default, taskId, end.Output ?? "null")
        : new ChildFailed(default, taskId, end.Failure ?? new FailureDetails("Terminated", "Terminated."));
}
