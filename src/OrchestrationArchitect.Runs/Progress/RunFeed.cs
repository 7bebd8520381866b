using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace OrchestrationArchitect.Runs.Progress;

/// <summary>
/// Live news of runs inside one process: what a model writes as it writes it. Nothing is kept: who comes late reads the
/// run's status, which says where it stands. On hosts of several processes only the process that works hears it.
/// </summary>
public sealed class RunFeed
{
    /// <summary>News that may wait for one slow listener; then the oldest is dropped.</summary>
    private const int Waiting = 1_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<Channel<RunNews>>> _listeners = new(StringComparer.Ordinal);

    /// <summary>Tells whoever listens to the run.</summary>
    public void Publish(RunNews news)
    {
        ArgumentNullException.ThrowIfNull(news);
        lock (_lock)
        {
            foreach (var channel in _listeners.GetValueOrDefault(news.RunId) ?? [])
                channel.Writer.TryWrite(news);
        }
    }

    /// <summary>The run's news from now on, until the caller stops listening.</summary>
    public async IAsyncEnumerable<RunNews> ListenAsync(string runId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<RunNews>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest });
        Join(runId, channel);
        try
        {
            await foreach (var news in channel.Reader.ReadAllAsync(cancellationToken))
                yield return news;
        }
        finally
        {
            Leave(runId, channel);
        }
    }

    private void Join(string runId, Channel<RunNews> channel)
    {
        lock (_lock)
        {
            if (!_listeners.TryGetValue(runId, out var channels))
                _listeners.Add(runId, channels = []);
            channels.Add(channel);
        }
    }

    private void Leave(string runId, Channel<RunNews> channel)
    {
        lock (_lock)
        {
            if (_listeners.TryGetValue(runId, out var channels) && channels.Remove(channel) && channels.Count == 0)
                _listeners.Remove(runId);
        }
    }
}

/// <summary>A piece of news of a run.</summary>
/// <param name="RunId">The run.</param>
/// <param name="CandidateId">The candidate it is about.</param>
/// <param name="Purpose">What is being written; see <see cref="Usage.ModelCall.Purpose"/>.</param>
/// <param name="Characters">How much of it there is.</param>
/// <param name="Piece">What came last.</param>
public sealed record RunNews(string RunId, string CandidateId, string Purpose, int Characters, string Piece);
