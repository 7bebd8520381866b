using System.Net.Http.Json;
using System.Text.Json;
using OrchestrationArchitect.Cli.Tests;
using OrchestrationArchitect.Cli.Tests.Serve;
using OrchestrationArchitect.Runs.Http;

namespace OrchestrationArchitect.Interop.Tests.Durable;

public sealed class DurableClientTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DurableClient_OverOurManagementApi_DoesAllItCan(bool rpc)
    {
        Node.Required();
        await using var host = await SampleHost.StartAsync();
        var address = host.Address.GetLeftPart(UriPartial.Authority);

        Node.AllGood(Node.Run("drive-durable.mjs", new[]
        {
            new { name = rpc ? "rpc" : "webhooks", @base = address, urls = ManagementPayload.For(address, "INSTANCEID"), rpc },
        }));
    }

    [Fact]
    public async Task DurableClient_OverArchitectServe_SeesAndSteersDesignRuns()
    {
        Node.Required();
        using var scratch = new Scratch();
        using var host = await ServedArchitect.StartAsync(scratch.File("data"));
        var address = host.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/designs") { Content = JsonContent.Create(ServedArchitect.Body()) };
        request.Headers.Add("Idempotency-Key", "restarted");
        var started = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);
        started.StatusCode.ShouldBe(System.Net.HttpStatusCode.Accepted);
        var run = await started.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        Node.AllGood(Node.Run("drive-durable.mjs", new[]
        {
            new { name = "serve", @base = address, urls = run, run, rpc = false, cases = new[] { "design run", "unknown routes and methods" } },
        }));
    }
}
