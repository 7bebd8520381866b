using System.Text.Json;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Models.Tests.Fakes;
using OrchestrationArchitect.Runs.Orchestrations;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Usage;

namespace OrchestrationArchitect.Models.Tests.Runs;

/// <summary>What bounds a run that asks models: time, money, the caller's word, and what it may tell.</summary>
public sealed class RunBoundsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_RetryAfter_IsWaitedForByADurableTimer()
    {
        await using var host = await RunHost.StartAsync(_ => { });
        host.Server.Script = (request, before) => before == 0 ? Replies.Status(429, "", ("retry-after-ms", "30")) : ModelAnswers.Good(request);

        var ended = await host.RunAsync(ModelAnswers.Request);

        RunHost.ResultOf(ended);
        var history = (await host.Client.GetHistoryAsync($"{ended.InstanceId}:model-1", continuationToken: null, Token)).Events;
        history.ShouldContain(entry => entry.Type == "TimerFired");
        history.ShouldContain(entry => entry.Data != null && entry.Data.Contains("\"pause\":\"PT0.0", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_RetryAfterPastTheDeadline_EndsAtOnceWithThatReason()
    {
        await using var host = await RunHost.StartAsync(_ => { });
        host.Server.Script = (_, _) => Replies.Status(429, "", ("Retry-After", "3600"));

        var ended = await host.RunAsync(ModelAnswers.Request with { Deadline = TimeSpan.FromMinutes(5) });

        var letter = (await host.Letters.GetAsync(ended.InstanceId, Token))!;
        (letter.Reason, ended.Status).ShouldBe(("deadline-exceeded", InstanceStatus.Failed));
        host.Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Run_DeadlineDuringACall_EndsTheCall()
    {
        await using var host = await RunHost.StartAsync(_ => { });
        host.Server.Script = (_, _) => Replies.Silence();

        var ended = await host.RunAsync(ModelAnswers.Request with { Deadline = TimeSpan.FromMilliseconds(300) });

        (await host.Letters.GetAsync(ended.InstanceId, Token))!.Reason.ShouldBe("deadline-exceeded");
    }

    [Fact]
    public async Task Run_BudgetTooSmall_AsksNothing()
    {
        await using var host = await RunHost.StartAsync(_ => { });

        var ended = await host.RunAsync(ModelAnswers.Request with { Budget = new TokenBudget(Tokens: 300) });

        var letter = (await host.Letters.GetAsync(ended.InstanceId, Token))!;
        letter.Reason.ShouldBe("budget-exceeded");
        host.Server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_BudgetInDollars_BoundsTheAnswer()
    {
        await using var host = await RunHost.StartAsync(_ => { });

        // 0.75 of it is the candidate's; at 10 USD a million that leaves fewer than 1,500 tokens for the answer.
        var ended = await host.RunAsync(ModelAnswers.Request with { Budget = new TokenBudget(Usd: 0.02) });

        host.Server.Requests[0].Body.GetProperty("max_completion_tokens").GetInt32().ShouldBeInRange(256, 1_500);
        (await host.Letters.GetAsync(ended.InstanceId, Token))!.Reason.ShouldBe("budget-exceeded");
    }

    [Fact]
    public async Task Run_Cancelled_TakesBackAndSaysWhy()
    {
        await using var host = await RunHost.StartAsync(_ => { });
        var asked = new TaskCompletionSource();
        host.Server.Script = (_, _) =>
        {
            asked.TrySetResult();
            return Replies.Silence();
        };
        var id = await host.StartRunAsync(ModelAnswers.Request);
        await asked.Task.WaitAsync(TimeSpan.FromMinutes(1), Token);

        await host.Client.RaiseEventAsync(id, RunEvents.Cancel, "changed my mind", Token);
        var ended = (await host.Client.WaitForEndAsync(id, Token))!;

        ended.Failure!.Message.ShouldStartWith("Cancelled: changed my mind");
        (await host.Letters.GetAsync(id, Token)).ShouldBeNull();
        host.Artifacts.NamesOf(id).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_NoModelSetUp_IsRefusedWithTheFix()
    {
        await using var host = await RunHost.StartAsync(model: null);

        var ended = await host.RunAsync(ModelAnswers.Request);

        var letter = (await host.Letters.GetAsync(ended.InstanceId, Token))!;
        letter.Reason.ShouldBe("generator-missing");
        letter.Message.ShouldContain("ARCHITECT_MODEL_ENDPOINT");
    }

    [Fact]
    public async Task Run_BothAndNoModelSetUp_GoesOnWithTheRulesAndShowsIt()
    {
        await using var host = await RunHost.StartAsync(model: null);

        var result = RunHost.ResultOf(await host.RunAsync(ModelAnswers.Request with { Generator = GeneratorChoice.Both }));

        result.Candidates.Length.ShouldBe(4);
        result.Failures.ShouldHaveSingleItem().Reason.ShouldBe("generator-missing");
    }

    [Fact]
    public async Task Run_ManyAtOnceUnderMixedFaults_LosesNone()
    {
        await using var host = await RunHost.StartAsync(model => model.CachedAnswers = 0);
        host.Server.Script = (request, before) => before % 4 == 3 ? Fault.All[before / 4 % 10].Reply : ModelAnswers.Good(request);

        var ends = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => host.RunAsync(ModelAnswers.Request)));

        foreach (var end in ends)
        {
            var letter = await host.Letters.GetAsync(end.InstanceId, Token);
            (end.Status == InstanceStatus.Completed || letter is not null).ShouldBeTrue($"{end.InstanceId} is {end.Status}");
        }
    }

    [Fact]
    public async Task Run_KeyInEveryError_IsNowhereInHistoryLettersOrArtifacts()
    {
        await using var host = await RunHost.StartAsync(_ => { });
        host.Server.Script = (_, _) => Replies.Error(401, "invalid_api_key", $"Bad key {Providers.Key}");

        var ended = await host.RunAsync(ModelAnswers.Request);

        var letter = await host.Letters.GetAsync(ended.InstanceId, Token);
        JsonSerializer.Serialize(letter, DesignJson.Compact).ShouldNotContain(Providers.Key);
        foreach (var id in (string[])[ended.InstanceId, $"{ended.InstanceId}:model-1"])
            JsonSerializer.Serialize(await host.Client.GetHistoryAsync(id, continuationToken: null, Token), DesignJson.Compact).ShouldNotContain(Providers.Key);
    }
}
