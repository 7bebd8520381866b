using System.Net;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using OrchestrationArchitect.Runs.Callbacks;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Runs.Tests.Callbacks;

public sealed class CallbackSenderTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("200 OK", AttemptKind.Delivered, "delivered")]
    [InlineData("202 Accepted", AttemptKind.Delivered, "delivered")]
    [InlineData("204 No Content", AttemptKind.Delivered, "delivered")]
    [InlineData("301 Moved Permanently\r\nLocation: http://169.254.169.254/", AttemptKind.FailedForGood, "redirect-refused")]
    [InlineData("307 Temporary Redirect\r\nLocation: /elsewhere", AttemptKind.FailedForGood, "redirect-refused")]
    [InlineData("400 Bad Request", AttemptKind.FailedForGood, "http-400")]
    [InlineData("404 Not Found", AttemptKind.FailedForGood, "http-404")]
    [InlineData("410 Gone", AttemptKind.FailedForGood, "http-410")]
    [InlineData("429 Too Many Requests", AttemptKind.Failed, "http-429")]
    [InlineData("500 Internal Server Error", AttemptKind.Failed, "http-500")]
    [InlineData("503 Service Unavailable", AttemptKind.Failed, "http-503")]
    public async Task Send_ByStatus_IsJudged(string status, AttemptKind kind, string reason)
    {
        using var receiver = new ScriptedReceiver($"HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n");

        var attempt = await SendAsync(receiver.Url);

        attempt.Kind.ShouldBe(kind);
        attempt.Reason.ShouldBe(reason);
        receiver.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Mon, 01 Jun 2026 12:01:30 GMT", 90)]
    [InlineData("Mon, 01 Jun 2020 12:01:30 GMT", null)]
    [InlineData("soon", null)]
    public async Task Send_RetryAfter_IsHandedOn(string value, int? seconds)
    {
        using var receiver = new ScriptedReceiver($"HTTP/1.1 503 Busy\r\nRetry-After: {value}\r\nContent-Length: 0\r\n\r\n");

        (await SendAsync(receiver.Url)).RetryAfter.ShouldBe(seconds is { } pause ? TimeSpan.FromSeconds(pause) : null);
    }

    [Fact]
    public async Task Send_Request_IsSignedOverIdTimestampAndBody()
    {
        using var receiver = new ScriptedReceiver("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");

        await SendAsync(receiver.Url);

        var request = receiver.Requests.ShouldHaveSingleItem();
        var body = request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        var secret = CallbackSecret.Parse(Secret);
        Header(request, "webhook-id").ShouldBe("run-1");
        Header(request, "webhook-timestamp").ShouldBe("1780315200");
        Header(request, "webhook-key-id").ShouldBe(secret.KeyId);
        Header(request, "webhook-signature").ShouldBe(secret.Sign("run-1", 1_780_315_200, System.Text.Encoding.UTF8.GetBytes(body)));
        body.ShouldBe(
            """{"type":"design.completed","timestamp":"2026-06-01T00:00:00+00:00","data":{"id":"run-1","status":"completed","location":"/api/designs/run-1","artifacts":[]}}""");
        request.ShouldNotContain(Secret["whsec_".Length..]);
    }

    [Fact]
    public async Task Send_NoAnswer_TimesOut()
    {
        using var receiver = new ScriptedReceiver(answer: null);

        var sending = SendAsync(receiver.Url);
        await receiver.FirstRequest.Task;
        _clock.Advance(TimeSpan.FromSeconds(11));

        (await sending).ShouldBe(new CallbackAttempt(AttemptKind.Failed, "timed-out", "The receiver did not answer within 10 seconds."));
    }

    [Fact]
    public async Task Send_EndlessBody_IsNotRead()
    {
        using var receiver = new ScriptedReceiver("HTTP/1.1 200 OK\r\nContent-Length: 9999999999\r\n\r\nsome of it");

        (await SendAsync(receiver.Url)).Kind.ShouldBe(AttemptKind.Delivered);
    }

    [Fact]
    public async Task Send_HugeHead_IsRefused()
    {
        using var receiver = new ScriptedReceiver($"HTTP/1.1 200 OK\r\nX-Long: {new string('a', 40_000)}\r\nContent-Length: 0\r\n\r\n");

        (await SendAsync(receiver.Url)).ShouldSatisfyAllConditions(
            attempt => attempt.Kind.ShouldBe(AttemptKind.FailedForGood),
            attempt => attempt.Reason.ShouldBe("answer-too-large"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("220 mail.example ESMTP\r\n")]
    public async Task Send_NoHttp_IsNotDelivered(string answer)
    {
        using var receiver = new ScriptedReceiver(answer);

        (await SendAsync(receiver.Url)).Kind.ShouldNotBe(AttemptKind.Delivered);
    }

    [Fact]
    public async Task Send_NobodyListens_MayWorkLater()
    {
        using var receiver = new ScriptedReceiver("");
        var url = receiver.Url;
        receiver.Dispose();

        (await SendAsync(url)).ShouldSatisfyAllConditions(
            attempt => attempt.Kind.ShouldBe(AttemptKind.Failed),
            attempt => attempt.Reason.ShouldBe("connection-failed"));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("169.254.169.254")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("fd00::1")]
    [InlineData("1.1.1.1,192.168.0.1")]
    public async Task Send_NameLeadsToAForbiddenAddress_IsRefusedWithoutConnecting(string addresses)
    {
        using var receiver = new ScriptedReceiver("");
        var resolver = Resolver(addresses);
        using var sender = Sender(CallbackPolicy.Public, resolver);

        var attempt = await sender.SendAsync(
            Notification(new Uri($"https://rebound.example:{receiver.Url.Port}/hook")), TestContext.Current.CancellationToken);

        attempt.Kind.ShouldBe(AttemptKind.FailedForGood);
        attempt.Reason.ShouldBe("address-not-allowed");
        await resolver.Received(1).ResolveAsync("rebound.example", Arg.Any<CancellationToken>());
        receiver.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_NameThatChangesItsAddress_IsAskedOnceAndHeldToItsFirstAnswer()
    {
        using var receiver = new ScriptedReceiver("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        var resolver = Substitute.For<INameResolver>();
        resolver.ResolveAsync("localhost", Arg.Any<CancellationToken>()).Returns([IPAddress.Loopback], [IPAddress.Parse("10.0.0.1")]);
        using var sender = Sender(CallbackPolicy.PublicAndLoopback, resolver);
        var url = new UriBuilder(receiver.Url) { Host = "localhost" }.Uri;

        (await sender.SendAsync(Notification(url), TestContext.Current.CancellationToken)).Kind.ShouldBe(AttemptKind.Delivered);
        (await sender.SendAsync(Notification(url), TestContext.Current.CancellationToken)).Reason.ShouldBe("address-not-allowed");
        receiver.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Send_WithoutSecret_SendsNothing()
    {
        using var receiver = new ScriptedReceiver("");
        using var sender = new CallbackSender(
            new CallbackOptions(), new InputLimits { Callbacks = CallbackPolicy.PublicAndLoopback }, new SystemNameResolver(), _clock);

        (await sender.SendAsync(Notification(receiver.Url), TestContext.Current.CancellationToken)).Kind.ShouldBe(AttemptKind.FailedForGood);
        receiver.Requests.ShouldBeEmpty();
    }

    private async Task<CallbackAttempt> SendAsync(Uri url)
    {
        using var sender = Sender(CallbackPolicy.PublicAndLoopback, new SystemNameResolver());
        return await sender.SendAsync(Notification(url), TestContext.Current.CancellationToken);
    }

    private CallbackSender Sender(CallbackPolicy policy, INameResolver resolver) => new(
        new CallbackOptions { Secrets = [CallbackSecret.Parse(Secret)] }, new InputLimits { Callbacks = policy }, resolver, _clock);

    private static CallbackNotification Notification(Uri url) => new(url, "run-1", new CallbackBody(
        "design.completed",
        new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero),
        new CallbackData { Id = "run-1", Status = "completed", Location = "/api/designs/run-1" }));

    private static INameResolver Resolver(string addresses)
    {
        var resolver = Substitute.For<INameResolver>();
        resolver.ResolveAsync(default!, default).ReturnsForAnyArgs([.. addresses.Split(',').Select(IPAddress.Parse)]);
        return resolver;
    }

    private static string Header(string request, string name) =>
        request.Split("\r\n").Single(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();
}
