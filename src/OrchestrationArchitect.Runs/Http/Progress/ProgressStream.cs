using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Runs.Progress;

namespace OrchestrationArchitect.Runs.Http.Progress;

/// <summary>Writes a feed as <c>text/event-stream</c> (WHATWG HTML, server-sent events) until the run ends.</summary>
internal sealed class ProgressStream(
    ProgressFeed feed, ImmutableArray<ProgressEvent> first, RateLimitLease place, IOrchestrationClient client, RunFeed news, TimeProvider clock, string id)
    : IResult
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Then the caller comes back by itself with the last number it has.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        using (place)
        {
            var response = httpContext.Response;
            response.ContentType = "text/event-stream; charset=utf-8";
            response.Headers.CacheControl = "no-store";
            response.Headers["X-Accel-Buffering"] = "no";
            try
            {
                await WriteAsync(response, httpContext.RequestAborted);
            }
            catch (OperationCanceledException) when (httpContext.RequestAborted.IsCancellationRequested)
            {
                // The caller has gone; nobody is left to tell.
            }
        }
    }

    private async Task WriteAsync(HttpResponse response, CancellationToken gone)
    {
        await response.WriteAsync("retry: 1000\n\n" + TextOf(first), gone);
        await response.Body.FlushAsync(gone);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(gone);
        // A run that ends is told at once, what a model writes too, all else at the next look.
        var ended = client.WaitForEndAsync(id, stop.Token);
        await using var pieces = news.ListenAsync(id, stop.Token).GetAsyncEnumerator(CancellationToken.None);
        var piece = pieces.MoveNextAsync().AsTask();
        var begun = clock.GetTimestamp();
        var spoken = begun;
        while (!feed.IsOver && clock.GetElapsedTime(begun) < Longest)
        {
            await Task.WhenAny(ended, piece, Task.Delay(Look, clock, gone));
            gone.ThrowIfCancellationRequested();
            var text = new StringBuilder();
            for (; piece.IsCompletedSuccessfully && await piece; piece = pieces.MoveNextAsync().AsTask())
                Append(text, new ProgressEvent(null, "news", pieces.Current));
            text.Append(TextOf(await feed.NextAsync(gone)));
            if (text.Length == 0 && clock.GetElapsedTime(spoken) >= Heartbeat)
                text.Append(": still here\n\n");
            if (text.Length == 0)
                continue;
            await response.WriteAsync(text.ToString(), gone);
            await response.Body.FlushAsync(gone);
            spoken = clock.GetTimestamp();
        }

        await stop.CancelAsync();
        await Quietly(ended);
        await Quietly(piece);
    }

    /// <summary>Waits for what was cancelled: how it ends says nothing any more.</summary>
    private static Task Quietly(Task task) => task.ContinueWith(
        static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    private static string TextOf(ImmutableArray<ProgressEvent> events)
    {
        var text = new StringBuilder();
        foreach (var one in events)
            Append(text, one);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ProgressEvent one)
    {
        if (one.Id is { } number)
            text.Append(CultureInfo.InvariantCulture, $"id: {number}\n");
        text.Append(CultureInfo.InvariantCulture, $"event: {one.Name}\ndata: {JsonSerializer.Serialize(one.Data, DesignJson.Compact)}\n\n");
    }
}
