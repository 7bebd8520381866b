using Microsoft.DurableTask;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Durable.Retries;
using OrchestrationArchitect.Functions.Orchestrations;
using DurableFailure = Microsoft.DurableTask.TaskFailedException;
using OurFailure = OrchestrationArchitect.Durable.Failures.TaskFailedException;

namespace OrchestrationArchitect.Functions.Tests.Orchestrations;

public sealed class DurableOrchestrationContextTests
{
    private static readonly ActivityReference<int, string> Activity = new("Work");
    private static readonly OrchestrationReference<int, string> Child = new("Inner");
    private readonly FakeOrchestrationContext _durable = new();
    private readonly IOrchestrationContext _context;

    public DurableOrchestrationContextTests() => _context = new DurableOrchestrationContext(_durable);

    [Fact]
    public void Identity_IsThatOfTheInstance()
    {
        _context.InstanceId.ShouldBe("run-1");
        _context.Name.ShouldBe("DesignRun");
        _context.ParentInstanceId.ShouldBe("run-0");
        _context.IsReplaying.ShouldBeTrue();
        _context.NewGuid().ShouldBe(new Guid("11111111-2222-3333-4444-555555555555"));
        _context.UtcNow.ShouldBe(new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero));
    }

    [Fact]
    public async Task CallActivity_WithPolicy_PassesNameInputAndPolicy()
    {
        _durable.Answer = _ => "done";
        (await _context.CallActivityAsync(Activity, 7, new TaskRetryPolicy(4, TimeSpan.FromSeconds(2)))).ShouldBe("done");
        var call = _durable.Calls.ShouldHaveSingleItem();
        (call.What, call.Name, call.Input).ShouldBe(("activity", "Work", 7));
        call.Options!.Retry!.Policy!.MaxNumberOfAttempts.ShouldBe(4);
    }

    [Fact]
    public async Task CallActivity_Once_SetsNoTimerThatARewindStumblesOver()
    {
        _durable.Answer = _ => "done";
        await _context.CallActivityAsync(Activity, 7, TaskRetryPolicy.Once);
        _durable.Calls.ShouldHaveSingleItem().Options!.Retry.ShouldBeNull();
    }

    [Fact]
    public async Task CallSubOrchestration_Terminated_HasNoDetailsButFailsAllTheSame()
    {
        _durable.Answer = _ => throw new DurableFailure("Inner", 3, (TaskFailureDetails)null!);
        (await Should.ThrowAsync<OurFailure>(() => _context.CallSubOrchestrationAsync(Child, 1))).TaskName.ShouldBe("Inner");
    }

    [Fact]
    public void CustomStatus_TooLarge_IsRefusedInTheOrchestrator() =>
        Should.Throw<ArgumentException>(() => _context.SetCustomStatus(new string('x', 17 * 1024)));

    [Fact]
    public async Task CallActivity_Failed_ThrowsOursWithTheWholeChain()
    {
        var root = new TaskFailureDetails("Root", "out of disk", null, null, null);
        _durable.Answer = _ => throw new DurableFailure("Work", 3, new TaskFailureDetails("Outer", "wrapped", "at X", root, null));
        var failure = await Should.ThrowAsync<OurFailure>(() =>
            _context.CallActivityAsync(Activity, 7, TaskRetryPolicy.Once));
        failure.TaskName.ShouldBe("Work");
        failure.Failure.Chain().Select(one => (one.ErrorType, one.Message)).ShouldBe([("Outer", "wrapped"), ("Root", "out of disk")]);
        failure.Failure.StackTrace.ShouldBe("at X");
        failure.Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task CallSubOrchestration_WithId_RunsUnderIt()
    {
        _durable.Answer = _ => "judged";
        (await _context.CallSubOrchestrationAsync(Child, 1, "run-1:a")).ShouldBe("judged");
        var options = _durable.Calls.ShouldHaveSingleItem().Options.ShouldBeOfType<SubOrchestrationOptions>();
        options.InstanceId.ShouldBe("run-1:a");
        options.Retry.ShouldBeNull();
    }

    [Fact]
    public async Task CallSubOrchestration_Failed_ThrowsOurs()
    {
        _durable.Answer = _ => throw new DurableFailure("Inner", 3, new TaskFailureDetails("E", "no", null, null, null));
        (await Should.ThrowAsync<OurFailure>(() => _context.CallSubOrchestrationAsync(Child, 1))).TaskName.ShouldBe("Inner");
    }

    [Fact]
    public async Task Timer_InAnyZone_FiresAtTheUtcTime()
    {
        await _context.CreateTimerAsync(new DateTimeOffset(2026, 1, 1, 2, 0, 0, TimeSpan.FromHours(2)), TestContext.Current.CancellationToken);
        _durable.Others.ShouldHaveSingleItem().ShouldBe(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task EventsStatusAndRestart_ArePassedOn()
    {
        _durable.Answer = name => name == "approved" ? "yes" : null;
        (await _context.WaitForEventAsync<string>("approved", TestContext.Current.CancellationToken)).ShouldBe("yes");
        _context.SendEvent("run-2", "go", 5);
        _context.SetCustomStatus("half");
        _context.ContinueAsNew(9, preserveUnprocessedEvents: false);
        _durable.Others.ShouldBe([("run-2", "go", (object)5), "half", ((object?)9, false)]);
    }
}
