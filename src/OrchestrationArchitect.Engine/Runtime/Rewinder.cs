using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Engine.Execution;
using OrchestrationArchitect.Engine.History;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>
/// Takes a failed run back: its code runs again over the old history without the calls that failed for good. What
/// the code then decides as before keeps its id and its answer; what it no longer decides (a compensation, say) is left out.
/// </summary>
internal sealed class Rewinder(RunServices run)
{
    public ControlOutcome Rewind(RunSlot slot, string? reason, TurnWrite write)
    {
        var old = run.Store.Read(reader => reader.History(slot.Key).Events);
        if (old.Count == 0 || old[^1] is not ExecutionCompleted { Result: RunResult.Failed } || !slot.HasEnded)
        {
            if (slot.HasEnded)
                run.Directory.Remove(slot);
            return ControlOutcome.NotAllowed;
        }
        slot.LastAt = old[^1].At;
        var execution = run.NewExecution(slot, (ExecutionStarted)old[0]);
        var reused = Feed(execution, old);
        execution.Decisions.Reuse = null;
        execution.Apply(new ExecutionRewound(TurnRecorder.Now(run, slot), reason));
        Adopt(slot, execution, reused, write);
        return ControlOutcome.Accepted;
    }

    private static HashSet<long> Feed(RunExecution execution, List<HistoryEvent> old)
    {
        var failedCalls = FailedCalls.In(old);
        var reused = new HashSet<long>();
        var decisions = old.OfType<Decision>().ToList();
        if (decisions.Count > 0)
            execution.Decisions.ContinueIdsAfter(decisions.Max(decision => decision.Id));
        execution.Decisions.Reuse = made => decisions.Find(candidate =>
            failedCalls.MayReuse(candidate) && IsSame(candidate, made) && reused.Add(candidate.Id));
        execution.RecordStart();
        foreach (var arrival in old.OfType<Arrival>().Skip(1))
        {
            if (arrival is not Answer answer || !failedCalls.Answers(answer))
                execution.Apply(arrival);
        }
        return reused;
    }

    private void Adopt(RunSlot slot, RunExecution execution, HashSet<long> reused, TurnWrite write)
    {
        slot.HasEnded = false;
        slot.Execution = execution;
        slot.ExecutionId = new(execution.Started.ExecutionId);
        slot.NextPiece = 0;
        write.Replaces = true;
        TurnRecorder.Advance(run, slot, write, withEffects: false);
        var open = PendingWork.Of(write.Events).Open.ToHashSet();
        foreach (var decision in write.Events.OfType<Decision>())
        {
            if (decision is ChildCreated child && reused.Contains(child.Id))
            {
                if (open.Contains(child))
                    write.RewoundChildren.Add(child);
            }
            else if (open.Contains(decision) || (decision is EventSent && !reused.Contains(decision.Id)))
            {
                TurnRecorder.Plan(run, slot, execution, decision, write);
            }
        }
    }

    private static bool IsSame(Decision old, Decision made) => (old, made) switch
    {
        (TaskScheduled a, TaskScheduled b) => a.Name == b.Name && a.Input == b.Input,
        (ChildCreated a, ChildCreated b) => a.Name == b.Name && a.Input == b.Input,
        (EventSent a, EventSent b) => a.Name == b.Name && a.InstanceId == b.InstanceId && a.Payload == b.Payload,
        (TimerCreated a, TimerCreated b) => a.FireAt == b.FireAt,
        _ => false,
    };
}

/// <summary>The calls of a history whose last attempt failed.</summary>
internal sealed class FailedCalls
{
    private readonly Dictionary<long, long> _callOf = [];
    private readonly HashSet<long> _failed = [];

    public static FailedCalls In(IEnumerable<HistoryEvent> history)
    {
        var calls = new FailedCalls();
        foreach (var entry in history)
            calls.Add(entry);
        return calls;
    }

    /// <summary>Whether an answer belongs to one of them.</summary>
    public bool Answers(Answer answer) => _callOf.TryGetValue(answer.Id, out var call) && _failed.Contains(call);

    /// <summary>Whether a decision can stand in the new history: of a failed call, only its first attempt.</summary>
    public bool MayReuse(Decision decision) =>
        !_callOf.TryGetValue(decision.Id, out var call) || call == decision.Id || !_failed.Contains(call);

    private void Add(HistoryEvent entry)
    {
        switch (entry)
        {
            case TaskScheduled task:
                Begin(task.Id, task.CallId);
                break;
            case ChildCreated child:
                Begin(child.Id, child.CallId);
                break;
            case TaskFailed or ChildFailed when _callOf.TryGetValue(((Answer)entry).Id, out var call):
                _failed.Add(call);
                break;
        }
    }

    private void Begin(long id, long call)
    {
        _callOf[id] = call;
        _failed.Remove(call);
    }
}
