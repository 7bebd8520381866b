using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace OrchestrationArchitect.Cli.Tests.Serve;

public sealed class QueueTests : IDisposable
{
    private const string Messages = "/api/queues/design-requests/messages";
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Messages_KilledHost_EachStartsOneRun()
    {
        using (var first = await ServedArchitect.StartAsync(_scratch.File("data")))
        {
            foreach (var _ in Enumerable.Range(0, 8))
            {
                var put = await first.Http.PostAsJsonAsync(Messages, ServedArchitect.Body(), Stop);
                put.StatusCode.ShouldBe(HttpStatusCode.Created);
                (await put.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("messageId").GetString().ShouldNotBeNullOrEmpty();
            }

            first.Kill();
        }

        using var second = await ServedArchitect.StartAsync(_scratch.File("data"));

        // A message that was under way when the host died comes back half a minute after its delivery.
        (await RunsAsync(second, 8)).ShouldBe(8);
        (await second.Http.GetFromJsonAsync<JsonElement>("/api/queues/design-requests", Stop))
            .GetProperty("approximateMessagesCount").GetInt64().ShouldBe(0);
    }

    [Fact]
    public async Task Watch_KilledHost_EachFileStartsOneRun()
    {
        var inbox = Directory.CreateDirectory(_scratch.File("inbox")).FullName;
        foreach (var number in Enumerable.Range(0, 3))
            File.Copy(Path.Combine(ArchitectProcess.Repository, "samples", "order-fulfillment.yaml"), Path.Combine(inbox, $"{number}.yaml"));
        using (var first = await ServedArchitect.StartAsync(_scratch.File("data"), "--watch", inbox))
        {
            await RunsAsync(first, 1);
            first.Kill();
        }

        using var second = await ServedArchitect.StartAsync(_scratch.File("data"), "--watch", inbox);

        (await RunsAsync(second, 3)).ShouldBe(3);
    }

    [Theory]
    [InlineData("?visibilityTimeout=-1", null, HttpStatusCode.BadRequest)]
    [InlineData("?visibilityTimeout=soon", null, HttpStatusCode.BadRequest)]
    [InlineData("", "a key with blanks", HttpStatusCode.BadRequest)]
    public async Task Put_BadParameter_IsRefused(string query, string? key, HttpStatusCode status)
    {
        using var host = await ServedArchitect.StartAsync(_scratch.File("data"));
        using var request = new HttpRequestMessage(HttpMethod.Post, Messages + query) { Content = JsonContent.Create(ServedArchitect.Body()) };
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);

        (await host.Http.SendAsync(request, Stop)).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Put_KeptBack_CanBeSeenNotAndTakenBackOnce()
    {
        using var host = await ServedArchitect.StartAsync(_scratch.File("data"));
        var put = await host.Http.PostAsJsonAsync($"{Messages}?visibilityTimeout=3600", ServedArchitect.Body(), Stop);
        var message = await put.Content.ReadFromJsonAsync<JsonElement>(Stop);
        var path = $"{Messages}/{message.GetProperty("messageId").GetString()}?popReceipt=";

        (await host.Http.GetFromJsonAsync<JsonElement>(Messages, Stop)).GetProperty("messages").GetArrayLength().ShouldBe(0);
        (await host.Http.DeleteAsync(path + "another", Stop)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await host.Http.DeleteAsync(path + message.GetProperty("popReceipt").GetString(), Stop)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await host.Http.DeleteAsync(path + message.GetProperty("popReceipt").GetString(), Stop)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The number of runs once the queue is empty and there are at least so many.</summary>
    private static async Task<int> RunsAsync(ServedArchitect host, int least)
    {
        var deadline = DateTime.UtcNow.AddMinutes(3);
        while (true)
        {
            var queue = await host.Http.GetFromJsonAsync<JsonElement>("/api/queues/design-requests", Stop);
            var runs = (await host.Http.GetFromJsonAsync<JsonElement>("/api/designs?top=500", Stop)).GetProperty("designs").GetArrayLength();
            if (runs >= least && queue.GetProperty("approximateMessagesCount").GetInt64() == 0)
                return runs;
            DateTime.UtcNow.ShouldBeLessThan(deadline);
            await Task.Delay(100, Stop);
        }
    }
}
