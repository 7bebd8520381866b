using System.Runtime.CompilerServices;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Engine.Execution;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>
/// A run that has not ended, as the engine holds it: a mailbox, and while it is warm its execution. Everything
/// under "turn" is touched only by the run's current turn, of which there is one at most.
/// </summary>
internal sealed class RunSlot(long key, string id)
{
    private readonly Lock _gate = new();
    private readonly Queue<RunMessage> _messages = new();
    private bool _isScheduled;
    private int _unstored;
    private bool _hasMoved;
    private TaskCompletionSource? _moved;
    private Action? _whenMoved;

    public long Key { get; } = key;

    public string Id { get; } = id;

    /// <summary>Turn: the code, or <see langword="null"/> while the run is cold.</summary>
    public RunExecution? Execution { get; set; }

    /// <summary>Turn: the number of the history's next piece.</summary>
    public long NextPiece { get; set; }

    /// <summary>Turn: the history's last time.</summary>
    public DateTimeOffset LastAt { get; set; }

    /// <summary>Turn: the status as stored or on its way to be.</summary>
    public InstanceStatus Status { get; set; }

    /// <summary>Whether the run has ended; it handles nothing any more, save a rewind.</summary>
    public volatile bool HasEnded;

    /// <summary>The current execution; answers for others are dropped.</summary>
    public StrongBox<Guid> ExecutionId { get; set; } = new(Guid.Empty);

    /// <summary>Turn: rows of the inbox that a recovery has read already.</summary>
    public HashSet<long>? RecoveredInbox { get; set; }

    /// <summary>Where the run stands in the order of use; guarded by that order's lock.</summary>
    public LinkedListNode<RunSlot>? WarmNode { get; set; }

    /// <summary>A slot that handles nothing before it is released.</summary>
    public static RunSlot Held(long key, string id) => new(key, id) { _isScheduled = true };

    /// <summary>Adds a message.</summary>
    /// <returns>True if a turn has to be scheduled.</returns>
    public bool Add(RunMessage message)
    {
        lock (_gate)
        {
            _messages.Enqueue(message);
            if (_isScheduled)
                return false;
            _isScheduled = true;
            return true;
        }
    }

    /// <summary>Takes the oldest messages.</summary>
    public void Take(int most, List<RunMessage> into)
    {
        lock (_gate)
        {
            while (into.Count < most && _messages.TryDequeue(out var message))
                into.Add(message);
        }
    }

    /// <summary>Ends a turn.</summary>
    /// <returns>True if another one has to be scheduled.</returns>
    public bool Release()
    {
        lock (_gate)
        {
            _isScheduled = _messages.Count > 0;
            return _isScheduled;
        }
    }

    public void WriteBegun() => Interlocked.Increment(ref _unstored);

    public void WriteDone()
    {
        Interlocked.Decrement(ref _unstored);
        if (!Volatile.Read(ref _hasMoved))
            Move();
    }

    /// <summary>Completes when a turn was stored since the slot was made, or none ever will be.</summary>
    public Task Moved
    {
        get
        {
            lock (_gate)
            {
                return _hasMoved
                    ? Task.CompletedTask
                    : (_moved ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }
        }
    }

    /// <summary>Calls back once, when <see cref="Moved"/> completes; on the thread that stored the turn. For one caller.</summary>
    public void WhenMoved(Action then)
    {
        lock (_gate)
        {
            if (!_hasMoved)
            {
                _whenMoved = then;
                return;
            }
        }
        then();
    }

    /// <summary>Says that the run stands elsewhere than when the slot was made, or stays there for good.</summary>
    public void Move()
    {
        Action? then;
        lock (_gate)
        {
            _hasMoved = true;
            _moved?.TrySetResult();
            then = _whenMoved;
            _whenMoved = null;
        }
        then?.Invoke();
    }

    /// <summary>Makes the run cold if nothing of it is under way.</summary>
    public bool TryCool()
    {
        lock (_gate)
        {
            if (_isScheduled || Volatile.Read(ref _unstored) > 0)
                return false;
            Execution = null;
            return true;
        }
    }
}
