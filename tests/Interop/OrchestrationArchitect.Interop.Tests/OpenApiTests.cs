using System.Net.Http.Json;
using System.Text.Json;
using OrchestrationArchitect.Cli.Tests;
using OrchestrationArchitect.Cli.Tests.Serve;

namespace OrchestrationArchitect.Interop.Tests;

public sealed class OpenApiTests
{
    [Fact]
    public async Task OpenApi_OfTheLocalHost_IsValidAndSaysWhatTheHostAnswers()
    {
        Node.Required();
        using var scratch = new Scratch();
        using var host = await ServedArchitect.StartAsync(scratch.File("data"));
        var recorder = new Recorder(host.Http);
        var started = await recorder.PostAsync("/api/designs", "/api/designs", ServedArchitect.Body());
        var id = started.GetProperty("id").GetString();
        await recorder.GetAsync("/api/designs/{id}", $"/api/designs/{id}");
        await host.EndOfAsync($"/api/designs/{id}");
        await recorder.GetAsync("/api/designs/{id}", $"/api/designs/{id}");
        await recorder.GetAsync("/api/designs", "/api/designs?top=1");
        await recorder.GetAsync("/api/designs", "/api/designs?top=0");
        await recorder.GetAsync("/api/designs/{id}/artifacts", $"/api/designs/{id}/artifacts");
        await recorder.PostAsync("/api/designs", "/api/designs?wait=100", ServedArchitect.Body("Scan the file, then store it."));
        await recorder.PostAsync("/api/designs", "/api/designs", new { business_workflow = "a" });
        await recorder.PostAsync("/api/designs", "/api/designs?wait=100", ServedArchitect.Body("Lorem ipsum dolor sit amet."));
        var letters = await recorder.GetAsync("/api/deadletters", "/api/deadletters?top=1");
        var letter = letters.GetProperty("deadLetters")[0].GetProperty("id").GetString();
        await recorder.GetAsync("/api/deadletters/{id}", $"/api/deadletters/{letter}");
        await recorder.GetAsync("/api/deadletters/{id}", "/api/deadletters/none");
        await recorder.PostAsync("/api/deadletters/{id}/redrive", $"/api/deadletters/{letter}/redrive", body: null);
        await recorder.PostAsync("/api/deadletters/redrive", "/api/deadletters/redrive", new { reason = "nothing-to-design" });
        await recorder.PostAsync("/api/read", "/api/read", ServedArchitect.Body());
        await recorder.PostAsync("/api/verify", "/api/verify", ServedArchitect.Body());
        await recorder.PostAsync("/api/simulate", "/api/simulate?runs=100", ServedArchitect.Body());
        await recorder.PostAsync("/api/export", "/api/export?format=durable-csharp", ServedArchitect.Body());

        Node.AllGood(Node.Run("validate-openapi.mjs", new[]
        {
            new
            {
                name = "v1",
                document = await host.Http.GetFromJsonAsync<JsonElement>("/openapi/v1.json", TestContext.Current.CancellationToken),
                answers = recorder.Answers,
            },
        }));
    }

    /// <summary>Asks, and remembers what came back for which path of the description.</summary>
    private sealed class Recorder(HttpClient http)
    {
        public List<object> Answers { get; } = [];

        public async Task<JsonElement> GetAsync(string path, string address) =>
            await KeepAsync(path, "get", await http.GetAsync(address, TestContext.Current.CancellationToken));

        public async Task<JsonElement> PostAsync(string path, string address, object? body) =>
            await KeepAsync(path, "post", await http.PostAsync(
                address, body is null ? null : JsonContent.Create(body), TestContext.Current.CancellationToken));

        private async Task<JsonElement> KeepAsync(string path, string method, HttpResponseMessage answer)
        {
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
            Answers.Add(new { path, method, status = ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture), body });
            return body;
        }
    }
}
