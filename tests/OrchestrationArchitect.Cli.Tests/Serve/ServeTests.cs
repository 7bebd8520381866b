using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace OrchestrationArchitect.Cli.Tests.Serve;

public sealed class ServeTests : IAsyncLifetime
{
    private readonly Scratch _scratch = new();
    private ServedArchitect _host = null!;

    public async ValueTask InitializeAsync() => _host = await ServedArchitect.StartAsync(_scratch.File("data"));

    public ValueTask DisposeAsync()
    {
        _host.Dispose();
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Post_Scenario_LeadsToArtifacts()
    {
        var accepted = await PostAsync(ServedArchitect.Body());

        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var payload = await JsonOf(accepted);
        payload.GetProperty("statusQueryGetUri").GetString()!.ShouldContain("/runtime/webhooks/durabletask/instances/");
        var location = accepted.Headers.Location!.ToString();
        var ended = await _host.EndOfAsync(location);
        ended.GetProperty("runtimeStatus").GetString().ShouldBe("Completed");
        ended.GetProperty("result").GetProperty("candidates").GetArrayLength().ShouldBeGreaterThanOrEqualTo(2);

        var artifacts = await _host.Http.GetFromJsonAsync<JsonElement>($"{location}/artifacts", Stop);
        var names = artifacts.GetProperty("artifacts").EnumerateArray().Select(one => one.GetProperty("name").GetString()!).ToList();
        names.ShouldBeUnique();
        names.ShouldContain("architecture.md");
        names.ShouldContain("design.json");
        foreach (var name in names)
            (await _host.Http.GetStringAsync($"{location}/artifacts/{name}", Stop)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Post_SameKeyAndBodyManyTimes_IsOneRun()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync(ServedArchitect.Body(), "the-key")));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Accepted);
        answers.Select(answer => answer.Headers.Location!.ToString()).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Post_SameKeyOtherBody_IsAConflict()
    {
        await PostAsync(ServedArchitect.Body(), "another-key");

        var answer = await PostAsync(ServedArchitect.Body("Scan the file, then store it."), "another-key");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await JsonOf(answer)).GetProperty("code").GetString().ShouldBe("idempotency-key-conflict");
    }

    [Fact]
    public async Task Post_WithWait_AnswersWithTheResult()
    {
        var answer = await _host.Http.PostAsJsonAsync("/api/designs?wait=100", ServedArchitect.Body(), Stop);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await JsonOf(answer)).GetProperty("runtimeStatus").GetString().ShouldBe("Completed");
    }

    [Theory]
    [InlineData("""{"business_workflow":"a","event_sources":"b"}""", HttpStatusCode.BadRequest, "OA1002")]
    [InlineData("""{"business_workflow":" ","event_sources":"b","constraints_and_slas":"c"}""", HttpStatusCode.BadRequest, "OA1003")]
    [InlineData("""{"business_workflow":7,"event_sources":"b","constraints_and_slas":"c"}""", HttpStatusCode.BadRequest, "OA1005")]
    [InlineData("""{"business_workflow":"a","event_sources":"b","constraints_and_slas":"c","x":1}""", HttpStatusCode.BadRequest, "OA1006")]
    [InlineData("nonsense", HttpStatusCode.BadRequest, "OA1001")]
    public async Task Post_BadBody_IsAProblemWithItsCode(string body, HttpStatusCode status, string code)
    {
        var answer = await _host.Http.PostAsync("/api/designs", new StringContent(body, Encoding.UTF8, "application/json"), Stop);

        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await JsonOf(answer)).GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task Post_NothingToDesign_IsDeadLetteredAndCanBeRedriven()
    {
        var accepted = await PostAsync(ServedArchitect.Body("Lorem ipsum dolor sit amet."));
        var ended = await _host.EndOfAsync(accepted.Headers.Location!.ToString());
        ended.GetProperty("runtimeStatus").GetString().ShouldBe("Failed");
        var id = ended.GetProperty("id").GetString();

        var letter = await _host.Http.GetFromJsonAsync<JsonElement>($"/api/deadletters/{id}", Stop);
        letter.GetProperty("reason").GetString().ShouldBe("nothing-to-design");
        letter.GetProperty("compensated").EnumerateArray().Select(one => one.GetString()).ShouldBe(["DiscardDrafts"]);
        var redriven = await _host.Http.PostAsync($"/api/deadletters/{id}/redrive", null, Stop);
        redriven.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var again = await _host.Http.PostAsync($"/api/deadletters/{id}/redrive", null, Stop);
        (await JsonOf(again)).GetProperty("runId").GetString().ShouldBe((await JsonOf(redriven)).GetProperty("runId").GetString());
    }

    [Theory]
    [InlineData("/api/designs/none")]
    [InlineData("/api/designs/none/artifacts")]
    [InlineData("/api/designs/../../etc/artifacts/passwd")]
    [InlineData("/api/deadletters/none")]
    [InlineData("/runtime/webhooks/durabletask/instances/none")]
    public async Task Get_WhatIsNotThere_Is404(string path) =>
        (await _host.Http.GetAsync(path, Stop)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Request_ForAnotherHostOrOrigin_IsRefused()
    {
        using var rebound = new HttpRequestMessage(HttpMethod.Get, "/api/designs");
        rebound.Headers.Host = "evil.example";
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/api/designs") { Content = JsonContent.Create(ServedArchitect.Body()) };
        foreign.Headers.Add("Origin", "https://evil.example");

        (await _host.Http.SendAsync(rebound, Stop)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await _host.Http.SendAsync(foreign, Stop)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<HttpResponseMessage> PostAsync(object body, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/designs") { Content = JsonContent.Create(body) };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return _host.Http.SendAsync(request, Stop);
    }

    private static Task<JsonElement> JsonOf(HttpResponseMessage response) =>
        response.Content.ReadFromJsonAsync<JsonElement>(Stop);
}
