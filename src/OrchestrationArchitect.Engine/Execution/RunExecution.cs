using System.Text.Json;
using Microsoft.Extensions.Logging;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Durable.Registration;
using OrchestrationArchitect.Engine.History;

namespace OrchestrationArchitect.Engine.Execution;

/// <summary>
/// One execution of a run: orchestrator code moved by arrivals, giving decisions. Fed with a history it comes to
/// stand where it stood; fed with new arrivals it records what is to be stored. No I/O, no clock, no threads.
/// </summary>
internal sealed class RunExecution
{
    private readonly OrchestratorCode _code;
    private readonly RunContext _context;
    private readonly Queue<Arrival> _held = new();

    /// <param name="instanceId">The run.</param>
    /// <param name="started">Its first event.</param>
    /// <param name="registration">Its code; <see langword="null"/> if the host has none.</param>
    /// <param name="json">The form of payloads.</param>
    /// <param name="logger">What the code's logger writes to.</param>
    /// <param name="onForeign">Told, on any thread, that the code was continued by something not of its context.</param>
    public RunExecution(
        string instanceId,
        ExecutionStarted started,
        OrchestrationRegistration? registration,
        JsonSerializerOptions json,
        ILogger logger,
        Action onForeign)
    {
        InstanceId = instanceId;
        Started = started;
        Now = started.At;
        _code = new OrchestratorCode(registration, onForeign);
        _context = new RunContext(this, json, logger);
    }

    public string InstanceId { get; }

    public ExecutionStarted Started { get; }

    /// <summary>The time of the event being handled.</summary>
    public DateTimeOffset Now { get; private set; }

    public bool IsReplaying => Decisions.IsReplaying;

    public bool IsSuspended { get; private set; }

    /// <summary>Whether the code was told to begin.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Set once the execution is over.</summary>
    public RunEnd? End { get; private set; }

    public DecisionBook Decisions { get; } = new();

    public EventMailbox Mailbox { get; } = new();

    public StatusNote Status { get; } = new();

    /// <summary>What the code has asked to go on with, if it has.</summary>
    public (string Input, bool KeepEvents)? Successor { get; set; }

    /// <summary>Brings the code to where the history ends.</summary>
    /// <exception cref="NonDeterminismException">The code does not follow it.</exception>
    public void Replay(IReadOnlyList<HistoryEvent> history)
    {
        Decisions.IsReplaying = true;
        for (var i = 0; i < history.Count; i++)
            ReplayOne(history[i], i);
        Decisions.ExpectNothing(null, history.Count);
        Decisions.CancelledTimers.Clear();
        Decisions.IsReplaying = false;
    }

    /// <summary>Handles a new arrival.</summary>
    /// <returns>False if it is of no interest any more and was not recorded.</returns>
    public bool Apply(Arrival arrival)
    {
        if (End is not null || (arrival is Answer answer && !Decisions.Expects(answer)))
            return false;
        Decisions.Record(arrival);
        Handle(arrival);
        return true;
    }

    /// <summary>Ends the run from outside with a failure: its code cannot go on.</summary>
    public void Abort(DateTimeOffset at, FailureDetails failure)
    {
        Decisions.IsReplaying = false;
        Now = at;
        Finish(new RunEnd.Ended(RunResult.Failed, null, failure));
    }

    /// <summary>The code decides something; see <see cref="DecisionBook.Decide"/>.</summary>
    public OpenTask Decide(Draft draft, Func<long, Decision> make, bool isAwaited = true)
    {
        EnsureOnTurn();
        return Decisions.Decide(draft, make, isAwaited);
    }

    /// <summary>The code no longer wants an answer.</summary>
    public void GiveUp(OpenTask task, CancellationToken token)
    {
        if (!_code.CheckOnTurn() || task.Result.IsCompleted)
            return;
        Decisions.GiveUp(task);
        TurnSynchronizationContext.Settle(() => task.Cancel(token));
    }

