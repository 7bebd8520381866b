using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using OrchestrationArchitect.Runs.Callbacks;
using OrchestrationArchitect.Runs.Tests.Callbacks;

namespace OrchestrationArchitect.Cli.Tests.Serve;

public sealed class CallbackTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("Charge the card, then ship the parcel.", "design.completed")]
    [InlineData("Lorem ipsum dolor sit amet.", "design.dead-lettered")]
    public async Task Run_WithCallback_TellsHowItEndedWithAGoodSignature(string workflow, string type)
    {
        using var receiver = new ScriptedReceiver("HTTP/1.1 204 No Content\r\n\r\n");
        using var host = await ServedArchitect.StartAsync(_scratch.File("data"), "--allow-loopback-callbacks");

        var ended = await RunAsync(host, workflow, receiver.Url);

        var request = receiver.Requests.ShouldHaveSingleItem();
        var body = request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        var sent = JsonSerializer.Deserialize<JsonElement>(body);
        sent.GetProperty("type").GetString().ShouldBe(type);
        sent.GetProperty("data").GetProperty("id").GetString().ShouldBe(ended.GetProperty("id").GetString());
        var secret = CallbackSecret.Parse(File.ReadAllText(Path.Combine(_scratch.File("data"), "callback-secret")).Trim());
        Header(request, "webhook-signature").ShouldBe(secret.Sign(
            Header(request, "webhook-id"), long.Parse(Header(request, "webhook-timestamp")), Encoding.UTF8.GetBytes(body)));
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path.Combine(_scratch.File("data"), "callback-secret")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Run_ReceiverRefuses_CompletesAndTheCallbackIsDeadLettered()
    {
        using var receiver = new ScriptedReceiver("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        using var host = await ServedArchitect.StartAsync(_scratch.File("data"), "--allow-loopback-callbacks");

        var ended = await RunAsync(host, "Charge the card, then ship the parcel.", receiver.Url);

        ended.GetProperty("runtimeStatus").GetString().ShouldBe("Completed");
        var callback = ended.GetProperty("result").GetProperty("callback");
        callback.GetProperty("delivered").GetBoolean().ShouldBeFalse();
        callback.GetProperty("reason").GetString().ShouldBe("http-404");
        var letter = await host.Http.GetFromJsonAsync<JsonElement>($"/api/deadletters/{callback.GetProperty("deadLetter").GetString()}", Stop);
        letter.GetProperty("reason").GetString().ShouldBe("callback-failed");
        (await host.Http.PostAsync($"/api/deadletters/{letter.GetProperty("id").GetString()}/redrive", null, Stop))
            .StatusCode.ShouldBe(HttpStatusCode.Conflict);
        receiver.Requests.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/hook")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("nonsense")]
    public async Task Post_CallbackThatIsNotAllowed_Is400(string url)
    {
        using var host = await ServedArchitect.StartAsync(_scratch.File("data"));

        var answer = await PostAsync(host, "Charge the card.", url);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("code").GetString().ShouldBe("OA1010");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<JsonElement> RunAsync(ServedArchitect host, string workflow, Uri callback)
    {
        var accepted = await PostAsync(host, workflow, callback.ToString());
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return await host.EndOfAsync(accepted.Headers.Location!.ToString());
    }

    private static Task<HttpResponseMessage> PostAsync(ServedArchitect host, string workflow, string callback) =>
        host.Http.PostAsJsonAsync(
            "/api/designs",
            new { business_workflow = workflow, event_sources = "HTTP", constraints_and_slas = "2 minutes", callbackUrl = callback },
            Stop);

    private static string Header(string request, string name) =>
        request.Split("\r\n").Single(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();
}
