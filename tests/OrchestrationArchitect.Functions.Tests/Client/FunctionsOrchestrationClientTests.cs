using DurableTask.Core.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Functions.Client;

namespace OrchestrationArchitect.Functions.Tests.Client;

public sealed class FunctionsOrchestrationClientTests : IDisposable
{
    private static readonly OrchestrationReference<string, string> Reference = new("DesignRun");
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly DurableTaskClient _durable = Substitute.For<DurableTaskClient>("test");
    private readonly IOrchestrationClient _client;
    private readonly IDisposable _use;

    public FunctionsOrchestrationClientTests()
    {
        var current = new CurrentDurableClient();
        _use = current.Use(_durable);
        _client = new FunctionsOrchestrationClient(current);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _use.Dispose();

    [Fact]
    public async Task Start_FreeId_SchedulesUnderIt()
    {
        _durable.ScheduleNewOrchestrationInstanceAsync(default, default, default, Stop).ReturnsForAnyArgs("run-1");
        (await _client.StartAsync(Reference, "in", new StartOptions { InstanceId = "run-1", StartAt = Noon }, Stop)).ShouldBe("run-1");
        await _durable.Received(1).ScheduleNewOrchestrationInstanceAsync(
            new TaskName("DesignRun"),
            "in",
            Arg.Is<StartOrchestrationOptions>(options => options.InstanceId == "run-1" && options.StartAt == Noon),
            Arg.Any<CancellationToken>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a?b")]
    public async Task Start_OfAnImpossibleId_IsRefusedBeforeTheHostTakesIt(string id)
    {
        await Should.ThrowAsync<ArgumentException>(() =>
            _client.StartAsync(Reference, "in", new StartOptions { InstanceId = id }, Stop));
        await _durable.DidNotReceiveWithAnyArgs().ScheduleNewOrchestrationInstanceAsync(default, default, default, Stop);
    }

    [Fact]
    public async Task Get_FailedWithoutDetails_ReadsTheCausesFromTheHistory()
    {
        Exists("run-1", OrchestrationRuntimeStatus.Failed);
        var cause = new DurableTask.Core.FailureDetails("System.IO.IOException", "out of disk", "at X", null, isNonRetriable: false);
        var task = new DurableTask.Core.FailureDetails(typeof(TaskFailedException).FullName!, "Task 'Work' failed", null, cause, isNonRetriable: false);
        IList<HistoryEvent> history = [new ExecutionCompletedEvent(9, null, DurableTask.Core.OrchestrationStatus.Failed, task)];
        _durable.GetOrchestrationHistoryAsync("run-1", Arg.Any<CancellationToken>()).Returns(history);
        var state = await _client.GetAsync("run-1", InstanceDetail.InputAndOutput, Stop);
        state!.Failure!.Chain().Select(failure => failure.ErrorType)
            .ShouldBe([typeof(OrchestrationArchitect.Durable.Failures.TaskFailedException).FullName!, "System.IO.IOException"]);
    }

    [Fact]
    public async Task Start_IdOfAnEndedInstance_IsRefusedAndNotReplaced()
    {
        Exists("run-1", OrchestrationRuntimeStatus.Completed);
        await Should.ThrowAsync<InstanceExistsException>(() =>
            _client.StartAsync(Reference, "in", new StartOptions { InstanceId = "run-1" }, Stop));
        await _durable.DidNotReceiveWithAnyArgs().ScheduleNewOrchestrationInstanceAsync(default, default, default, Stop);
    }

    [Fact]
    public async Task Start_LostRace_IsRefusedWhateverTheHostThrows()
    {
        OrchestrationMetadata? none = null;
        _durable.GetInstanceAsync("run-1", false, Arg.Any<CancellationToken>())
            .Returns(none, Metadata("run-1", OrchestrationRuntimeStatus.Running));
        _durable.ScheduleNewOrchestrationInstanceAsync(default, default, default, Stop)
            .ThrowsAsyncForAnyArgs(new InvalidDataException("AlreadyExists"));
        await Should.ThrowAsync<InstanceExistsException>(() =>
            _client.StartAsync(Reference, "in", new StartOptions { InstanceId = "run-1" }, Stop));
    }

    [Fact]
    public async Task Suspend_OfASuspendedRun_ChangesNothing_SinceTheHostWouldRefuse()
    {
        Exists("run-1", OrchestrationRuntimeStatus.Suspended);
        (await _client.SuspendAsync("run-1", "again", Stop)).ShouldBe(ControlOutcome.Accepted);
        await _durable.DidNotReceiveWithAnyArgs().SuspendInstanceAsync(default!, default, Stop);
    }

    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Pending)]
    [InlineData(OrchestrationRuntimeStatus.Running)]
    public async Task Resume_OfARunThatIsNotSuspended_IsRefused_AsTheHostWould(OrchestrationRuntimeStatus status)
    {
        Exists("run-1", status);
        (await _client.ResumeAsync("run-1", null, Stop)).ShouldBe(ControlOutcome.NotAllowed);
        await _durable.DidNotReceiveWithAnyArgs().ResumeInstanceAsync(default!, default, Stop);
    }

    [Fact]
    public async Task Start_OtherFault_StaysTheFault()
    {
        _durable.ScheduleNewOrchestrationInstanceAsync(default, default, default, Stop)
            .ThrowsAsyncForAnyArgs(new InvalidDataException("no connection"));
        await Should.ThrowAsync<InvalidDataException>(() =>
            _client.StartAsync(Reference, "in", new StartOptions { InstanceId = "run-1" }, Stop));
    }

    [Fact]
    public async Task Get_FailedInstance_TellsTheChain()
    {
        var failure = new TaskFailureDetails("E", "outer", null, new TaskFailureDetails("I", "inner", null, null, null), null);
        _durable.GetInstanceAsync("run-1", true, Arg.Any<CancellationToken>()).Returns(
            new OrchestrationMetadata("DesignRun", "run-1")
            {
                RuntimeStatus = OrchestrationRuntimeStatus.Failed,
                SerializedCustomStatus = "{}",
                FailureDetails = failure,
            });
        var state = (await _client.GetAsync("run-1", cancellationToken: Stop))!;
        state.Status.ShouldBe(InstanceStatus.Failed);
        state.CustomStatus.ShouldBe("{}");
        state.Failure!.Chain().Select(one => one.Message).ShouldBe(["outer", "inner"]);
    }

    [Fact]
    public async Task Get_TerminatedInstance_TellsTheReason()
    {
        _durable.GetInstanceAsync("run-1", true, Arg.Any<CancellationToken>()).Returns(
            new OrchestrationMetadata("DesignRun", "run-1")
            {
                RuntimeStatus = OrchestrationRuntimeStatus.Terminated,
                SerializedOutput = "\"by hand\"",
            });
        var state = (await _client.GetAsync("run-1", cancellationToken: Stop))!;
        state.Failure!.Message.ShouldBe("by hand");
        state.Output.ShouldBeNull();
    }

    [Fact]
    public async Task Get_StatusOnly_LeavesInputOut()
    {
        _durable.GetInstanceAsync("run-1", true, Arg.Any<CancellationToken>()).Returns(
            new OrchestrationMetadata("DesignRun", "run-1") { SerializedInput = "1", SerializedCustomStatus = "2" });
        var state = (await _client.GetAsync("run-1", InstanceDetail.Status, Stop))!;
        (state.Input, state.CustomStatus).ShouldBe((null, "2"));
    }

    [Fact]
    public async Task List_ByName_ReadsOnUntilThePageIsFilled()
    {
        var pages = new Dictionary<string, Page<OrchestrationMetadata>>(StringComparer.Ordinal)
        {
            [""] = new([Named("CandidateRun", "c"), Named("DesignRun", "a")], "next"),
            ["next"] = new([Named("DesignRun", "b")], "more"),
        };
        _durable.GetAllInstancesAsync(Arg.Any<OrchestrationQuery>())
            .Returns(call => new OnePage(pages[call.Arg<OrchestrationQuery>()!.ContinuationToken ?? ""]));
        var page = await _client.ListAsync(new InstanceQuery { Name = "DesignRun", PageSize = 2 }, Stop);
        page.Instances.Select(one => one.InstanceId).ShouldBe(["a", "b"], ignoreOrder: true);
        page.ContinuationToken.ShouldBe("more");
    }

    [Fact]
    public async Task Control_OfNoInstance_IsNotFound() =>
        (await _client.TerminateAsync("none", "x", Stop)).ShouldBe(ControlOutcome.NotFound);

    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Running, ControlOutcome.Accepted, ControlOutcome.NotAllowed, ControlOutcome.NotAllowed)]
    [InlineData(OrchestrationRuntimeStatus.Completed, ControlOutcome.NotAllowed, ControlOutcome.NotAllowed, ControlOutcome.Accepted)]
    [InlineData(OrchestrationRuntimeStatus.Failed, ControlOutcome.NotAllowed, ControlOutcome.Accepted, ControlOutcome.Accepted)]
    public async Task Control_ByStatus_IsAllowedOrNot(
        OrchestrationRuntimeStatus status, ControlOutcome terminate, ControlOutcome rewind, ControlOutcome purge)
    {
        Exists("run-1", status);
        (await _client.TerminateAsync("run-1", "x", Stop)).ShouldBe(terminate);
        (await _client.RewindAsync("run-1", "x", Stop)).ShouldBe(rewind);
        (await _client.PurgeAsync("run-1", Stop)).ShouldBe(purge);
    }

    [Fact]
    public async Task Purge_WithoutStatuses_NeverReachesRunningInstances()
    {
        PurgeInstancesFilter? sent = null;
        _durable.PurgeAllInstancesAsync(Arg.Do<PurgeInstancesFilter>(filter => sent = filter), Arg.Any<PurgeInstanceOptions?>(), Arg.Any<CancellationToken>())
            .Returns(new PurgeResult(3));
        (await _client.PurgeAsync(new PurgeFilter { CreatedTo = Noon }, Stop)).ShouldBe(3);
        sent!.Statuses.ShouldBe(
            [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated]);
        sent.CreatedFrom.ShouldNotBeNull();
        sent.CreatedTo.ShouldBe(Noon);
    }

    [Fact]
    public async Task History_IsMappedInOrder()
    {
        Exists("run-1", OrchestrationRuntimeStatus.Completed);
        _durable.GetOrchestrationHistoryAsync("run-1", Arg.Any<CancellationToken>()).Returns(
        [
            new TaskScheduledEvent(0) { Name = "Work", Input = "1" },
            new TaskCompletedEvent(-1, 0, "2"),
        ]);
        var page = await _client.GetHistoryAsync("run-1", cancellationToken: Stop);
        page.ContinuationToken.ShouldBeNull();
        page.Events.Select(one => (one.Sequence, one.Type, one.Name, one.TaskId, one.Data)).ShouldBe(
            [(0L, "TaskScheduled", "Work", 0L, "1"), (1L, "TaskCompleted", null, 0L, "2")]);
    }

    [Fact]
    public void CurrentClient_OutsideAnInvocation_SaysSo() =>
        Should.Throw<InvalidOperationException>(() => new CurrentDurableClient().Value);

    private static OrchestrationMetadata Metadata(string id, OrchestrationRuntimeStatus status) =>
        new("DesignRun", id) { RuntimeStatus = status };

    private static OrchestrationMetadata Named(string name, string id) => new(name, id);

    private void Exists(string id, OrchestrationRuntimeStatus status) =>
        _durable.GetInstanceAsync(id, Arg.Any<bool>(), Arg.Any<CancellationToken>()).Returns(Metadata(id, status));

    private sealed class OnePage(Page<OrchestrationMetadata> page) : AsyncPageable<OrchestrationMetadata>
    {
        public override async IAsyncEnumerable<Page<OrchestrationMetadata>> AsPages(
            string? continuationToken = null, int? pageSizeHint = null)
        {
            await Task.CompletedTask;
            yield return page;
        }
    }
}