    /// <summary>The code no longer waits for an event.</summary>
    public void GiveUp(string eventName, TaskCompletionSource<string> wait, CancellationToken token)
    {
        if (!_code.CheckOnTurn() || wait.Task.IsCompleted)
            return;
        Mailbox.Remove(eventName, wait);
        TurnSynchronizationContext.Settle(() => wait.TrySetCanceled(token));
    }

    public void SetStatus(string? json)
    {
        EnsureOnTurn();
        Status.Set(json, isNew: !IsReplaying);
    }

    /// <exception cref="NonDeterminismException">Called from elsewhere than orchestrator code in its turn.</exception>
    public void EnsureOnTurn() => _code.EnsureOnTurn();

    /// <summary>For the first execution after another: its first events are not in the store yet.</summary>
    public void RecordStart() => Decisions.Record(Started);

    private void ReplayOne(HistoryEvent entry, long sequence)
    {
        if (entry is Decision decision)
        {
            Decisions.Follow(decision, sequence);
            return;
        }
        Decisions.ExpectNothing(entry, sequence);
        if (entry is ExecutionCompleted completed)
            ExpectEnd(completed, sequence);
        else if (End is not null)
            throw new NonDeterminismException(sequence, DecisionGuard.Describe(entry), "the end of the run");
        else
            Handle((Arrival)entry);
    }

    private void ExpectEnd(ExecutionCompleted completed, long sequence)
    {
        if (End is not RunEnd.Ended ended || ended.Result != completed.Result)
        {
            throw new NonDeterminismException(
                sequence, $"the end '{completed.Result}'", End is RunEnd.Ended other ? $"the end '{other.Result}'" : "no end");
        }
    }

    private void Handle(Arrival arrival)
    {
        if (arrival is Answer answer)
            Decisions.Arrived(answer);
        HasBegun |= arrival is OrchestratorStarted;
        if (IsSuspended && arrival is not (ExecutionResumed or ExecutionTerminated or ExecutionSuspended))
            _held.Enqueue(arrival);
        else
            React(arrival, arrival.At);
    }

    private void React(Arrival arrival, DateTimeOffset now)
    {
        Now = now;
        switch (arrival)
        {
            case OrchestratorStarted:
                Begin();
                break;
            case Answer answer when Decisions.TryClose(answer, out var task):
                Move(() => task.Complete(answer));
                break;
            case EventRaised raised:
                Move(() => Mailbox.Deliver(raised));
                break;
            case ExecutionSuspended:
                IsSuspended = true;
                break;
            case ExecutionResumed:
                IsSuspended = false;
                while (End is null && _held.TryDequeue(out var held))
                    React(held, now);
                break;
            case ExecutionTerminated terminated:
                Finish(new RunEnd.Ended(
                    RunResult.Terminated, null, new FailureDetails("Terminated", terminated.Reason ?? "Terminated.")));
                break;
        }
    }

    private void Begin()
    {
        try
        {
            _code.Begin(_context, Started.Input);
        }
        catch (NotRegisteredException missing)
        {
            Finish(new RunEnd.Ended(RunResult.Failed, null, FailureDetails.From(missing)));
            return;
        }
        Look();
    }

    private void Move(Action change)
    {
        _code.Move(change);
        Look();
    }

    /// <summary>Sees where the code stands after it was moved.</summary>
    private void Look()
    {
        if (End is not null || _code.Ended(IsReplaying || Decisions.HasOpen || Mailbox.HasWaits) is not var (output, failure))
            return;
        if (failure is not null)
            Finish(new RunEnd.Ended(RunResult.Failed, null, failure));
        else if (Successor is { } next)
            Finish(new RunEnd.ContinuedAsNew(next.Input, next.KeepEvents ? [.. Mailbox.Kept] : []));
        else
            Finish(new RunEnd.Ended(RunResult.Completed, output, null));
    }

    private void Finish(RunEnd end)
    {
        End = end;
        if (!IsReplaying && end is RunEnd.Ended ended)
            Decisions.Record(new ExecutionCompleted(Now, ended.Result, ended.Output, ended.Failure));
    }
}
