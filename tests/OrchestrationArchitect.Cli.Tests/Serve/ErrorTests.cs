using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace OrchestrationArchitect.Cli.Tests.Serve;

public sealed class ErrorTests(ErrorTests.Host host) : IClassFixture<ErrorTests.Host>
{
    public static TheoryData<string, string, string?, string?, HttpStatusCode, string> Requests => new()
    {
        { "GET", "/nothing", null, null, HttpStatusCode.NotFound, "route-unknown" },
        { "GET", "/api/nothing", null, null, HttpStatusCode.NotFound, "route-unknown" },
        { "DELETE", "/api/designs", null, null, HttpStatusCode.MethodNotAllowed, "method-not-allowed" },
        { "POST", "/api/designs/x", null, null, HttpStatusCode.MethodNotAllowed, "method-not-allowed" },
        { "POST", "/api/designs", "a=b", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType, "media-type-unsupported" },
        { "POST", "/api/designs", "{}", "application/json; charset=utf-16", HttpStatusCode.UnsupportedMediaType, "media-type-unsupported" },
        { "POST", "/api/designs", "{\"a\":", "application/json", HttpStatusCode.BadRequest, "OA1001" },
        { "POST", "/api/designs", "", "application/json", HttpStatusCode.BadRequest, "OA1001" },
        { "POST", "/api/designs?wait=221", "{}", "application/json", HttpStatusCode.BadRequest, "query-invalid" },
        { "POST", "/api/designs?wait=-1", "{}", "application/json", HttpStatusCode.BadRequest, "query-invalid" },
        { "GET", "/api/designs?status=Runing", null, null, HttpStatusCode.BadRequest, "query-invalid" },
        { "GET", "/api/designs?status=1", null, null, HttpStatusCode.BadRequest, "query-invalid" },
        { "GET", "/api/designs?top=501", null, null, HttpStatusCode.BadRequest, "query-invalid" },
        { "GET", "/api/designs?createdFrom=yesterday", null, null, HttpStatusCode.BadRequest, "query-invalid" },
        { "GET", "/api/designs?continuationToken=x", null, null, HttpStatusCode.BadRequest, "query-invalid" },
        { "GET", "/api/deadletters?continuationToken=x", null, null, HttpStatusCode.BadRequest, "query-invalid" },
        { "GET", "/api/deadletters/x", null, null, HttpStatusCode.NotFound, "not-found" },
        { "POST", "/api/deadletters/x/redrive", null, null, HttpStatusCode.NotFound, "not-found" },
        { "POST", "/api/deadletters/redrive", "{}", "application/json", HttpStatusCode.BadRequest, "query-invalid" },
        { "GET", "/api/designs/x/events", null, null, HttpStatusCode.NotFound, "not-found" },
        { "GET", "/schemas/x", null, null, HttpStatusCode.NotFound, "not-found" },
        { "POST", "/api/export?format=pdf", "{}", "application/json", HttpStatusCode.BadRequest, "query-invalid" },
        { "POST", "/api/simulate?runs=0", "{}", "application/json", HttpStatusCode.BadRequest, "query-invalid" },
        { "POST", "/api/simulate?rate=NaN", "{}", "application/json", HttpStatusCode.BadRequest, "query-invalid" },
        { "POST", "/api/verify", "[", "application/json", HttpStatusCode.BadRequest, "OA1001" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Request_WithAFault_IsAProblemWithACode(
        string method, string path, string? body, string? type, HttpStatusCode status, string code)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type!) } };
        request.Headers.Accept.ParseAdd("text/html");

        await ShouldBeAsync(await host.Served.Http.SendAsync(request, Stop), status, code);
    }

    [Fact]
    public async Task Post_TooLarge_Is413()
    {
        var large = JsonContent.Create(new { business_workflow = new string('a', 1_100_000) });
        await ShouldBeAsync(await host.Served.Http.PostAsync("/api/designs", large, Stop), HttpStatusCode.RequestEntityTooLarge, "body-too-large");

        // Without a length it is noticed while it is read.
        using var chunked = new HttpRequestMessage(HttpMethod.Post, "/api/designs") { Content = JsonContent.Create(new { a = new string('a', 1_100_000) }) };
        chunked.Headers.TransferEncodingChunked = true;
        await ShouldBeAsync(await host.Served.Http.SendAsync(chunked, Stop), HttpStatusCode.RequestEntityTooLarge, "body-too-large");
    }

    [Fact]
    public async Task Post_NotUtf8_Is400()
    {
        using var body = new ByteArrayContent([(byte)'{', 0xFF, (byte)'}']) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        await ShouldBeAsync(await host.Served.Http.PostAsync("/api/designs", body, Stop), HttpStatusCode.BadRequest, "OA1001");
    }

    [Fact]
    public async Task Post_Compressed_Is415()
    {
        using var body = new StringContent("{}", Encoding.UTF8, "application/json") { Headers = { ContentEncoding = { "gzip" } } };
        await ShouldBeAsync(await host.Served.Http.PostAsync("/api/designs", body, Stop), HttpStatusCode.UnsupportedMediaType, "media-type-unsupported");
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("redrive:x")]
    public async Task Post_BadKey_Is400(string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/designs") { Content = JsonContent.Create(ServedArchitect.Body()) };
        request.Headers.Add("Idempotency-Key", key);
        await ShouldBeAsync(await host.Served.Http.SendAsync(request, Stop), HttpStatusCode.BadRequest, "idempotency-key-invalid");
    }

    [Fact]
    public async Task Request_ThatIsNoHttp_DoesNotEndTheHost()
    {
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync("127.0.0.1", host.Served.Http.BaseAddress!.Port, Stop);
            await socket.GetStream().WriteAsync("\0\u0001 nonsense\r\n\r\n"u8.ToArray(), Stop);
        }

        (await host.Served.Http.GetStringAsync("/healthz", Stop)).ShouldBe("healthy");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task ShouldBeAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("type").GetString().ShouldBe($"urn:orchestration-architect:problem:{code}");
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    public sealed class Host : IAsyncLifetime
    {
        private readonly Scratch _scratch = new();

        internal ServedArchitect Served { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Served = await ServedArchitect.StartAsync(_scratch.File("data"));

        public ValueTask DisposeAsync()
        {
            Served.Dispose();
            _scratch.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
