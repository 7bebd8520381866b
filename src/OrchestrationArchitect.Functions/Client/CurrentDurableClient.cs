using Microsoft.DurableTask.Client;

namespace OrchestrationArchitect.Functions.Client;

/// <summary>The durable client of the invocation that runs now.</summary>
/// <remarks>
/// The host hands the client to each invocation by its <c>[DurableClient]</c> parameter, while the handlers that use it
/// live as long as the app. The value flows with the invocation's awaits and to nobody else.
/// </remarks>
/// <param name="otherwise">The client outside of invocations, where there is one.</param>
public sealed class CurrentDurableClient(DurableTaskClient? otherwise = null)
{
    private readonly AsyncLocal<DurableTaskClient?> _client = new();

    /// <summary>The client.</summary>
    /// <exception cref="InvalidOperationException">The invocation has not passed its client to <see cref="Use"/>.</exception>
    public DurableTaskClient Value => _client.Value ?? otherwise
        ?? throw new InvalidOperationException("This invocation has no durable client: its function must bind one.");

    /// <summary>Makes a client the current one until the result is disposed.</summary>
    public IDisposable Use(DurableTaskClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        var before = _client.Value;
        _client.Value = client;
        return new Restore(this, before);
    }

    private sealed class Restore(CurrentDurableClient owner, DurableTaskClient? before) : IDisposable
    {
        public void Dispose() => owner._client.Value = before;
    }
}
