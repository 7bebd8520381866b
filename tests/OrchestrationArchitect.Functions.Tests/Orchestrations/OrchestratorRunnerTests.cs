using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Durable.Retries;
using OrchestrationArchitect.Functions.Orchestrations;
using DurableFailure = Microsoft.DurableTask.TaskFailedException;

namespace OrchestrationArchitect.Functions.Tests.Orchestrations;

public sealed class OrchestratorRunnerTests
{
    private static readonly ActivityReference<int, string> Activity = new("Work");
    private readonly FakeOrchestrationContext _durable = new() { Input = "7" };

    [Fact]
    public async Task Run_Orchestration_GetsItsInputAndAnswersItsResult()
    {
        _durable.Answer = _ => "done";
        (await OrchestratorRunner.RunAsync(new CallsWork(), _durable)).ShouldBe("done");
        _durable.Calls.ShouldHaveSingleItem().Input.ShouldBe(7);
    }

    [Fact]
    public async Task Run_TaskFailed_HandsOnTheWholeChainForTheParent()
    {
        var root = new FailureDetails("Root", "out of disk");
        _durable.Answer = _ => throw new DurableFailure("Work", 3, FailureMapping.ToDurable(new FailureDetails("Outer", "wrapped", "at X", root)));
        var failure = await Should.ThrowAsync<DurableFailure>(() => OrchestratorRunner.RunAsync(new CallsWork(), _durable));
        failure.TaskName.ShouldBe("Work");
        FailureMapping.FromDurable(failure.FailureDetails).ShouldBe(new FailureDetails("Outer", "wrapped", "at X", root));
    }

    [Fact]
    public async Task Run_OtherFailure_PassesUnchanged()
    {
        _durable.Answer = _ => throw new TimeoutException("late");
        (await Should.ThrowAsync<TimeoutException>(() => OrchestratorRunner.RunAsync(new CallsWork(), _durable))).Message.ShouldBe("late");
    }

    private sealed class CallsWork : Orchestration<int, string>
    {
        public override Task<string> RunAsync(IOrchestrationContext context, int input) =>
            context.CallActivityAsync(Activity, input, TaskRetryPolicy.Once);
    }
}
