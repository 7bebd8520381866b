using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace OrchestrationArchitect.Cli.Tests.Serve;

public sealed class AccessTests : IAsyncLifetime
{
    private readonly Scratch _scratch = new();
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private ServedArchitect _host = null!;

    public async ValueTask InitializeAsync()
    {
        foreach (var role in new[] { "reader", "caller", "operator" })
        {
            var made = await ArchitectProcess.RunAsync("keys", "create", "--role", role, "--name", $"the {role}", "--data", _scratch.File("data"));
            made.ExitCode.ShouldBe(0, made.Error);
            _keys[role] = made.Output.Trim();
        }

        _host = await ServedArchitect.StartAsync(_scratch.File("data"));
    }

    public ValueTask DisposeAsync()
    {
        _host.Dispose();
        _scratch.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Requests_ByRole_AreAnsweredOrRefused()
    {
        const string Management = "/runtime/webhooks/durabletask/instances/none";
        (string Method, string Path, HttpStatusCode? Nobody, HttpStatusCode? Reader, HttpStatusCode? Caller, HttpStatusCode? Operator)[] table =
        [
            ("GET", "/healthz", HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK),
            ("GET", "/api/designs", HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK),
            ("GET", "/api/deadletters", HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK),
            ("GET", "/api/nowhere", HttpStatusCode.Unauthorized, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound),
            ("POST", "/api/designs", HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest),
            ("POST", "/API/Read", HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest),
            ("POST", "/api/deadletters/none/redrive", HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.NotFound),
            ("POST", $"{Management}/terminate", HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.NotFound),
            ("DELETE", Management, HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.NotFound),
            ("GET", Management, HttpStatusCode.Unauthorized, HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound),
            ("GET", "/api/audit", HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.OK),
        ];
        foreach (var (method, path, nobody, reader, caller, @operator) in table)
        {
            (await SendAsync(method, path, key: null)).StatusCode.ShouldBe(nobody!.Value, $"{method} {path}, nobody");
            (await SendAsync(method, path, _keys["reader"])).StatusCode.ShouldBe(reader!.Value, $"{method} {path}, reader");
            (await SendAsync(method, path, _keys["caller"])).StatusCode.ShouldBe(caller!.Value, $"{method} {path}, caller");
            (await SendAsync(method, path, _keys["operator"])).StatusCode.ShouldBe(@operator!.Value, $"{method} {path}, operator");
        }
    }

    [Fact]
    public async Task Refusals_AreProblemsWithCodes()
    {
        await CodeOf(SendAsync("GET", "/api/designs", key: null), "key-required");
        await CodeOf(SendAsync("GET", "/api/designs", _keys["reader"] + "x"), "key-invalid");
        await CodeOf(SendAsync("POST", "/api/designs", _keys["reader"]), "role-missing");
    }

    [Fact]
    public async Task Keys_RevokedWhileServing_AreRefusedSoon()
    {
        var id = _keys["caller"].Split('_')[1];

        (await ArchitectProcess.RunAsync("keys", "revoke", id, "--data", _scratch.File("data"))).ExitCode.ShouldBe(0);

        var deadline = DateTime.UtcNow.AddMinutes(1);
        while ((await SendAsync("GET", "/api/designs", _keys["caller"])).StatusCode != HttpStatusCode.Unauthorized)
            DateTime.UtcNow.ShouldBeLessThan(deadline);
        (await SendAsync("GET", "/api/designs", _keys["reader"])).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Audit_HoldsWhatOperatorsDid_AndNoSecret()
    {
        await SendAsync("POST", "/api/deadletters/letter-1/redrive", _keys["operator"]);
        await SendAsync("POST", $"/runtime/webhooks/durabletask/instances/run-1/terminate?reason=stuck&code={_keys["operator"]}", key: null);
        await SendAsync("POST", "/api/deadletters/letter-2/redrive", _keys["caller"]);
        await SendAsync("GET", "/api/deadletters", _keys["operator"]);

        var answer = await SendAsync("GET", "/api/audit?top=3", _keys["operator"]);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        var listed = await ArchitectProcess.RunAsync("audit", "--json", "--data", _scratch.File("data"));

        var entries = JsonSerializer.Deserialize<JsonElement>(text).GetProperty("entries").EnumerateArray().ToList();
        entries.Select(entry => $"{entry.GetProperty("action").GetString()} {entry.GetProperty("target").GetString()} {entry.GetProperty("outcome").GetString()}").ShouldBe(
        [
            "POST /api/deadletters/{id}/redrive letter-2 403",
            "POST /runtime/webhooks/durabletask/instances/{id}/terminate run-1 reason=stuck 404",
            "POST /api/deadletters/{id}/redrive letter-1 404",
        ]);
        entries[2].GetProperty("actor").GetString().ShouldBe($"{_keys["operator"].Split('_')[1]} (the operator)");
        entries[2].GetProperty("from").GetString().ShouldBe("127.0.0.1");
        foreach (var key in _keys.Values)
        {
            text.ShouldNotContain(key.Split('_', 3)[2]);
            listed.Output.ShouldNotContain(key.Split('_', 3)[2]);
        }

        listed.Output.ShouldContain("keys create");
    }

    [Fact]
    public async Task Audit_BadPage_Is400()
    {
        await CodeOf(SendAsync("GET", "/api/audit?top=0", _keys["operator"]), "query-invalid");
        await CodeOf(SendAsync("GET", "/api/audit?continuationToken=x", _keys["operator"]), "query-invalid");
    }

    [Theory]
    [InlineData("create", "--role", "king", "--name", "a")]
    [InlineData("create", "--role", "reader", "--name", "")]
    [InlineData("revoke", "nobody")]
    public async Task Keys_BadInput_IsOneLine(params string[] arguments)
    {
        var outcome = await ArchitectProcess.RunAsync(["keys", .. arguments, "--data", _scratch.File("data")]);

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.Trim().Split('\n').ShouldHaveSingleItem();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task CodeOf(Task<HttpResponseMessage> sending, string code)
    {
        using var answer = await sending;
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("code").GetString().ShouldBe(code);
    }

    private Task<HttpResponseMessage> SendAsync(string method, string path, string? key)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST")
            request.Content = new StringContent("", Encoding.UTF8, "application/json");
        if (key is not null)
            request.Headers.Add("X-Api-Key", key);
        return _host.Http.SendAsync(request, Stop);
    }
}
