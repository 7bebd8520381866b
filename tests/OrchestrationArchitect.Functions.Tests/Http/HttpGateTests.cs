using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NSubstitute;
using OrchestrationArchitect.Functions.Client;
using OrchestrationArchitect.Functions.Http;
using OrchestrationArchitect.Functions.Options;
using OrchestrationArchitect.Runs.Access;
using MsOptions = Microsoft.Extensions.Options.Options;

namespace OrchestrationArchitect.Functions.Tests.Http;

public sealed class HttpGateTests
{
    private readonly CurrentDurableClient _current = new();
    private readonly FakeLogger<HttpGate> _logger = new();

    [Fact]
    public async Task Run_Handler_WritesItsAnswerAndReturnsAnEmptyResult()
    {
        var http = Context();
        var result = await Gate(easyAuth: false).RunAsync(
            http.Request, Role.Operator, _ => Task.FromResult(Results.Text("hello", statusCode: 202)));
        result.ShouldBeOfType<EmptyResult>();
        http.Response.StatusCode.ShouldBe(202);
        Body(http).ShouldBe("hello");
    }

    [Fact]
    public async Task Run_WithClient_LendsItToTheHandlerOnly()
    {
        var client = Substitute.For<DurableTaskClient>("test");
        DurableTaskClient? seen = null;
        await Gate(easyAuth: false).RunAsync(Context().Request, client, Role.Reader, async _ =>
        {
            await Task.Yield();
            seen = _current.Value;
            return Results.Ok();
        });
        seen.ShouldBe(client);
        Should.Throw<InvalidOperationException>(() => _current.Value);
    }

    [Fact]
    public async Task Run_EasyAuthWithoutPrincipal_Is401()
    {
        var http = Context();
        await Gate(easyAuth: true).RunAsync(http.Request, Role.Reader, _ => throw new InvalidOperationException("must not run"));
        http.Response.StatusCode.ShouldBe(401);
        Body(http).ShouldContain("not-signed-in");
    }

    [Fact]
    public async Task Run_EasyAuthWithLesserRole_Is403()
    {
        var http = Context();
        http.Request.Headers[ClientPrincipal.Header] = Convert.ToBase64String(
            Encoding.UTF8.GetBytes("""{"claims":[{"typ":"roles","val":"reader"}]}"""));
        await Gate(easyAuth: true).RunAsync(http.Request, Role.Caller, _ => throw new InvalidOperationException("must not run"));
        http.Response.StatusCode.ShouldBe(403);
    }

    [Fact]
    public async Task Run_OperatorAction_IsLoggedWithItsOutcome()
    {
        var http = Context();
        http.Request.Method = "POST";
        http.Request.Path = "/api/deadletters/run-1/redrive";
        await Gate(easyAuth: false).RunAsync(http.Request, Role.Operator, _ => Task.FromResult(Results.StatusCode(202)));
        await Gate(easyAuth: false).RunAsync(Context().Request, Role.Reader, _ => Task.FromResult(Results.Ok()));
        _logger.Messages.ShouldHaveSingleItem()
            .ShouldBe("Operator action POST /api/deadletters/run-1/redrive by a function key: 202.");
    }

    private HttpGate Gate(bool easyAuth) => new(MsOptions.Create(new AccessOptions { EasyAuth = easyAuth }), _current, _logger);

    private static DefaultHttpContext Context() => new()
    {
        Response = { Body = new MemoryStream() },
        RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider(),
    };

    private static string Body(HttpContext http) => Encoding.UTF8.GetString(((MemoryStream)http.Response.Body).ToArray());
}

/// <summary>Keeps what is logged.</summary>
internal sealed class FakeLogger<T> : ILogger<T>
{
    public List<string> Messages { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Messages.Add(formatter(state, exception));
}
