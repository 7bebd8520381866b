using NSubstitute;
using NSubstitute.ExceptionExtensions;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Runs.Idempotency;
using OrchestrationArchitect.Runs.Orchestrations;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Starting;

namespace OrchestrationArchitect.Runs.Tests.Starting;

public sealed class RunStarterTests
{
    private static readonly DesignRequest Request = new()
    {
        Scenario = new Scenario { BusinessWorkflow = "a", EventSources = "b", ConstraintsAndSlas = "c" },
    };

    private readonly IOrchestrationClient _client = Substitute.For<IOrchestrationClient>();
    private readonly IIdempotencyStore _keys = Substitute.For<IIdempotencyStore>();
    private readonly IRunIds _ids = Substitute.For<IRunIds>();
    private readonly RunStarter _starter;

    public RunStarterTests()
    {
        _ids.Next().Returns("new-run");
        _client.StartAsync(RunReferences.DesignRun, Arg.Any<DesignRunInput>(), Arg.Any<StartOptions>(), Arg.Any<CancellationToken>())
            .Returns(call => call.Arg<StartOptions>()!.InstanceId!);
        _starter = new RunStarter(_client, _keys, _ids);
    }

    [Fact]
    public async Task Start_WithoutKey_StartsANewRun()
    {
        (await _starter.StartAsync(Request, key: null)).ShouldBe(new StartOutcome("new-run", StartKind.Started));
        await _keys.DidNotReceiveWithAnyArgs().ClaimAsync(default!, default!, default!, default);
    }

    [Fact]
    public async Task Start_FreeKey_StartsUnderIt()
    {
        Claims(new KeyClaim("new-run", KeyClaimOutcome.Claimed));

        (await _starter.StartAsync(Request, "key")).ShouldBe(new StartOutcome("new-run", StartKind.Started));
        await _client.Received(1).StartAsync(
            RunReferences.DesignRun,
            Arg.Is<DesignRunInput>(input => input.IdempotencyKey == "key" && input.RunId == "new-run"),
            Arg.Is<StartOptions>(options => options.InstanceId == "new-run"),
            Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task Start_SameRequestAgain_FindsTheFirstRun()
    {
        Claims(new KeyClaim("old-run", KeyClaimOutcome.HeldBySameRequest));
        Exists("old-run");

        (await _starter.StartAsync(Request, "key")).ShouldBe(new StartOutcome("old-run", StartKind.AlreadyStarted));
        await _client.DidNotReceiveWithAnyArgs().StartAsync(RunReferences.DesignRun, default!, default, default);
    }

    [Fact]
    public async Task Start_ClaimedButNeverStarted_StartsUnderTheClaimedId()
    {
        Claims(new KeyClaim("old-run", KeyClaimOutcome.HeldBySameRequest));

        (await _starter.StartAsync(Request, "key")).ShouldBe(new StartOutcome("old-run", StartKind.Started));
    }

    [Fact]
    public async Task Start_KeyOfAnotherRequest_StartsNothing()
    {
        Claims(new KeyClaim("old-run", KeyClaimOutcome.HeldByOtherRequest));

        (await _starter.StartAsync(Request, "key")).ShouldBe(new StartOutcome("old-run", StartKind.KeyConflict));
        await _client.DidNotReceiveWithAnyArgs().StartAsync(RunReferences.DesignRun, default!, default, default);
    }

    [Fact]
    public async Task Start_LostTheRace_FindsTheWinner()
    {
        Claims(new KeyClaim("old-run", KeyClaimOutcome.HeldBySameRequest));
        _client.StartAsync(RunReferences.DesignRun, Arg.Any<DesignRunInput>(), Arg.Any<StartOptions>(), Arg.Any<CancellationToken>())
            .ThrowsAsync(new InstanceExistsException("old-run"));

        (await _starter.StartAsync(Request, "key")).ShouldBe(new StartOutcome("old-run", StartKind.AlreadyStarted));
    }

    private void Claims(KeyClaim claim) =>
        _keys.ClaimAsync("key", RequestFingerprint.Of(Request), "new-run", Arg.Any<CancellationToken>()).Returns(claim);

    private void Exists(string id) =>
        _client.GetAsync(id, InstanceDetail.Status, Arg.Any<CancellationToken>()).Returns(new InstanceState
        {
            InstanceId = id,
            Name = RunReferences.DesignRunName,
            Status = InstanceStatus.Running,
            CreatedAt = default,
            LastUpdatedAt = default,
        });
}
