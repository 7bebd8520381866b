using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Engine.History;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>What a stored turn causes: attempts, timers, children, answers. Runs on the writer's thread, so it only hands over.</summary>
internal sealed class TurnEffects(RunServices run)
{
    public void Happen(TurnWrite turn)
    {
        if (turn.Replaces)
            run.Timers.CancelAll(turn.Slot);
        foreach (var decision in turn.Decisions)
            CarryOut(turn.Slot, decision);
        foreach (var timer in turn.CancelledTimers)
            run.Timers.Cancel(turn.Slot, timer);
        foreach (var child in turn.Children)
            BeginChild(turn, child);
        foreach (var child in turn.RewoundChildren)
            ChildSettlement.Settle(run, turn.Slot, child, rewind: true);
        foreach (var letter in turn.Letters)
            Hand(letter);
        if (turn.StartsAgain)
            run.Turns.Post(turn.Slot, new RunMessage.Begin());
        if (turn.Completion is { } completion)
            End(turn.Slot, completion);
        run.Warm.Trim();
        foreach (var (message, outcome) in turn.Done)
            message.Outcome?.TrySetResult(outcome);
    }

    /// <summary>Takes up a decision that has no answer yet; also after a restart.</summary>
    public void CarryOut(RunSlot slot, Decision decision)
    {
        switch (decision)
        {
            case TaskScheduled task:
                run.Activities.Enqueue(new ActivityWork(
                    slot, slot.ExecutionId.Value, task.Id, task.CallId, task.Name, task.Input));
                break;
            case TimerCreated timer:
                run.Timers.Add(slot, timer.Id, timer.FireAt);
                break;
        }
    }

    /// <summary>Hands an answer to a parent, if it is in memory; if not, its recovery will find the child ended.</summary>
    public void Tell(ParentLink parent, Answer answer)
    {
        if (run.Directory.TryGet(parent.InstanceId, out var slot))
            run.Turns.Post(slot, new RunMessage.Arrive(answer) { Execution = parent.ExecutionId });
    }

    private void BeginChild(TurnWrite turn, ChildStart child)
    {
        if (turn.RefusedChildren.Contains(child))
        {
            var exists = FailureDetails.From(new InstanceExistsException(child.Row.Id));
            Tell(child.Started.Parent!, new ChildFailed(default, child.TaskId, exists));
            return;
        }
        var slot = run.NewSlot(child.Row, child.Started);
        run.Directory.Add(slot);
        run.Turns.Post(slot, new RunMessage.Begin());
    }

    private void Hand(Letter letter)
    {
        if (run.Directory.TryGet(letter.To, out var slot))
            run.Turns.Post(slot, new RunMessage.Arrive(letter.Event) { InboxId = letter.InboxId });
    }

    private void End(RunSlot slot, RunCompletion completion)
    {
        run.Timers.CancelAll(slot);
        run.Directory.Remove(slot);
        run.Warm.Remove(slot);
        run.Waiters.Ended(slot.Id);
        EngineTelemetry.RunEnded(slot, completion.Started.Name, completion.Event, completion.Started.At);
        if (completion.Started.Parent is { } parent)
            Tell(parent, RunCompletion.ToParent(completion.Event, parent.TaskId));
    }
}
