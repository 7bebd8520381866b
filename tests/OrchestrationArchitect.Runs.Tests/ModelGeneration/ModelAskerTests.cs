using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using OrchestrationArchitect.Prompts;
using OrchestrationArchitect.Prompts.Providers;
using OrchestrationArchitect.Runs.Activities;
using OrchestrationArchitect.Runs.Artifacts;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.ModelGeneration;
using OrchestrationArchitect.Runs.Planning;
using OrchestrationArchitect.Runs.Progress;
using OrchestrationArchitect.Runs.Usage;

namespace OrchestrationArchitect.Runs.Tests.ModelGeneration;

public sealed class ModelAskerTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    private readonly IModelProvider _model = Substitute.For<IModelProvider>();
    private readonly IArtifactStore _artifacts = Substitute.For<IArtifactStore>();
    private readonly Ask _ask = new(new DraftReference("run-1", "model-1"), "document", PromptFile.Default, PromptFile.Default.Messages);

    [Fact]
    public async Task Ask_AnswerThatIsKept_IsNotPaidForAgain()
    {
        _artifacts.GetAsync("run-1", "drafts/model-1/parts/document-0.txt", Arg.Any<CancellationToken>()).Returns(new StoredArtifact("text/plain", "kept"));

        var answer = (await AskAsync(_ask)).ShouldBeOfType<Asked.Answered>();

        (answer.Text, answer.Call!.FromCache).ShouldBe(("kept", true));
        await _model.DidNotReceiveWithAnyArgs().CompleteAsync(default!, default);
    }

    [Fact]
    public async Task Ask_Answer_IsKeptBeforeItIsUsed()
    {
        _model.CompleteAsync(default!, default).ReturnsForAnyArgs(new ModelCompletion("text") { InputTokens = 10, OutputTokens = 2, CostUsd = 0.1 });

        var answer = (await AskAsync(_ask)).ShouldBeOfType<Asked.Answered>();

        answer.Call.ShouldBe(new ModelCall("document", ModelCall.Answered) { InputTokens = 10, OutputTokens = 2, CostUsd = 0.1 });
        await _artifacts.Received(1).PutAsync("run-1", "drafts/model-1/parts/document-0.txt", "text/plain", "text", Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task Ask_ServerThatDoesNotCount_IsCountedForAndMarked()
    {
        _model.CompleteAsync(default!, default).ReturnsForAnyArgs(new ModelCompletion("twelve bytes"));

        var call = (await AskAsync(_ask)).Call.ShouldNotBeNull();

        (call.OutputTokens, call.Estimated).ShouldBe((4, true));
        call.InputTokens.ShouldBeGreaterThan(300);
    }

    [Theory]
    [InlineData(1, null, 1.0, 1.25)]
    [InlineData(3, null, 4.0, 5.0)]
    [InlineData(4, 90.0, 90.0, 112.5)]
    public async Task Ask_FaultThatPasses_WaitsAsLongAsTheServerWishes(int attempt, double? wish, double least, double most)
    {
        Fails(ModelFaults.Throttled, retryable: true, wish);

        var again = (await AskAsync(_ask with { Attempt = attempt })).ShouldBeOfType<Asked.Again>();

        again.Pause.TotalSeconds.ShouldBeInRange(least, most);
        (await AskAsync(_ask with { Attempt = attempt })).ShouldBeOfType<Asked.Again>().Pause.ShouldBe(again.Pause, "the spread is the same on every host");
    }

    [Fact]
    public async Task Ask_LastAttempt_StopsWithTheFault()
    {
        Fails(ModelFaults.Unavailable, retryable: true);

        (await AskAsync(_ask with { Attempt = 5 })).ShouldBeOfType<Asked.Stopped>().Reason.ShouldBe("model-unavailable");
    }

    [Theory]
    [InlineData(ModelFaults.CircuitOpen)]
    [InlineData(ModelFaults.Busy)]
    public async Task Ask_CallThatWasHeldBack_IsNoAttempt(string reason)
    {
        Fails(reason, retryable: true);

        (await AskAsync(_ask with { Attempt = 5 })).ShouldBeOfType<Asked.Again>().WasAttempt.ShouldBeFalse();
    }

    [Fact]
    public async Task Ask_PauseThatOutlastsTheDeadline_IsNotBegun()
    {
        Fails(ModelFaults.Throttled, retryable: true, wish: 60);

        (await AskAsync(_ask with { Deadline = Now.AddSeconds(30) })).ShouldBeOfType<Asked.Stopped>()
            .ShouldSatisfyAllConditions(
                stopped => stopped.Reason.ShouldBe(DeadLetterReasons.DeadlineExceeded), stopped => stopped.Message.ShouldContain("busy"));
    }

    [Fact]
    public async Task Ask_DeadlinePassed_AsksNothing()
    {
        (await AskAsync(_ask with { Deadline = Now })).ShouldBeOfType<Asked.Stopped>().Call.ShouldBeNull();

        await _model.DidNotReceiveWithAnyArgs().CompleteAsync(default!, default);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(100_000, 90_000)]
    public async Task Ask_Budget_BoundsTheAnswer(int? tokens, int? atLeast)
    {
        _model.CompleteAsync(default!, default).ReturnsForAnyArgs(new ModelCompletion("text"));

        await AskAsync(_ask with { Budget = new TokenBudget(tokens) });

        await _model.Received(1).CompleteAsync(
            Arg.Is<ModelRequest>(request => atLeast == null ? request.Parameters.MaxTokens == null : request.Parameters.MaxTokens >= atLeast && request.Parameters.MaxTokens < tokens),
            Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task Ask_AnswerCutAtTheBudget_IsOverBudgetAndNotSentBack()
    {
        _model.CompleteAsync(default!, default).ReturnsForAnyArgs<ModelCompletion>(_ => throw new ModelProviderException("cut")
        {
            Reason = ModelFaults.Truncated,
            InputTokens = 400,
            OutputTokens = 1_500,
        });

        (await AskAsync(_ask with { Budget = new TokenBudget(2_500) })).ShouldBeOfType<Asked.Stopped>().Reason.ShouldBe(DeadLetterReasons.BudgetExceeded);
    }

    private Task<Asked> AskAsync(Ask ask) =>
        new ModelAsker(_model, new DraftStore(_artifacts), new RunFeed(), new RunOptions(), new FakeTimeProvider(Now)).AskAsync(ask, TestContext.Current.CancellationToken);

    private void Fails(string reason, bool retryable, double? wish = null) =>
        _model.CompleteAsync(default!, default).ReturnsForAnyArgs<ModelCompletion>(_ => throw new ModelProviderException("busy")
        {
            Reason = reason,
            IsRetryable = retryable,
            RetryAfter = wish is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        });
}
