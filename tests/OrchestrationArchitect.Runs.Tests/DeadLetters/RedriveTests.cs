using System.Collections.Immutable;
using NSubstitute;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Idempotency;
using OrchestrationArchitect.Runs.Orchestrations;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Starting;

namespace OrchestrationArchitect.Runs.Tests.DeadLetters;

public sealed class RedriveTests
{
    private static readonly DeadLetter Letter = new()
    {
        Id = "run-1",
        Reason = DeadLetterReasons.NoCandidate,
        Message = "m",
        FailingStep = "s",
        Errors = [],
        Attempts = 4,
        CreatedAt = default,
        Request = new DesignRequest { Scenario = new Scenario { BusinessWorkflow = "a", EventSources = "b", ConstraintsAndSlas = "c" } },
    };

    private readonly IDeadLetterStore _letters = Substitute.For<IDeadLetterStore>();
    private readonly IOrchestrationClient _client = Substitute.For<IOrchestrationClient>();
    private readonly Redrive _redrive;

    public RedriveTests()
    {
        var keys = Substitute.For<IIdempotencyStore>();
        keys.ClaimAsync(default!, default!, default!, default)
            .ReturnsForAnyArgs(call => new KeyClaim(call.ArgAt<string>(2), KeyClaimOutcome.Claimed));
        var ids = Substitute.For<IRunIds>();
        ids.Next().Returns("run-2");
        _redrive = new Redrive(_letters, new RunStarter(_client, keys, ids));
    }

    [Fact]
    public async Task One_StartsALinkedRun_AndMarksTheLetter()
    {
        _letters.GetAsync("run-1", default).ReturnsForAnyArgs(Letter);

        (await _redrive.OneAsync("run-1", default)).ShouldBe(new RedriveOutcome("run-1", RedriveKind.Redriven, "run-2"));
        await _client.Received(1).StartAsync(
            RunReferences.DesignRun,
            Arg.Is<DesignRunInput>(input => input.RedriveOf == "run-1" && input.IdempotencyKey == "redrive run-1"),
            Arg.Any<StartOptions>(),
            Arg.Any<CancellationToken>());
        await _letters.Received(1).MarkRedrivenAsync("run-1", "run-2", Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task One_RedrivenBefore_StartsNothing()
    {
        _letters.GetAsync("run-1", default).ReturnsForAnyArgs(Letter with { RedrivenAs = "run-9" });

        (await _redrive.OneAsync("run-1", default)).ShouldBe(new RedriveOutcome("run-1", RedriveKind.AlreadyRedriven, "run-9"));
        await _client.DidNotReceiveWithAnyArgs().StartAsync(RunReferences.DesignRun, default!, default, default);
    }

    [Fact]
    public async Task One_WithoutRequest_CannotBeRedriven()
    {
        _letters.GetAsync("run-1", default).ReturnsForAnyArgs(Letter with { Request = null });

        (await _redrive.OneAsync("run-1", default)).Kind.ShouldBe(RedriveKind.NotRedrivable);
    }

    [Fact]
    public async Task All_SkipsThoseRedrivenBefore()
    {
        ImmutableArray<DeadLetter> found = [Letter, Letter with { Id = "run-0", RedrivenAs = "run-9" }];
        _letters.ListAsync(DeadLetterReasons.NoCandidate, default, default, default).ReturnsForAnyArgs(found);
        _letters.GetAsync("run-1", default).ReturnsForAnyArgs(Letter);

        var bulk = await _redrive.AllAsync(DeadLetterReasons.NoCandidate, default);

        bulk.Outcomes.ShouldHaveSingleItem().Id.ShouldBe("run-1");
        bulk.Complete.ShouldBeTrue();
    }

    [Fact]
    public async Task All_BehindManyRedrivenBefore_FindsTheRest()
    {
        ImmutableArray<DeadLetter> all =
        [
            .. Enumerable.Range(0, 2_500).Select(number => Letter with
            {
                Id = $"run-{number}",
                CreatedAt = DateTimeOffset.UnixEpoch.AddDays(5_000 - number),
                RedrivenAs = number < 1_400 ? "run-x" : null,
            }),
        ];
        _letters.ListAsync(default, default, default, default).ReturnsForAnyArgs(call =>
        {
            var after = call.ArgAt<DeadLetterPlace?>(2);
            return all.SkipWhile(letter => after is not null && letter.CreatedAt >= after.CreatedAt).Take(call.ArgAt<int>(1)).ToImmutableArray();
        });
        _letters.GetAsync(default!, default).ReturnsForAnyArgs(call => all.Single(letter => letter.Id == call.ArgAt<string>(0)));

        var bulk = await _redrive.AllAsync(DeadLetterReasons.NoCandidate, default);

        bulk.Outcomes.Length.ShouldBe(Redrive.BulkLimit);
        bulk.Outcomes[0].Id.ShouldBe("run-1400");
        bulk.Complete.ShouldBeFalse();
    }
}
