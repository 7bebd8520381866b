using System.Text;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Runs.Queues;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Idempotency;
using OrchestrationArchitect.Runs.Orchestrations;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Starting;

namespace OrchestrationArchitect.Runs.Tests.Queues;

public sealed class QueueIntakeTests
{
    private const string Good = """{"business_workflow":"Charge the card.","event_sources":"HTTP","constraints_and_slas":"5 s"}""";
    private readonly IDeadLetterStore _letters = Substitute.For<IDeadLetterStore>();
    private readonly IIdempotencyStore _keys = Substitute.For<IIdempotencyStore>();
    private readonly QueueIntake _intake;

    public QueueIntakeTests()
    {
        var ids = Substitute.For<IRunIds>();
        ids.Next().Returns("run-1");
        _keys.ClaimAsync(default!, default!, default!, default).ReturnsForAnyArgs(new KeyClaim("run-1", KeyClaimOutcome.Claimed));
        var client = Substitute.For<IOrchestrationClient>();
        client.StartAsync(RunReferences.DesignRun, Arg.Any<DesignRunInput>(), Arg.Any<StartOptions>(), Arg.Any<CancellationToken>())
            .Returns("run-1");
        _intake = new QueueIntake(
            new RunStarter(client, _keys, ids),
            _letters,
            new InputLimits(),
            new FakeTimeProvider(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public async Task Start_Request_StartsUnderTheMessageId()
    {
        (await _intake.StartAsync("m1", Good, key: null, TestContext.Current.CancellationToken)).ShouldBe(new StartOutcome("run-1", StartKind.Started));
        await _keys.Received(1).ClaimAsync("queue m1", Arg.Any<string>(), "run-1", Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task Start_Base64Request_IsRead()
    {
        var body = Convert.ToBase64String(Encoding.UTF8.GetBytes(Good));
        (await _intake.StartAsync("m1", body, key: null, TestContext.Current.CancellationToken)).Kind.ShouldBe(StartKind.Started);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("AAAA")]
    public async Task Start_Unreadable_ThrowsSoThatItIsDeliveredAgain(string body) =>
        await Should.ThrowAsync<UnreadableMessageException>(() => _intake.StartAsync("m1", body, key: null, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Bury_Unreadable_KeepsALetterThatCannotBeRedriven()
    {
        var letter = await _intake.BuryAsync("m1", "not json", lastFault: null, TestContext.Current.CancellationToken);
        await _letters.Received(1).PutAsync(letter, Arg.Any<CancellationToken>());
        letter.Id.ShouldBe("message-m1");
        letter.Reason.ShouldBe(DeadLetterReasons.PoisonMessage);
        letter.Request.ShouldBeNull();
        letter.Attempts.ShouldBe(5);
        letter.Message.ShouldContain("OA1001");
    }

    [Fact]
    public async Task Bury_ReadableRequest_CanBeRedriven() =>
        (await _intake.BuryAsync("m1", Good, lastFault: null, TestContext.Current.CancellationToken)).Request.ShouldNotBeNull();

    [Fact]
    public async Task Bury_WithTheLastFault_TellsIt()
    {
        var fault = new MessageKeyTakenException("m1", "run-0");
        var letter = await _intake.BuryAsync("m1", Good, fault, TestContext.Current.CancellationToken);
        letter.Message.ShouldContain("run-0");
        letter.Errors.ShouldHaveSingleItem().ErrorType.ShouldBe(typeof(MessageKeyTakenException).FullName);
    }

    [Fact]
    public async Task Start_WithASendersKey_StartsUnderIt()
    {
        await _intake.StartAsync("m1", Good, "key-1", TestContext.Current.CancellationToken);
        await _keys.Received(1).ClaimAsync("key-1", Arg.Any<string>(), "run-1", Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task Start_KeyOfAnotherRequest_ThrowsSoThatItIsNotLost()
    {
        _keys.ClaimAsync(default!, default!, default!, default).ReturnsForAnyArgs(new KeyClaim("run-0", KeyClaimOutcome.HeldByOtherRequest));
        (await Should.ThrowAsync<MessageKeyTakenException>(() => _intake.StartAsync("m1", Good, "key-1", TestContext.Current.CancellationToken)))
            .Message.ShouldContain("run-0");
    }
}
