using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Models.Tests.Fakes;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Models.Tests.Runs;

/// <summary>Every fault a model can have, under whole runs: none is lost, none is stuck, each ends with the true reason.</summary>
public sealed class FaultSuiteTests
{
    public static TheoryData<string> All => [.. Fault.All.Select(fault => fault.Name)];

    public static TheoryData<string> Passing => [.. Fault.All.Where(fault => fault.Retryable).Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Run_FaultThatStays_IsDeadLetteredWithItsReason(string name)
    {
        var fault = Fault.Named(name);
        await using var host = await RunHost.StartAsync(_ => { }, fakeClock: true);
        host.Server.Script = (_, _) => fault.Reply;

        var ended = await host.RunAsync(ModelAnswers.Request);

        ended.Status.ShouldBe(InstanceStatus.Failed);
        var letter = (await host.Letters.GetAsync(ended.InstanceId, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        letter.Reason.ShouldBeOneOf(ReasonOf(fault.Reason), ReasonOf(fault.OrElse ?? fault.Reason));
        letter.Message.ShouldNotBeNullOrWhiteSpace();
        letter.Attempts.ShouldBe(fault.Retryable ? 3 : 1);
        letter.Request.ShouldNotBeNull();
        host.Artifacts.NamesOf(ended.InstanceId).ShouldBeEmpty("what the run had stored is taken back");
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task Run_FaultThatPasses_Completes(string name)
    {
        var fault = Fault.Named(name);
        await using var host = await RunHost.StartAsync(_ => { }, fakeClock: true);

        // Once in each phase, so that both are taken up again.
        host.Server.Script = (request, before) => before is 0 or 2 ? fault.Reply : ModelAnswers.Good(request);

        var result = RunHost.ResultOf(await host.RunAsync(ModelAnswers.Request));

        result.Best.ShouldBe("model-1");
        var calls = result.Candidates[0].Calls;
        calls.Select(call => (call.Purpose, call.Outcome == "answered", call.Attempt)).ShouldBe(
        [
            ("document", false, 1), ("document", true, 2), ("design", false, 1), ("design", true, 2),
        ]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Run_BothAndFaultThatStays_GoesOnWithTheRules(string name)
    {
        var fault = Fault.Named(name);
        await using var host = await RunHost.StartAsync(_ => { }, fakeClock: true);
        host.Server.Script = (_, _) => fault.Reply;

        var result = RunHost.ResultOf(await host.RunAsync(ModelAnswers.Request with { Generator = GeneratorChoice.Both }));

        result.Candidates.ShouldAllBe(candidate => candidate.Plan.Generator == "rules");
        var failure = result.Failures.ShouldHaveSingleItem();
        failure.Reason.ShouldBeOneOf(ReasonOf(fault.Reason), ReasonOf(fault.OrElse ?? fault.Reason));
    }

    // An answer that was cut is sent back to be mended; when that does not help either, it is unusable.
    private static string ReasonOf(string reason) => reason == "truncated" ? "model-unusable-answer" : $"model-{reason}";
}
