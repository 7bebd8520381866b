namespace OrchestrationArchitect.Engine.Execution;

/// <summary>
/// Runs orchestrator code on one thread, one continuation after the other in the order in which they became ready,
/// so that it is the same at every replay. A continuation that comes from elsewhere shows that the code awaited
/// something its context did not make.
/// </summary>
internal sealed class TurnSynchronizationContext(Action onForeign) : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _ready = new();
    private int _thread;

    /// <summary>Whether the calling thread is the one that runs the code now.</summary>
    public bool IsOnTurn => _thread == Environment.CurrentManagedThreadId;

    /// <summary>Whether code was continued from another thread.</summary>
    public bool LeftItsThread { get; private set; }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (IsOnTurn)
            _ready.Enqueue((d, state));
        else
            ReportForeign();
    }

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    public void ReportForeign()
    {
        LeftItsThread = true;
        onForeign();
    }

    /// <summary>Ends a wait from within the code, so that what awaits it goes on in this turn and on this thread.</summary>
    public static bool Settle(Func<bool> end)
    {
        var inner = Current;
        SetSynchronizationContext(null);
        try
        {
            return end();
        }
        finally
        {
            SetSynchronizationContext(inner);
        }
    }

    /// <summary>Runs an action and all the code it makes ready.</summary>
    /// <param name="action">What makes code ready, such as giving a task its result.</param>
    /// <param name="asCode">Whether the action is itself orchestrator code. If not, code that was told not to come
    /// back to this context continues within the action, still on this thread.</param>
    public void Run(Action action, bool asCode)
    {
        var outer = Current;
        _thread = Environment.CurrentManagedThreadId;
        try
        {
            SetSynchronizationContext(asCode ? this : null);
            action();
            SetSynchronizationContext(this);
            while (_ready.TryDequeue(out var next))
                next.Callback(next.State);
        }
        finally
        {
            _thread = 0;
            SetSynchronizationContext(outer);
        }
    }
}
