namespace OrchestrationArchitect.Models.Calls;

/// <summary>Ends a call that takes too long: as a whole, or by falling silent.</summary>
internal sealed class CallClock : IDisposable
{
    private readonly CancellationTokenSource _ended;
    private readonly ITimer _whole;
    private readonly ITimer _silence;
    private readonly TimeSpan _idle;

    public CallClock(TimeSpan whole, TimeSpan idle, TimeProvider time, CancellationToken cancellationToken)
    {
        _idle = idle;
        _ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _whole = time.CreateTimer(_ => End($"The answer was not there within {Seconds(whole)}."), null, whole, Timeout.InfiniteTimeSpan);
        _silence = time.CreateTimer(_ => End($"Nothing came for {Seconds(idle)}."), null, idle, Timeout.InfiniteTimeSpan);
    }

    public CancellationToken Token => _ended.Token;

    /// <summary>Why the call was ended; <see langword="null"/> while it was not.</summary>
    public string? Reason { get; private set; }

    /// <summary>Something came: the silence starts anew.</summary>
    public void Heard() => _silence.Change(_idle, Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        _whole.Dispose();
        _silence.Dispose();
        _ended.Dispose();
    }

    private void End(string reason)
    {
        Reason ??= reason;
        try
        {
            _ended.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The call ended in the same moment.
        }
    }

    private static string Seconds(TimeSpan time) => $"{time.TotalSeconds:0.###} s";
}
