using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OrchestrationArchitect.Models.Tests.Fakes;

/// <summary>Answers as a good server gives them, and the building blocks of bad ones.</summary>
internal static class Replies
{
    /// <summary>An answer, in pieces of a few words when it is asked to stream.</summary>
    public static Reply Text(string text, string finish = "stop", bool usage = true) => async exchange =>
    {
        if (!exchange.Request.Streams)
        {
            await JsonAsync(exchange, 200, Whole(text, finish, usage));
            return;
        }

        exchange.Http.Response.ContentType = "text/event-stream";
        foreach (var piece in Pieces(text))
            await EventAsync(exchange, Chunk(new { content = piece }, null));
        await EventAsync(exchange, Chunk(new { }, finish));
        if (usage)
            await EventAsync(exchange, JsonSerializer.Serialize(new { id = "c", @object = "chat.completion.chunk", created = 1, model = "fake-1", choices = Array.Empty<object>(), usage = Usage(text) }));
        await WriteAsync(exchange, "data: [DONE]\n\n");
    };

    public static Reply Status(int status, string body = "", params (string Name, string Value)[] headers) => exchange =>
    {
        foreach (var (name, value) in headers)
            exchange.Http.Response.Headers[name] = value;
        return JsonAsync(exchange, status, body);
    };

    public static Reply Error(int status, string code, string message, params (string Name, string Value)[] headers) =>
        Status(status, JsonSerializer.Serialize(new { error = new { message, type = "error", code } }), headers);

    /// <summary>Exactly these bytes, as a stream of events.</summary>
    public static Reply Raw(string body, string contentType = "text/event-stream") => async exchange =>
    {
        exchange.Http.Response.ContentType = contentType;
        await WriteAsync(exchange, body);
    };

    /// <summary>The connection is cut, after some text or before any.</summary>
    public static Reply Cut(string text = "") => async exchange =>
    {
        exchange.Http.Response.ContentType = "text/event-stream";
        if (text.Length > 0)
            await EventAsync(exchange, Chunk(new { content = text }, null));
        exchange.Http.Abort();
    };

    /// <summary>Nothing more, for as long as the caller waits.</summary>
    public static Reply Silence(string text = "") => async exchange =>
    {
        exchange.Http.Response.ContentType = "text/event-stream";
        if (text.Length > 0)
            await EventAsync(exchange, Chunk(new { content = text }, null));
        exchange.FellSilent?.Invoke();
        await Task.Delay(Timeout.Infinite, exchange.Gone);
    };

    public static Reply Chunks(params string[] chunks) => async exchange =>
    {
        exchange.Http.Response.ContentType = "text/event-stream";
        foreach (var chunk in chunks)
            await EventAsync(exchange, chunk);
        await WriteAsync(exchange, "data: [DONE]\n\n");
    };

    public static string Chunk(object delta, string? finish) => JsonSerializer.Serialize(new
    {
        id = "c",
        @object = "chat.completion.chunk",
        created = 1,
        model = "fake-1",
        choices = new[] { new { index = 0, delta, finish_reason = finish } },
    });

    private static string Whole(string text, string finish, bool usage) => JsonSerializer.Serialize(new
    {
        id = "c",
        @object = "chat.completion",
        created = 1,
        model = "fake-1",
        choices = new[] { new { index = 0, message = new { role = "assistant", content = text }, finish_reason = finish } },
        usage = usage ? Usage(text) : null,
    });

    private static object Usage(string text) => new { prompt_tokens = 100, completion_tokens = text.Length / 4, total_tokens = 100 + (text.Length / 4) };

    private static IEnumerable<string> Pieces(string text)
    {
        for (var start = 0; start < text.Length; start += 400)
            yield return text[start..Math.Min(text.Length, start + 400)];
    }

    private static Task EventAsync(FakeExchange exchange, string data) => WriteAsync(exchange, $"data: {data}\n\n");

    private static async Task WriteAsync(FakeExchange exchange, string text)
    {
        await exchange.Http.Response.WriteAsync(text, exchange.Gone);
        await exchange.Http.Response.Body.FlushAsync(exchange.Gone);
    }

    private static Task JsonAsync(FakeExchange exchange, int status, string body)
    {
        exchange.Http.Response.StatusCode = status;
        exchange.Http.Response.ContentType = "application/json";
        return exchange.Http.Response.WriteAsync(body, exchange.Gone);
    }
}
