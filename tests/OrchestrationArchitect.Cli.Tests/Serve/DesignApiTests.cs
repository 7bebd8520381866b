using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace OrchestrationArchitect.Cli.Tests.Serve;

public sealed class DesignApiTests(ErrorTests.Host host) : IClassFixture<ErrorTests.Host>
{
    [Fact]
    public async Task Events_OfARun_TellEachStepOnceAndEndWithTheResult()
    {
        var location = await StartAsync();

        var events = await EventsAsync(location, lastSeen: null);

        var end = events[^1];
        end.Name.ShouldBe("end");
        end.Data.GetProperty("runtimeStatus").GetString().ShouldBe("Completed");
        end.Data.GetProperty("result").GetProperty("runId").GetString().ShouldNotBeNullOrEmpty();
        var numbers = events.Select(one => one.Id).OfType<long>().ToList();
        numbers.ShouldBe(numbers.Distinct().Order());
        var steps = events.Where(one => one.Name == "step").Select(one => Text(one, "step") + " " + Text(one, "kind")).ToList();
        steps[0].ShouldBe("DesignRun started");
        steps.ShouldContain("CandidateRun completed");
        steps[^1].ShouldBe("DesignRun completed");
    }

    [Fact]
    public async Task Events_CutOffAnywhere_GoOnWithoutGapOrRepetition()
    {
        var location = await StartAsync();
        var whole = (await EventsAsync(location, lastSeen: null)).Where(one => one.Id is not null).ToList();

        foreach (var seen in new[] { 0, 1, whole.Count / 2, whole.Count - 1 })
        {
            var rest = await EventsAsync(location, seen == 0 ? 0 : whole[seen - 1].Id);
            rest.Where(one => one.Id is not null).Select(one => (one.Id, one.Name)).ShouldBe(whole.Skip(seen).Select(one => (one.Id, one.Name)));
        }

        (await EventsAsync(location, whole[^1].Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Events_WhileARunGoesOn_CanBeLeft()
    {
        var location = await StartAsync();

        var first = await EventStream.ReadAsync(host.Served.Http, $"{location}/events", null, most: 1, Stop);

        first.ShouldHaveSingleItem().Name.ShouldBe("step");
        (await host.Served.EndOfAsync(location)).GetProperty("runtimeStatus").GetString().ShouldBe("Completed");
    }

    [Fact]
    public async Task List_ByPages_ShowsEachRunOnce()
    {
        for (var run = 0; run < 5; run++)
            await StartAsync();
        List<string> seen = [];
        string? token = null;
        do
        {
            var page = await GetAsync($"/api/designs?top=2{(token is null ? "" : "&continuationToken=" + token)}");
            seen.AddRange(page.GetProperty("designs").EnumerateArray().Select(one => one.GetProperty("id").GetString()!));
            token = page.TryGetProperty("continuationToken", out var next) ? next.GetString() : null;
        }
        while (token is not null);

        seen.Count.ShouldBeGreaterThanOrEqualTo(5);
        seen.Distinct().Count().ShouldBe(seen.Count);
        seen.ShouldBe(seen.OrderDescending(StringComparer.Ordinal));
        var some = await GetAsync($"/api/designs?idPrefix={seen[0]}&status=Running,Completed,Pending&createdFrom=2020-01-01");
        some.GetProperty("designs").EnumerateArray().ShouldHaveSingleItem();
        (await GetAsync("/api/designs?createdTo=2020-01-01")).GetProperty("designs").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Artifact_Picture_IsADownloadWithATag()
    {
        var location = await StartAsync();
        await host.Served.EndOfAsync(location);

        var picture = await host.Served.Http.GetAsync($"{location}/artifacts/state-diagram.svg", Stop);

        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        picture.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        picture.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        using var again = new HttpRequestMessage(HttpMethod.Get, $"{location}/artifacts/state-diagram.svg");
        again.Headers.IfNoneMatch.Add(picture.Headers.ETag!);
        (await host.Served.Http.SendAsync(again, Stop)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Post_Repeated_SaysSo()
    {
        var first = await PostAsync("repeated");
        var second = await PostAsync("repeated");

        first.Headers.Contains("Idempotent-Replayed").ShouldBeFalse();
        second.Headers.GetValues("Idempotent-Replayed").ShouldBe(["true"]);
        second.Headers.Location.ShouldBe(first.Headers.Location);
    }

    [Fact]
    public async Task Cancel_RunThatHasEnded_IsAConflict_OneUnderWayEnds()
    {
        var location = await StartAsync();
        var cancelled = await host.Served.Http.PostAsync($"{location}/cancel?reason=enough", null, Stop);
        var ended = await host.Served.EndOfAsync(location);
        var again = await host.Served.Http.PostAsync($"{location}/cancel", null, Stop);

        cancelled.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        // It may have been quicker than the request.
        ended.GetProperty("runtimeStatus").GetString().ShouldBeOneOf("Failed", "Completed");
        if (ended.GetProperty("runtimeStatus").GetString() == "Failed")
            ended.GetProperty("error").GetString()!.ShouldContain("enough");
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await host.Served.Http.PostAsync("/api/designs/none/cancel", null, Stop)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task DeadLetters_ByReasonAndPages_AreRedrivenTogetherOnce()
    {
        for (var run = 0; run < 3; run++)
        {
            var accepted = await host.Served.Http.PostAsJsonAsync("/api/designs", ServedArchitect.Body("Lorem ipsum dolor sit amet."), Stop);
            await host.Served.EndOfAsync(accepted.Headers.Location!.ToString());
        }

        var first = await GetAsync("/api/deadletters?reason=nothing-to-design&top=2");
        var second = await GetAsync($"/api/deadletters?reason=nothing-to-design&top=500&continuationToken={first.GetProperty("continuationToken").GetString()}");
        var ids = first.GetProperty("deadLetters").EnumerateArray().Concat(second.GetProperty("deadLetters").EnumerateArray())
            .Select(letter => letter.GetProperty("id").GetString()).ToList();
        ids.Count.ShouldBeGreaterThanOrEqualTo(3);
        ids.Distinct().Count().ShouldBe(ids.Count);
        (await GetAsync("/api/deadletters?reason=there-is-none")).GetProperty("deadLetters").GetArrayLength().ShouldBe(0);

        var redriven = await BulkAsync();
        var again = await BulkAsync();

        redriven.GetProperty("outcomes").GetArrayLength().ShouldBeGreaterThanOrEqualTo(3);
        redriven.GetProperty("complete").GetBoolean().ShouldBeTrue();
        var twice = again.GetProperty("outcomes").EnumerateArray().Select(one => one.GetProperty("id").GetString());
        twice.Intersect(ids).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("design.schema.json")]
    [InlineData("facts.schema.json")]
    [InlineData("profile.schema.json")]
    public async Task Schema_Published_IsServedAsItStands(string name)
    {
        var answer = await host.Served.Http.GetAsync($"/schemas/{name}", Stop);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/schema+json");
        var published = await File.ReadAllTextAsync(Path.Combine(ArchitectProcess.Repository, "docs", "schemas", name), Stop);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldBe(published);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Text(ServedEvent one, string property) => one.Data.GetProperty(property).GetString()!;

    private async Task<JsonElement> BulkAsync()
    {
        var answer = await host.Served.Http.PostAsJsonAsync("/api/deadletters/redrive", new { reason = "nothing-to-design" }, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }

    private Task<List<ServedEvent>> EventsAsync(string location, long? lastSeen) =>
        EventStream.ReadAsync(host.Served.Http, $"{location}/events", lastSeen, int.MaxValue, Stop);

    private Task<JsonElement> GetAsync(string path) => host.Served.Http.GetFromJsonAsync<JsonElement>(path, Stop);

    private async Task<string> StartAsync() =>
        (await host.Served.Http.PostAsJsonAsync("/api/designs", ServedArchitect.Body(), Stop)).Headers.Location!.ToString();

    private Task<HttpResponseMessage> PostAsync(string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/designs") { Content = JsonContent.Create(ServedArchitect.Body()) };
        request.Headers.Add("Idempotency-Key", key);
        return host.Served.Http.SendAsync(request, Stop);
    }
}
