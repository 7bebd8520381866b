using System.Collections.Immutable;

namespace OrchestrationArchitect.Models.Tests.Fakes;

/// <summary>A way to misbehave, and what it has to be recognised as.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Reply">How the server answers.</param>
/// <param name="Reason">The word for it.</param>
/// <param name="Retryable">Whether the same may be asked again.</param>
internal sealed record Fault(string Name, Reply Reply, string Reason, bool Retryable)
{
    /// <summary>The other word that is right: a reset can overtake the text that was sent before it.</summary>
    public string? OrElse { get; init; }

    /// <summary>Every fault the suite knows.</summary>
    public static ImmutableArray<Fault> All { get; } =
    [
        new("429 without a word", Replies.Status(429), "throttled", true),
        new("429 with Retry-After", Replies.Error(429, "rate_limit_exceeded", "Slow down.", ("Retry-After", "0")), "throttled", true),
        new("429 with retry-after-ms", Replies.Error(429, "429", "Slow down.", ("retry-after-ms", "3")), "throttled", true),
        new("429 quota used up", Replies.Error(429, "insufficient_quota", "Buy more."), "quota-exhausted", false),
        new("402 no credit", Replies.Error(402, "payment_required", "Pay."), "quota-exhausted", false),
        new("500", Replies.Status(500, "oops"), "unavailable", true),
        new("502 with a page", Replies.Status(502, "<html>Bad gateway</html>"), "unavailable", true),
        new("503 with a date", Replies.Status(503, "", ("Retry-After", "Thu, 01 Jan 1970 00:00:00 GMT")), "unavailable", true),
        new("504", Replies.Status(504), "unavailable", true),
        new("529 overloaded", Replies.Status(529), "unavailable", true),
        new("408", Replies.Status(408), "timed-out", true),
        new("400", Replies.Error(400, "invalid_request_error", "Unsupported parameter."), "bad-request", false),
        new("400 content filter", Replies.Error(400, "content_filter", "Filtered."), "content-filtered", false),
        new("400 context too long", Replies.Error(400, "context_length_exceeded", "Too many tokens."), "too-long", false),
        new("401", Replies.Error(401, "invalid_api_key", "Incorrect API key."), "unauthorized", false),
        new("403", Replies.Error(403, "forbidden", "No."), "forbidden", false),
        new("404", Replies.Error(404, "model_not_found", "No such model."), "not-found", false),
        new("405", Replies.Status(405), "not-found", false),
        new("413", Replies.Status(413), "too-long", false),
        new("422", Replies.Error(422, "unprocessable", "No."), "bad-request", false),
        new("a redirect to nowhere", Replies.Status(304), "bad-request", false),
        new("silence before the first word", Replies.Silence(), "timed-out", true),
        new("silence in mid-answer", Replies.Silence("The "), "timed-out", true),
        new("a cut before the first word", Replies.Cut(), "unreachable", true),
        new("a cut in mid-answer", Replies.Cut("The "), "connection-lost", true) { OrElse = "unreachable" },
        new("a stream without an end", Replies.Raw($"data: {Replies.Chunk(new { content = "The " }, null)}\n\n"), "connection-lost", true),
        new("no events at all", Replies.Raw(""), "empty", true),
        new("no choices", Replies.Chunks("""{"id":"c","object":"chat.completion.chunk","created":1,"model":"m","choices":[]}"""), "empty", true),
        new("an empty answer", Replies.Text(""), "empty", true),
        new("white space only", Replies.Text(" \n "), "empty", true),
        new("garbage instead of events", Replies.Raw("data: {\"id\": \u0001\u0002]]]\n\n"), "unreadable", true),
        new("events of another kind", Replies.Chunks("[1,2,3]"), "unreadable", true),
        new("a choice of the wrong type", Replies.Chunks("""{"id":"c","created":1,"model":"m","choices":"none"}"""), "unreadable", true),
        new("cut at the token limit", Replies.Text("The design is", "length"), "truncated", false),
        new("filtered in mid-answer", Replies.Text("The", "content_filter"), "content-filtered", false),
        new("a refusal", Replies.Chunks(Replies.Chunk(new { refusal = "I cannot help with that." }, null), Replies.Chunk(new { }, "stop")), "refused", false),
        new("an endless answer", Replies.Text(new string('x', 40_000)), "truncated", false),
    ];

    public static Fault Named(string name) => All.Single(fault => fault.Name == name);

    public override string ToString() => Name;
}
