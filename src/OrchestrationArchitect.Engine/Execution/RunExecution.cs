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
    private readonly OrchestrationRegistration? _registration;
    private readonly DecisionGuard _guard = new();
    private readonly Dictionary<long, OpenTask> _open = [];
    private readonly Queue<Arrival> _held = new();
    private readonly TurnSynchronizationContext _turn;
    private readonly RunContext _context;
    private List<HistoryEvent> _recorded = [];
    private Task<string>? _code;
    private long _lastId = -1;

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
        _registration = registration;
        _turn = new TurnSynchronizationContext(onForeign);
        _context = new RunContext(this, json, logger);
    }

    public string InstanceId { get; }

    public ExecutionStarted Started { get; }

    /// <summary>The time of the event being handled.</summary>
    public DateTimeOffset Now { get; private set; }

    public bool IsReplaying { get; private set; }

    public bool IsSuspended { get; private set; }

    /// <summary>Whether the code was told to begin.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Set once the execution is over.</summary>
    public RunEnd? End { get; private set; }

    public EventMailbox Mailbox { get; } = new();

    /// <summary>What the code has asked to go on with, if it has.</summary>
    public (string Input, bool KeepEvents)? Successor { get; set; }

    /// <summary>The latest custom status given outside replay that is not yet taken; see <see cref="HasNewStatus"/>.</summary>
    public string? CustomStatus { get; private set; }

    public bool HasNewStatus { get; private set; }

    /// <summary>Reuses earlier decisions while a failed run is taken back; otherwise <see langword="null"/>.</summary>
    public Func<Decision, Decision?>? Reuse { get; set; }

    /// <summary>Timers given up since they were last taken.</summary>
    public List<long> CancelledTimers { get; } = [];

    /// <summary>Brings the code to where the history ends.</summary>
    /// <exception cref="NonDeterminismException">The code does not follow it.</exception>
    public void Replay(IReadOnlyList<HistoryEvent> history)
    {
        IsReplaying = true;
        for (var i = 0; i < history.Count; i++)
            ReplayOne(history[i], i);
        _guard.ExpectNothing(null, history.Count);
        CancelledTimers.Clear();
        IsReplaying = false;
    }

    /// <summary>Handles a new arrival.</summary>
    /// <returns>False if it is of no interest any more and was not recorded.</returns>
    public bool Apply(Arrival arrival)
    {
        if (End is not null || (arrival is Answer answer && !Expects(answer)))
            return false;
        _recorded.Add(arrival);
        Handle(arrival);
        return true;
    }

    /// <summary>Ends the run from outside with a failure: its code cannot go on.</summary>
    public void Abort(DateTimeOffset at, FailureDetails failure)
    {
        IsReplaying = false;
        Now = at;
        Finish(new RunEnd.Ended(RunResult.Failed, null, failure));
    }

    /// <summary>What is to be stored since this was last called.</summary>
    public List<HistoryEvent> TakeRecorded()
    {
        var recorded = _recorded;
        _recorded = [];
        return recorded;
    }

    /// <summary>The custom status to be stored; call once after <see cref="HasNewStatus"/>.</summary>
    public string? TakeStatus()
    {
        HasNewStatus = false;
        return CustomStatus;
    }

    /// <summary>The code decides something.</summary>
    /// <param name="draft">What about.</param>
    /// <param name="make">Makes the event under its id.</param>
    /// <param name="isAwaited">Whether an answer will come.</param>
    public OpenTask Decide(Draft draft, Func<long, Decision> make, bool isAwaited = true)
    {
        EnsureOnTurn();
        var task = new OpenTask();
        if (IsReplaying)
        {
            _guard.Give(draft, task);
            return task;
        }
        var decision = make(_lastId + 1);
        decision = Reuse?.Invoke(decision) ?? decision;
        _lastId = Math.Max(_lastId, decision.Id);
        task.Identify(decision);
        if (isAwaited)
            _open[decision.Id] = task;
        _recorded.Add(decision);
        return task;
    }

    /// <summary>The code no longer wants an answer.</summary>
    public void GiveUp(OpenTask task, CancellationToken token)
    {
        if (!CheckOnTurn() || task.Result.IsCompleted)
            return;
        _open.Remove(task.Id);
        task.IsAnswered = true;
        CancelledTimers.Add(task.Id);
        TurnSynchronizationContext.Settle(() => task.Cancel(token));
    }

    /// <summary>The code no longer waits for an event.</summary>
    public void GiveUp(string eventName, TaskCompletionSource<string> wait, CancellationToken token)
    {
        if (!CheckOnTurn() || wait.Task.IsCompleted)
            return;
        Mailbox.Remove(eventName, wait);
        TurnSynchronizationContext.Settle(() => wait.TrySetCanceled(token));
    }

    public void SetStatus(string? json)
    {
        EnsureOnTurn();
        HasNewStatus |= !IsReplaying;
        CustomStatus = json;
    }

    /// <exception cref="NonDeterminismException">Called from elsewhere than orchestrator code in its turn.</exception>
    public void EnsureOnTurn()
    {
        if (!_turn.IsOnTurn)
            throw LeftThread();
    }

    /// <summary>Ids from here on are new in the history; for taking a run back.</summary>
    public void ContinueIdsAfter(long id) => _lastId = Math.Max(_lastId, id);

    /// <summary>For the first execution after another: its first events are not in the store yet.</summary>
    public void RecordStart() => _recorded.Add(Started);

    internal static NonDeterminismException LeftThread() => new(
        "Orchestrator code awaited something its context did not make (such as Task.Delay, Task.Run, I/O or "
        + "CancelAsync) or used its context outside its turn. It cannot be replayed; move the work into an activity.");

    private bool CheckOnTurn()
    {
        if (_turn.IsOnTurn)
            return true;
        _turn.ReportForeign();
        return false;
    }

    private bool Expects(Answer answer) => _open.TryGetValue(answer.Id, out var task) && !task.IsAnswered;

    private void ReplayOne(HistoryEvent entry, long sequence)
    {
        if (entry is Decision decision)
        {
            var task = _guard.Match(decision, sequence);
            _lastId = Math.Max(_lastId, decision.Id);
            if (decision is not EventSent && !task.IsAnswered)
                _open[decision.Id] = task;
            return;
        }
        _guard.ExpectNothing(entry, sequence);
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
        if (arrival is Answer { Id: var id } && _open.TryGetValue(id, out var answered))
            answered.IsAnswered = true;
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
            case Answer answer when _open.Remove(answer.Id, out var task):
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
        if (_registration is null)
        {
            var missing = new NotRegisteredException("orchestration", Started.Name);
            Finish(new RunEnd.Ended(RunResult.Failed, null, FailureDetails.From(missing)));
            return;
        }
        _turn.Run(() => _code = _registration.RunAsync(_context, Started.Input), asCode: true);
        Look();
    }

    private void Move(Action change)
    {
        _turn.Run(change, asCode: false);
        Look();
    }

    /// <summary>Sees where the code stands after it was moved.</summary>
    private void Look()
    {
        if (_code is null || End is not null)
            return;
        if (_turn.LeftItsThread)
            throw LeftThread();
        if (!_code.IsCompleted)
        {
            if (!IsReplaying && _open.Count == 0 && !Mailbox.HasWaits)
                throw LeftThread();
            return;
        }
        if (_code.IsCompletedSuccessfully)
        {
            Finish(Successor is { } next
                ? new RunEnd.ContinuedAsNew(next.Input, next.KeepEvents ? [.. Mailbox.Kept] : [])
                : new RunEnd.Ended(RunResult.Completed, _code.Result, null));
            return;
        }
        var error = _code.Exception?.InnerException ?? new TaskCanceledException(_code);
        if (error is NonDeterminismException divergence)
            throw divergence;
        Finish(new RunEnd.Ended(RunResult.Failed, null, FailureDetails.From(error)));
    }

    private void Finish(RunEnd end)
    {
        End = end;
        if (!IsReplaying && end is RunEnd.Ended ended)
            _recorded.Add(new ExecutionCompleted(Now, ended.Result, ended.Output, ended.Failure));
    }
}
