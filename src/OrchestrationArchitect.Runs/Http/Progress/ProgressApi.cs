using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Runs.Progress;

namespace OrchestrationArchitect.Runs.Http.Progress;

/// <summary><c>GET /api/designs/{id}/events</c>: a run's progress as server-sent events.</summary>
public sealed class ProgressApi(IOrchestrationClient client, RunFeed news, TimeProvider clock) : IDisposable
{
    /// <summary>The most streams at a time.</summary>
    public const int MostStreams = 500;

    private readonly ConcurrencyLimiter _streams = new(new ConcurrencyLimiterOptions { PermitLimit = MostStreams });

    /// <summary>
    /// The stream: what a caller with <c>Last-Event-ID</c> has not seen, then what happens, until the run ends. A
    /// caller that has seen the end gets 204, which tells browsers not to come back.
    /// </summary>
    public async Task<IResult> StreamAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (await DesignRuns.FindAsync(client, id, cancellationToken) is null)
            return Problems.NotFound("design run", id);
        var feed = new ProgressFeed(client, id, LastSeen(request));
        var first = await feed.NextAsync(cancellationToken);
        if (first.IsEmpty && feed.IsOver)
            return Results.NoContent();
        var place = _streams.AttemptAcquire();
        return place.IsAcquired ? new ProgressStream(feed, first, place, client, news, clock, id) : Problems.Busy();
    }

    /// <inheritdoc/>
    public void Dispose() => _streams.Dispose();

    /// <summary>What is no number of ours counts as nothing seen.</summary>
    private static long LastSeen(HttpRequest request) =>
        long.TryParse(request.Headers["Last-Event-ID"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;
}
