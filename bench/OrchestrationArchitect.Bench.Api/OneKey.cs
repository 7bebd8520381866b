using System.Net.Http.Json;

namespace OrchestrationArchitect.Bench.Api;

/// <summary>Many posts of one body with one Idempotency-Key at the same moment: they must be one run.</summary>
internal static class OneKey
{
    public static async Task<object> RunAsync(int posts)
    {
        await using var host = await Host.StartAsync();
        using var http = host.Client();
        var answers = await Task.WhenAll(Enumerable.Range(0, posts).Select(_ => PostAsync(http)));
        return new
        {
            Case = "one key",
            Posts = posts,
            Runs = answers.Select(answer => answer.Location).Distinct(StringComparer.Ordinal).Count(),
            Statuses = answers.GroupBy(answer => answer.Status).ToDictionary(group => group.Key, group => group.Count()),
        };
    }

    private static async Task<(int Status, string? Location)> PostAsync(HttpClient http)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/designs") { Content = JsonContent.Create(Scenario.Body(0)) };
        request.Headers.Add("Idempotency-Key", "bench");
        using var answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, answer.Headers.Location?.ToString());
    }
}
