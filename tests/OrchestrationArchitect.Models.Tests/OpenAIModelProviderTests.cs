using OrchestrationArchitect.Models.Tests.Fakes;
using OrchestrationArchitect.Prompts;
using OrchestrationArchitect.Prompts.Providers;

namespace OrchestrationArchitect.Models.Tests;

public sealed class OpenAIModelProviderTests : IAsyncLifetime
{
    private static readonly ModelRequest Request = new(
        [new PromptMessage(MessageRole.System, "Be brief."), new PromptMessage(MessageRole.User, "Hello?")],
        new ModelParameters { Temperature = 0.5, Seed = 7, MaxTokens = 1_000 });

    private FakeModelServer _server = null!;

    public static TheoryData<string> Faults => [.. Fault.All.Select(fault => fault.Name)];

    public async ValueTask InitializeAsync() => _server = await FakeModelServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Complete_GoodServer_AnswersAndCounts(bool streaming)
    {
        _server.Script = (_, _) => Replies.Text("A fine answer.");
        using var provider = Provider(options => options.Streaming = streaming);

        var answer = await provider.CompleteAsync(Request, Token);

        answer.Text.ShouldBe("A fine answer.");
        (answer.InputTokens, answer.OutputTokens, answer.Model, answer.FinishReason).ShouldBe((100, 3, "fake-1", "stop"));
        answer.CostUsd!.Value.ShouldBe(((100 * 2) + (3 * 10)) / 1e6, 1e-12);
        var sent = _server.Requests.ShouldHaveSingleItem();
        sent.Authorization.ShouldBe($"Bearer {Providers.Key}");
        sent.Body.GetProperty("model").GetString().ShouldBe("fake-1");
        sent.Body.GetProperty("max_completion_tokens").GetInt32().ShouldBe(1_000);
        sent.Body.GetProperty("seed").GetInt64().ShouldBe(7);
        sent.Body.GetProperty("temperature").GetDouble().ShouldBe(0.5, 1e-6);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Complete_Fault_IsRecognised(string name)
    {
        var fault = Fault.Named(name);
        _server.Script = (_, _) => fault.Reply;
        using var provider = new OpenAIModelProvider(Providers.Options(_server), Providers.ClockOf(_server));

        var failure = await Should.ThrowAsync<ModelProviderException>(provider.CompleteAsync(Request, Token));

        failure.Reason.ShouldBeOneOf(fault.Reason, fault.OrElse ?? fault.Reason);
        failure.IsRetryable.ShouldBe(fault.Retryable, failure.Message);
        _server.Requests.Count.ShouldBe(1, "one call makes one request");
    }

    [Fact]
    public async Task Complete_NobodyListens_IsUnreachable()
    {
        using var provider = Provider(options => options.Endpoint = new Uri("http://127.0.0.1:9/v1"));

        var failure = await Should.ThrowAsync<ModelProviderException>(provider.CompleteAsync(Request, Token));

        (failure.Reason, failure.IsRetryable).ShouldBe((ModelFaults.Unreachable, true), failure.Message);
    }

    [Theory]
    [InlineData("Retry-After", "7", 7_000)]
    [InlineData("retry-after-ms", "250", 250)]
    [InlineData("x-ms-retry-after-ms", "1500", 1_500)]
    [InlineData("Retry-After", "soon", null)]
    [InlineData("Retry-After", "-1", null)]
    public async Task Complete_Throttled_SaysHowLongToWait(string header, string value, int? milliseconds)
    {
        _server.Script = (_, _) => Replies.Status(429, "", (header, value));
        using var provider = Provider();

        var failure = await Should.ThrowAsync<ModelProviderException>(provider.CompleteAsync(Request, Token));

        failure.RetryAfter.ShouldBe(milliseconds is { } wait ? TimeSpan.FromMilliseconds(wait) : null);
    }

    [Fact]
    public async Task Complete_ServerEchoesTheKey_NoMessageHasIt()
    {
        _server.Script = (_, _) => Replies.Error(401, "invalid_api_key", $"Incorrect API key provided: {Providers.Key}.\u001b[31m");
        using var provider = Provider();

        var failure = await Should.ThrowAsync<ModelProviderException>(provider.CompleteAsync(Request, Token));

        failure.Message.ShouldNotContain(Providers.Key);
        failure.Message.ShouldContain("***");
        failure.Message.ShouldNotContain('\u001b');
    }

    [Fact]
    public async Task Complete_SameRequest_IsAnsweredFromTheCache()
    {
        _server.Script = (_, before) => Replies.Text($"answer {before}");
        using var provider = Provider();

        var first = await provider.CompleteAsync(Request, Token);
        var second = await provider.CompleteAsync(Request with { Messages = [.. Request.Messages] }, Token);
        var other = await provider.CompleteAsync(Request with { Sample = 1 }, Token);

        (second.Text, second.FromCache, second.CostUsd).ShouldBe((first.Text, true, 0));
        other.Text.ShouldBe("answer 1");
        _server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Complete_ServerDown_OpensTheCircuitForAll()
    {
        _server.Script = (_, _) => Replies.Status(503);
        using var provider = Provider(options => options.BreakAfterCalls = 3);
        for (var i = 0; i < 3; i++)
            await Should.ThrowAsync<ModelProviderException>(provider.CompleteAsync(Request, Token));

        var held = await Should.ThrowAsync<ModelProviderException>(provider.CompleteAsync(Request with { Sample = 5 }, Token));

        (held.Reason, held.IsRetryable).ShouldBe((ModelFaults.CircuitOpen, true));
        held.RetryAfter!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        _server.Requests.Count.ShouldBe(3, "the fourth call was held back");
    }

    [Fact]
    public async Task Complete_EveryPlaceTaken_IsBusyAndSaysWhenToComeBack()
    {
        var asked = new TaskCompletionSource();
        _server.Script = (_, _) =>
        {
            asked.TrySetResult();
            return Replies.Silence();
        };
        using var provider = Provider(options => options.Concurrency = 1);
        using var stop = new CancellationTokenSource();
        var first = provider.CompleteAsync(Request, stop.Token);
        await asked.Task.WaitAsync(TimeSpan.FromMinutes(1), Token);

        var busy = await Should.ThrowAsync<ModelProviderException>(provider.CompleteAsync(Request with { Sample = 1 }, Token));

        (busy.Reason, busy.IsRetryable, busy.RetryAfter > TimeSpan.Zero).ShouldBe((ModelFaults.Busy, true, true));
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);
    }

    [Fact]
    public async Task Complete_Throttling_DoesNotOpenTheCircuit()
    {
        _server.Script = (_, before) => before < 5 ? Replies.Status(429) : Replies.Text("fine");
        using var provider = Provider(options => options.BreakAfterCalls = 2);
        for (var i = 0; i < 5; i++)
            await Should.ThrowAsync<ModelProviderException>(provider.CompleteAsync(Request, Token));

        (await provider.CompleteAsync(Request, Token)).Text.ShouldBe("fine");
    }

    [Fact]
    public async Task Complete_Streaming_TellsWhatIsWritten()
    {
        _server.Script = (_, _) => Replies.Text(new string('a', 900));
        List<ModelProgress> heard = [];
        using var provider = Provider();

        await provider.CompleteAsync(Request with { Progress = new Listener(heard) }, Token);

        heard.Select(news => news.Characters).ShouldBe([400, 800, 900]);
    }

    [Fact]
    public async Task Complete_OlderServer_GetsTheOlderTokenLimit()
    {
        using var provider = Provider(options => options.TokenLimitField = TokenLimitField.MaxTokens);

        await provider.CompleteAsync(Request, Token);

        var sent = _server.Requests[0].Body;
        sent.GetProperty("max_tokens").GetInt32().ShouldBe(1_000);
        sent.TryGetProperty("max_completion_tokens", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Complete_CallerStops_IsNoFault()
    {
        _server.Script = (_, _) => Replies.Silence();
        using var provider = Provider();
        using var stop = new CancellationTokenSource();

        var asking = provider.CompleteAsync(Request, stop.Token);
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(asking);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private OpenAIModelProvider Provider(Action<ModelOptions>? change = null)
    {
        var options = Providers.Options(_server);
        change?.Invoke(options);
        return new OpenAIModelProvider(options, TimeProvider.System);
    }

    private sealed class Listener(List<ModelProgress> heard) : IProgress<ModelProgress>
    {
        public void Report(ModelProgress value) => heard.Add(value);
    }
}
