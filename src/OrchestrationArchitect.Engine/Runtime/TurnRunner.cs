using Microsoft.Extensions.Logging;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Engine.Execution;
using OrchestrationArchitect.Engine.History;
using OrchestrationArchitect.Engine.Storage;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>Does a run's turn: makes the run warm, lets it handle what arrived, has the outcome stored.</summary>
internal sealed partial class TurnRunner(RunServices run)
{
    /// <summary>The most messages of one turn; more wait for the run's next one.</summary>
    private const int MaxMessages = 500;

    public void Run(RunSlot slot)
    {
        var messages = new List<RunMessage>();
        slot.Take(MaxMessages, messages);
        if (messages.Count == 0)
            return;
        var write = new TurnWrite(slot, run.Effects);
        try
        {
            foreach (var message in messages)
                Handle(slot, message, write);
            TurnRecorder.Record(run, slot, write);
        }
#pragma warning disable CA1031 // A run whose turn cannot be done fails; the engine and the other runs go on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (e is EngineStoreException or HistoryCorruptException)
            {
                GiveUp(slot, messages, e);
                return;
            }
            Fail(slot, write, e);
        }
        Store(slot, write);
    }

    private void Handle(RunSlot slot, RunMessage message, TurnWrite write)
    {
        if (message is RunMessage.Arrive { InboxId: { } letter } arrived)
        {
            if (!arrived.IsRecovered && slot.RecoveredInbox?.Contains(letter) == true)
                return;
            write.TakenLetters.Add(letter);
        }
        if (message is RunMessage.Rewind rewind)
        {
            write.Done.Add((message, new Rewinder(run).Rewind(slot, rewind.Reason, write)));
            return;
        }
        write.Done.Add((message, slot.HasEnded ? ControlOutcome.NotAllowed : ControlOutcome.Accepted));
        if (slot.HasEnded)
            return;
        if (message is RunMessage.Park park)
        {
            Park(slot, park.Why, write);
            return;
        }
        var execution = Warm(slot);
        var now = TurnRecorder.Now(run, slot);
        switch (message)
        {
            case RunMessage.Begin when !execution.HasBegun:
                Apply(execution, new OrchestratorStarted(now));
                break;
            case RunMessage.Arrive arrive when (arrive.Execution ?? execution.Started.ExecutionId) == execution.Started.ExecutionId:
                Apply(execution, arrive.What with { At = now });
                break;
            case RunMessage.LeftThread left when left.Execution == execution.Started.ExecutionId && execution.End is null:
                execution.Abort(now, FailureDetails.From(OrchestratorCode.LeftThread()));
                break;
        }
        TurnRecorder.Advance(run, slot, write);
    }

    /// <summary>Fails a run without running its code: what the code does is what took the process down.</summary>
    private void Park(RunSlot slot, Exception why, TurnWrite write)
    {
        var (events, next) = run.Store.Read(reader => reader.History(slot.Key));
        slot.NextPiece = next;
        slot.LastAt = events[^1].At;
        slot.Execution = run.NewExecution(slot, (ExecutionStarted)events[0]);
        slot.Execution.Abort(TurnRecorder.Now(run, slot), FailureDetails.From(why));
        TurnRecorder.Advance(run, slot, write);
    }

    private static void Apply(RunExecution execution, Arrival arrival)
    {
        if (arrival is ExecutionSuspended && execution.IsSuspended)
            return;
        if (arrival is ExecutionResumed && !execution.IsSuspended)
            return;
        execution.Apply(arrival);
    }

    private RunExecution Warm(RunSlot slot)
    {
        if (slot.Execution is { } warm)
            return warm;
        var (events, next) = run.Store.Read(reader => reader.History(slot.Key));
        slot.NextPiece = next;
        if (events.Count == 0 || events[0] is not ExecutionStarted started)
            throw new HistoryCorruptException("it has no beginning");
        slot.LastAt = events[^1].At;
        slot.ExecutionId = new(started.ExecutionId);
        var execution = run.NewExecution(slot, started);
        slot.Execution = execution;
        execution.Replay(events);
        return execution;
    }

    private void Fail(RunSlot slot, TurnWrite write, Exception error)
    {
        var now = TurnRecorder.Now(run, slot);
        var execution = slot.Execution ??= run.NewExecution(
            slot, new ExecutionStarted(now, "unknown", "null", slot.ExecutionId.Value, null));
        execution.Abort(now, FailureDetails.From(error));
        TurnRecorder.Advance(run, slot, write, withEffects: false);
        TurnRecorder.Record(run, slot, write);
    }

    /// <summary>The run cannot be read: nothing is written, so that nothing is lost.</summary>
    private void GiveUp(RunSlot slot, List<RunMessage> messages, Exception error)
    {
        slot.HasEnded = true;
        slot.Execution = null;
        slot.Move();
        run.Directory.Remove(slot);
        foreach (var message in messages)
            message.Outcome?.TrySetException(error);
        LogUnreadable(run.Log, error, slot.Id);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {InstanceId} cannot be read; it is left as it is.")]
    private static partial void LogUnreadable(ILogger logger, Exception error, string instanceId);

    private void Store(RunSlot slot, TurnWrite write)
    {
        if (slot.HasEnded)
            slot.Execution = null;
        else
            run.Warm.Used(slot);
        if (write.IsEmpty)
        {
            foreach (var (message, outcome) in write.Done)
                message.Outcome?.TrySetResult(outcome);
        }
        else
        {
            slot.WriteBegun();
            run.Store.Writer.Store(write);
        }
    }
}
