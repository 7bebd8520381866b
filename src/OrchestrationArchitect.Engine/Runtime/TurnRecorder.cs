using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Engine.Execution;
using OrchestrationArchitect.Engine.History;
using OrchestrationArchitect.Engine.Storage;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>Turns what an execution did into what is to be stored and caused.</summary>
internal static class TurnRecorder
{
    /// <summary>The time of an event that is handled now: the clock's, but never before the history's last.</summary>
    public static DateTimeOffset Now(RunServices run, RunSlot slot)
    {
        var now = run.Host.Clock.GetUtcNow();
        return now > slot.LastAt ? now : slot.LastAt;
    }

    /// <summary>Takes over what a message brought about.</summary>
    /// <param name="run">The engine.</param>
    /// <param name="slot">The run.</param>
    /// <param name="write">The turn so far.</param>
    /// <param name="withEffects">Whether its decisions are carried out; not for code that went wrong.</param>
    public static void Advance(RunServices run, RunSlot slot, TurnWrite write, bool withEffects = true)
    {
        var execution = slot.Execution!;
        Take(run, slot, execution, write, withEffects);
        switch (execution.End)
        {
            case RunEnd.Ended:
                slot.HasEnded = true;
                write.Completion = new RunCompletion(
                    (ExecutionCompleted)write.Events[^1], execution.Started);
                break;
            case RunEnd.ContinuedAsNew next:
                StartAgain(run, slot, execution.Started, next, write);
                break;
        }
    }

    /// <summary>Settles what is stored, once all messages are handled.</summary>
    public static void Record(RunServices run, RunSlot slot, TurnWrite write)
    {
        if (write.Events.Count > 0)
        {
            write.FirstPiece = slot.NextPiece;
            write.Pieces = HistoryPiece.Split(write.Events);
            slot.NextPiece += write.Pieces.Count;
        }
        if (slot.Execution is not { } execution)
            return;
        if (slot.NextPiece > HistoryKey.MaxPieces - 1_000 && !slot.HasEnded)
            throw new InvalidOperationException("The history is too long. Use ContinueAsNew to begin a new one.");
        var status = StatusOf(execution);
        if (status == slot.Status)
            return;
        slot.Status = status;
        write.Status = status;
    }

    private static void Take(RunServices run, RunSlot slot, RunExecution execution, TurnWrite write, bool withEffects)
    {
        foreach (var entry in execution.Decisions.TakeRecorded())
        {
            write.Events.Add(entry);
            if (entry.At > slot.LastAt)
                slot.LastAt = entry.At;
            if (withEffects && entry is Decision decision)
                Plan(run, slot, execution, decision, write);
        }
        write.CancelledTimers.AddRange(execution.Decisions.CancelledTimers);
        execution.Decisions.CancelledTimers.Clear();
        if (!execution.Status.IsNew)
            return;
        write.SetsCustomStatus = true;
        write.CustomStatus = execution.Status.Take();
    }

    /// <summary>Notes what a new decision causes.</summary>
    public static void Plan(RunServices run, RunSlot slot, RunExecution execution, Decision decision, TurnWrite write)
    {
        switch (decision)
        {
            case ChildCreated child:
                var parent = new ParentLink(slot.Id, execution.Started.ExecutionId, child.Id);
                var started = new ExecutionStarted(child.At, child.Name, child.Input, NewId(run), parent);
                write.Add(new ChildStart(
                    new InstanceRow(
                        run.Store.NextInstanceKey(), child.InstanceId, child.Name, InstanceStatus.Pending, child.At, null,
                        slot.Id, null, null),
                    started,
                    HistoryPiece.Of(started),
                    child.Id));
                break;
            case EventSent sent:
                var raised = new EventRaised(sent.At, sent.Name, sent.Payload);
                write.Add(new Letter(run.Store.NextInboxId(), sent.InstanceId, raised, HistoryPiece.Of(raised).Data));
                break;
            default:
                write.Decisions.Add(decision);
                break;
        }
    }

    private static void StartAgain(
        RunServices run, RunSlot slot, ExecutionStarted old, RunEnd.ContinuedAsNew next, TurnWrite write)
    {
        var now = Now(run, slot);
        var started = new ExecutionStarted(now, old.Name, next.Input, NewId(run), old.Parent);
        var execution = run.NewExecution(slot, started);
        execution.RecordStart();
        foreach (var kept in next.Kept)
            execution.Apply(kept with { At = now });
        slot.Execution = execution;
        slot.ExecutionId = new(started.ExecutionId);
        slot.NextPiece = 0;
        write.Replaces = true;
        write.StartsAgain = true;
        write.Events.Clear();
        write.Decisions.Clear();
        write.CancelledTimers.Clear();
        Take(run, slot, execution, write, withEffects: true);
    }

    private static InstanceStatus StatusOf(RunExecution execution) => execution.End switch
    {
        RunEnd.Ended { Result: RunResult.Completed } => InstanceStatus.Completed,
        RunEnd.Ended { Result: RunResult.Failed } => InstanceStatus.Failed,
        RunEnd.Ended => InstanceStatus.Terminated,
        _ when execution.IsSuspended => InstanceStatus.Suspended,
        _ when execution.HasBegun => InstanceStatus.Running,
        _ => InstanceStatus.Pending,
    };

    private static Guid NewId(RunServices run) => Guid.CreateVersion7(run.Host.Clock.GetUtcNow());
}
