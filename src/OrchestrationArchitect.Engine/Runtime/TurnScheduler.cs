namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>
/// Gives runs their turns: one at a time for each, a bounded number at a time in all, first come first served. A run
/// that has more to do goes to the end of the line.
/// </summary>
/// <param name="run">Does one turn; must not throw.</param>
/// <param name="released">Told after each turn.</param>
/// <param name="most">Turns at the same time.</param>
internal sealed class TurnScheduler(Action<RunSlot> run, Action released, int most)
{
    private readonly Lock _gate = new();
    private readonly Queue<RunSlot> _line = new();
    private int _active;
    private bool _stopped;
    private TaskCompletionSource? _idle;

    /// <summary>Hands a message to a run.</summary>
    public void Post(RunSlot slot, RunMessage message)
    {
        if (slot.Add(message))
            Line(slot);
    }

    /// <summary>
    /// Hands a message to a run and, if a turn is free, does its turn on this thread: for callers on the thread pool
    /// that are done with what they had to do. Spares a change of threads for every step.
    /// </summary>
    public void PostHere(RunSlot slot, RunMessage message)
    {
        if (!slot.Add(message))
            return;
        lock (_gate)
        {
            if (_stopped)
                return;
            if (_active >= most)
            {
                _line.Enqueue(slot);
                return;
            }
            _active++;
        }
        Turn(slot);
        if (Next() is { } next)
            ThreadPool.UnsafeQueueUserWorkItem(static rest => rest.Me.Work(rest.First), (Me: this, First: next), preferLocal: false);
    }

    /// <summary>Lets a run go that was held, or whose turn is over.</summary>
    public void Release(RunSlot slot)
    {
        if (slot.Release())
            Line(slot);
    }

    /// <summary>Begins no further turn; completes when the current ones are over.</summary>
    public Task StopAsync()
    {
        lock (_gate)
        {
            _stopped = true;
            _line.Clear();
            if (_active == 0)
                return Task.CompletedTask;
            _idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _idle.Task;
        }
    }

    private void Line(RunSlot slot)
    {
        lock (_gate)
        {
            if (_stopped)
                return;
            _line.Enqueue(slot);
            if (_active >= most)
                return;
            _active++;
        }
        ThreadPool.UnsafeQueueUserWorkItem(static scheduler => scheduler.Work(scheduler.Next()), this, preferLocal: false);
    }

    private void Work(RunSlot? slot)
    {
        for (; slot is not null; slot = Next())
            Turn(slot);
    }

    private void Turn(RunSlot slot)
    {
        run(slot);
        Release(slot);
        released();
    }

    private RunSlot? Next()
    {
        lock (_gate)
        {
            if (_line.TryDequeue(out var slot))
                return slot;
            _active--;
            if (_active == 0)
                _idle?.TrySetResult();
            return null;
        }
    }
}
