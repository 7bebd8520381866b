using OrchestrationArchitect.Prompts.Providers;

namespace OrchestrationArchitect.Prompts.Tests.Providers;

public sealed class RetryingProviderTests
{
    private static readonly ModelRequest Request = new([new PromptMessage(MessageRole.User, "x")], ModelParameters.None);

    [Theory]
    [InlineData(0, true, 1)]
    [InlineData(2, true, 3)]
    [InlineData(3, false, 3)]
    public async Task Complete_FaultThatPasses_IsAskedAgainUpToTheAttempts(int faults, bool answers, int calls)
    {
        var flaky = new Flaky(faults, retryable: true);

        var asking = new RetryingProvider(flaky, attempts: 3, TimeProvider.System).CompleteAsync(Request, TestContext.Current.CancellationToken);

        if (answers)
            (await asking).Text.ShouldBe("fine");
        else
            await Should.ThrowAsync<ModelProviderException>(asking);
        flaky.Calls.ShouldBe(calls);
    }

    [Fact]
    public async Task Complete_FaultThatStays_IsNotAskedAgain()
    {
        var flaky = new Flaky(faults: 1, retryable: false);

        await Should.ThrowAsync<ModelProviderException>(new RetryingProvider(flaky, 3, TimeProvider.System).CompleteAsync(Request, TestContext.Current.CancellationToken));

        flaky.Calls.ShouldBe(1);
    }

    private sealed class Flaky(int faults, bool retryable) : IModelProvider
    {
        public int Calls { get; private set; }

        public string Name => "flaky";

        public bool CanJudge => true;

        public Task<ModelCompletion> CompleteAsync(ModelRequest request, CancellationToken cancellationToken) => Calls++ < faults
            ? throw new ModelProviderException("busy") { IsRetryable = retryable, RetryAfter = TimeSpan.Zero }
            : Task.FromResult(new ModelCompletion("fine"));
    }
}
