using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OrchestrationArchitect.Models.Tests.Fakes;

/// <summary>A real HTTP server that speaks the OpenAI wire format, streaming included, and misbehaves as it is told.</summary>
internal sealed class FakeModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<FakeRequest> _requests = new();
    private readonly CancellationTokenSource _closing = new();

    private FakeModelServer(WebApplication app) => _app = app;

    /// <summary>What the server answers: by request and how many came before it.</summary>
    public Func<FakeRequest, int, Reply> Script { get; set; } = (_, _) => Replies.Text("fine");

    /// <summary>Called when the server falls silent: a test lets time pass then, instead of waiting for it.</summary>
    public Action? FellSilent { get; set; }

    public IReadOnlyList<FakeRequest> Requests => [.. _requests];

    public Uri Endpoint => new($"{_app.Urls.First()}/v1");

    public static async Task<FakeModelServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new FakeModelServer(app);
        app.MapPost("/v1/chat/completions", server.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _app.DisposeAsync();
        _closing.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var request = new FakeRequest(body.RootElement.Clone(), context.Request.Headers.Authorization.ToString());
        int before;
        lock (_requests)
        {
            before = _requests.Count;
            _requests.Enqueue(request);
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(_closing.Token, context.RequestAborted);
        try
        {
            await Script(request, before)(new FakeExchange(context, request, FellSilent, ended.Token));
        }
        catch (OperationCanceledException)
        {
            // The caller has given up, or the server closes: there is nobody to answer.
        }
    }
}

/// <summary>A request that is being answered.</summary>
internal sealed record FakeExchange(HttpContext Http, FakeRequest Request, Action? FellSilent, CancellationToken Gone);

/// <summary>Answers a request, well or badly.</summary>
internal delegate Task Reply(FakeExchange exchange);
