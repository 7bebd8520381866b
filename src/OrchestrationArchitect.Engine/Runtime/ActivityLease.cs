namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>How long an attempt may be silent. When it is silent for longer it is told to stop, and not waited for.</summary>
internal sealed class ActivityLease : IDisposable
{
    private readonly TimeSpan _length;
    private readonly CancellationTokenSource _stop;
    private readonly ITimer _timer;
    private readonly TaskCompletionSource _expired = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="length">How long.</param>
    /// <param name="clock">Measures it.</param>
    /// <param name="shutdown">The engine stops.</param>
    public ActivityLease(TimeSpan length, TimeProvider clock, CancellationToken shutdown)
    {
        _length = length;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(shutdown);
        _timer = clock.CreateTimer(_ => _expired.TrySetResult(), null, length, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Tells the attempt to stop.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>The attempt is alive.</summary>
    public void Renew() => _timer.Change(_length, Timeout.InfiniteTimeSpan);

    /// <summary>The attempt's result, if it comes while the lease lasts.</summary>
    /// <exception cref="TimeoutException">It was silent for too long.</exception>
    public async Task<string> HoldAsync(Task<string> attempt)
    {
        if (await Task.WhenAny(attempt, _expired.Task) == attempt)
            return await attempt;
        await _stop.CancelAsync();
        _ = attempt.ContinueWith(
            static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        throw new TimeoutException($"The activity gave no result and no heartbeat for {_length}.");
    }

    public void Dispose()
    {
        _timer.Dispose();
        _stop.Dispose();
    }
}
