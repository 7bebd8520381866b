using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace OrchestrationArchitect.Cli.Tests.Serve;

public sealed class RateLimitTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Post_MoreThanTheBucketHolds_Is429WhileReadsGoOn()
    {
        using var host = await ServedArchitect.StartAsync(_scratch.File("data"), "--start-rate", "0.001");

        // One token at once, which the host's own warm-up may have spent; the next comes after a thousand seconds.
        var answers = new List<HttpResponseMessage>();
        for (var post = 0; post < 2; post++)
            answers.Add(await host.Http.PostAsync("/api/designs", new StringContent("nonsense", Encoding.UTF8, "application/json"), Stop));

        var last = answers[^1];
        last.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        last.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 1_000);
        (await last.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("code").GetString().ShouldBe("rate-limited");
        (await host.Http.GetAsync("/api/designs", Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Http.GetAsync("/healthz", Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_ACrowdByDefault_PassesWhole()
    {
        using var host = await ServedArchitect.StartAsync(_scratch.File("data"));

        var same = Enumerable.Range(0, 200).Select(_ => PostAsync(host, "Charge the card.", "the-key"));
        var different = Enumerable.Range(0, 500).Select(number => PostAsync(host, $"nonsense {number}", key: null));
        var answers = await Task.WhenAll(same.Concat(different));

        answers.ShouldNotContain(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Get_WithWrongKeysAgainAndAgain_Is429ForThemOnly()
    {
        var key = (await ArchitectProcess.RunAsync("keys", "create", "--role", "reader", "--name", "a", "--data", _scratch.File("data"))).Output.Trim();
        using var host = await ServedArchitect.StartAsync(_scratch.File("data"));

        var statuses = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 1_000 && !statuses.Contains(HttpStatusCode.TooManyRequests); attempt++)
            statuses.Add((await host.Http.GetAsync("/api/designs", Stop)).StatusCode);

        statuses[0].ShouldBe(HttpStatusCode.Unauthorized);
        statuses.ShouldContain(HttpStatusCode.TooManyRequests);
        using var good = new HttpRequestMessage(HttpMethod.Get, "/api/designs");
        good.Headers.Add("Authorization", $"Bearer {key}");
        (await host.Http.SendAsync(good, Stop)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("--start-rate", "0")]
    [InlineData("--request-rate", "-1")]
    [InlineData("--watch", "no/such/folder")]
    [InlineData("--urls", "http://0.0.0.0:0")]
    public async Task Serve_BadOption_IsOneLine(string option, string value)
    {
        var outcome = await ArchitectProcess.RunAsync("serve", "--data", _scratch.File("data"), option, value);

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain(option);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<HttpStatusCode> PostAsync(ServedArchitect host, string workflow, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/designs")
        {
            Content = JsonContent.Create(new { business_workflow = workflow, event_sources = "HTTP", constraints_and_slas = "5 s" }),
        };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var answer = await host.Http.SendAsync(request, Stop);
        return answer.StatusCode;
    }
}
