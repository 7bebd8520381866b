using System.Diagnostics.CodeAnalysis;
using OrchestrationArchitect.Engine.History;

namespace OrchestrationArchitect.Engine.Execution;

/// <summary>
/// What an execution asked for and still waits for, and what of it is to be stored. During a replay decisions are held
/// against the history; otherwise they get an id and are recorded.
/// </summary>
internal sealed class DecisionBook
{
    private readonly DecisionGuard _guard = new();
    private readonly Dictionary<long, OpenTask> _open = [];
    private List<HistoryEvent> _recorded = [];
    private long _lastId = -1;

    public bool IsReplaying { get; set; }

    /// <summary>Whether the code waits for an answer.</summary>
    public bool HasOpen => _open.Count > 0;

    /// <summary>Reuses earlier decisions while a failed run is taken back; otherwise <see langword="null"/>.</summary>
    public Func<Decision, Decision?>? Reuse { get; set; }

    /// <summary>Timers given up since they were last taken.</summary>
    public List<long> CancelledTimers { get; } = [];

    /// <summary>The code decides something.</summary>
    /// <param name="draft">What about.</param>
    /// <param name="make">Makes the event under its id.</param>
    /// <param name="isAwaited">Whether an answer will come.</param>
    public OpenTask Decide(Draft draft, Func<long, Decision> make, bool isAwaited)
    {
        var task = new OpenTask();
        if (IsReplaying)
        {
            _guard.Give(draft, task);
            return task;
        }
        var decision = make(_lastId + 1);
        decision = Reuse?.Invoke(decision) ?? decision;
        ContinueIdsAfter(decision.Id);
        task.Identify(decision);
        if (isAwaited)
            _open[decision.Id] = task;
        _recorded.Add(decision);
        return task;
    }

    /// <summary>A replay comes to a decision of the history.</summary>
    /// <exception cref="NonDeterminismException">The code has not given it.</exception>
    public void Follow(Decision decision, long sequence)
    {
        var task = _guard.Match(decision, sequence);
        ContinueIdsAfter(decision.Id);
        if (decision is not EventSent && !task.IsAnswered)
            _open[decision.Id] = task;
    }

    /// <summary>A replay comes to something else, or to the end.</summary>
    /// <exception cref="NonDeterminismException">The code has given more than the history has.</exception>
    public void ExpectNothing(HistoryEvent? next, long sequence) => _guard.ExpectNothing(next, sequence);

    public bool Expects(Answer answer) => _open.TryGetValue(answer.Id, out var task) && !task.IsAnswered;

    /// <summary>An answer has come, even if the code does not hear it yet.</summary>
    public void Arrived(Answer answer)
    {
        if (_open.TryGetValue(answer.Id, out var task))
            task.IsAnswered = true;
    }

    /// <summary>The task that an answer is for; it is open no longer.</summary>
    public bool TryClose(Answer answer, [NotNullWhen(true)] out OpenTask? task) => _open.Remove(answer.Id, out task);

    /// <summary>The code no longer wants an answer.</summary>
    public void GiveUp(OpenTask task)
    {
        _open.Remove(task.Id);
        task.IsAnswered = true;
        CancelledTimers.Add(task.Id);
    }

    public void Record(HistoryEvent entry) => _recorded.Add(entry);

    /// <summary>What is to be stored since this was last called.</summary>
    public List<HistoryEvent> TakeRecorded()
    {
        var recorded = _recorded;
        _recorded = [];
        return recorded;
    }

    /// <summary>Ids from here on are new in the history.</summary>
    public void ContinueIdsAfter(long id) => _lastId = Math.Max(_lastId, id);
}
