namespace OrchestrationArchitect.Durable.Activities;

/// <summary>Who calls an activity.</summary>
/// <param name="InstanceId">The id of the calling instance.</param>
/// <param name="Name">The activity's name.</param>
/// <param name="IdempotencyKey">The same for every attempt and every re-run of one call in a history, after a
/// crash too; different for every other call. <see langword="null"/> where the host cannot tell it.</param>
/// <param name="OnHeartbeat">Renews the attempt's lease; <see langword="null"/> where attempts have none.</param>
public sealed record ActivityContext(
    string InstanceId, string Name, string? IdempotencyKey, Action? OnHeartbeat = null)
{
    /// <summary>
    /// Says that the attempt is alive. Where attempts have a lease, one that is silent for longer is given up: its token
    /// is cancelled, it counts as failed with a <see cref="TimeoutException"/>, and the retry policy decides. Cheap; call
    /// it from any thread, at every step of long work. Where there is no lease it does nothing.
    /// </summary>
    public void Heartbeat() => OnHeartbeat?.Invoke();
}
