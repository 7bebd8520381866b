using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace OrchestrationArchitect.Bench.Api;

/// <summary>
/// A closed loop: so many callers, each posting its next body as soon as the one before is answered, while the host
/// executes the runs already accepted.
/// </summary>
internal static class Different
{
    public static async Task<object> RunAsync(int concurrency, int posts)
    {
        await using var host = await Host.StartAsync();
        using var http = host.Client();
        var latencies = new ConcurrentBag<double>();
        var locations = new ConcurrentBag<string>();
        var next = -1;
        // The callers' connections and code are ready before the clock runs: it times the host, not this process.
        for (var round = 0; round < 3; round++)
            await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => ProbeAsync(http)));
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => CallAsync()));
        var postedAfter = clock.Elapsed.TotalSeconds;
        var ended = await EndsAsync(http, posts);
        var sorted = latencies.Order().ToList();
        return new
        {
            Case = "different bodies",
            Concurrency = concurrency,
            Posts = posts,
            Accepted = locations.Distinct(StringComparer.Ordinal).Count(),
            Completed = ended.GetValueOrDefault("Completed"),
            PostsPerSec = Math.Round(posts / postedAfter),
            P50Ms = At(0.50),
            P95Ms = At(0.95),
            P99Ms = At(0.99),
            MaxMs = At(1),
            RunsPerSec = Math.Round(posts / clock.Elapsed.TotalSeconds, 1),
            CpuMsPerRun = Math.Round(host.ProcessorSeconds * 1000 / posts, 1),
        };

        async Task CallAsync()
        {
            while (Interlocked.Increment(ref next) is var number && number < posts)
            {
                var begun = Stopwatch.GetTimestamp();
                using var request = new HttpRequestMessage(HttpMethod.Post, "/api/designs") { Content = JsonContent.Create(Scenario.Body(number)) };
                request.Headers.Add("Idempotency-Key", $"bench-{number}");
                using var answer = await http.SendAsync(request);
                latencies.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                if (answer.StatusCode == HttpStatusCode.Accepted)
                    locations.Add(answer.Headers.Location!.ToString());
            }
        }

        double At(double share) => Math.Round(sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Count) - 1)], 1);
    }

    private static async Task ProbeAsync(HttpClient http)
    {
        using var refused = await http.PostAsJsonAsync("/api/designs", new { business_workflow = "-" });
        if (refused.StatusCode != HttpStatusCode.BadRequest)
            throw new InvalidOperationException($"A body without its other fields was answered with {refused.StatusCode}.");
    }

    /// <summary>How many runs ended how, once all have.</summary>
    private static async Task<Dictionary<string, int>> EndsAsync(HttpClient http, int posts)
    {
        while (true)
        {
            var page = await http.GetFromJsonAsync<JsonElement>($"/api/designs?top={posts}");
            var ends = page.GetProperty("designs").EnumerateArray()
                .CountBy(design => design.GetProperty("runtimeStatus").GetString()!, StringComparer.Ordinal)
                .ToDictionary(StringComparer.Ordinal);
            if (!ends.Keys.Any(status => status is "Pending" or "Running"))
                return ends;
            await Task.Delay(500);
        }
    }
}
