using NSubstitute;
using NSubstitute.ExceptionExtensions;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Durable.Retries;
using OrchestrationArchitect.Runs.Callbacks;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Orchestrations;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Runs.Tests.Orchestrations;

public sealed class CallerNotificationTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly CallbackAttempt Delivered = new(AttemptKind.Delivered, "delivered");
    private static readonly CallbackAttempt Busy = new(AttemptKind.Failed, "http-503", "The receiver answered 503.");
    private readonly IOrchestrationContext _context = Substitute.For<IOrchestrationContext>();
    private readonly List<TimeSpan> _pauses = [];
    private readonly List<DeadLetter> _letters = [];

    public CallerNotificationTests()
    {
        _context.UtcNow.Returns(Now);
        _context.CreateTimerAsync(default).ReturnsForAnyArgs(call =>
        {
            _pauses.Add(call.Arg<DateTimeOffset>() - Now);
            return Task.CompletedTask;
        });
        _context.CallActivityAsync(RunReferences.DeadLetter, Arg.Do<DeadLetter>(_letters.Add), Arg.Any<TaskRetryPolicy>()).Returns(Unit.Value);
    }

    [Fact]
    public async Task Complete_WithoutCallbackUrl_CallsNothing()
    {
        (await CallerNotification.CompleteAsync(_context, Input(url: null), Result())).Callback.ShouldBeNull();
        await _context.DidNotReceiveWithAnyArgs().CallActivityAsync(RunReferences.Notify, default!, default!);
    }

    [Fact]
    public async Task Complete_OfADuplicate_CallsNothing()
    {
        Answers(Delivered);
        (await CallerNotification.CompleteAsync(_context, Input(), Result() with { DuplicateOf = "run-0" })).Callback.ShouldBeNull();
        await _context.DidNotReceiveWithAnyArgs().CallActivityAsync(RunReferences.Notify, default!, default!);
    }

    [Fact]
    public async Task Complete_ReceiverBusyTwice_WaitsLongerEachTime()
    {
        Answers(Busy, Busy, Delivered);

        (await CallerNotification.CompleteAsync(_context, Input(), Result())).Callback.ShouldBe(new CallbackOutcome(true, 3, "delivered"));
        _pauses.ShouldBe([TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)]);
        _letters.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(30, 30)]
    [InlineData(86_400, 120)]
    public async Task Complete_RetryAfter_IsHonouredWithinBounds(int asked, int waited)
    {
        Answers(Busy with { RetryAfter = TimeSpan.FromSeconds(asked) }, Delivered);

        await CallerNotification.CompleteAsync(_context, Input(), Result());

        _pauses.ShouldBe([TimeSpan.FromSeconds(waited)]);
    }

    [Fact]
    public async Task Complete_FailedForGood_IsNotRepeatedAndDeadLettered()
    {
        Answers(new CallbackAttempt(AttemptKind.FailedForGood, "http-404", "The receiver answered 404."));

        var result = await CallerNotification.CompleteAsync(_context, Input(), Result());

        result.Callback.ShouldBe(new CallbackOutcome(false, 1, "http-404", "callback-run-1"));
        var letter = _letters.ShouldHaveSingleItem();
        letter.Reason.ShouldBe("callback-failed");
        letter.Message.ShouldBe("The receiver answered 404.");
        letter.Request.ShouldBeNull();
    }

    [Fact]
    public async Task Complete_AlwaysBusy_GivesUpAndKeepsTheResult()
    {
        Answers(Busy);

        var result = await CallerNotification.CompleteAsync(_context, Input(), Result());

        result.RunId.ShouldBe("run-1");
        result.Callback.ShouldBe(new CallbackOutcome(false, RetryPolicies.Callback.MaxAttempts, "http-503", "callback-run-1"));
    }

    [Fact]
    public async Task Complete_NothingWorks_StillCompletes()
    {
        var broken = new TaskFailedException("task", new FailureDetails("Broken", "The store is gone."), attempts: 1);
        _context.CallActivityAsync(RunReferences.Notify, Arg.Any<CallbackNotification>(), Arg.Any<TaskRetryPolicy>()).ThrowsAsync(broken);
        _context.CallActivityAsync(RunReferences.DeadLetter, Arg.Any<DeadLetter>(), Arg.Any<TaskRetryPolicy>()).ThrowsAsync(broken);

        (await CallerNotification.CompleteAsync(_context, Input(), Result())).Callback
            .ShouldBe(new CallbackOutcome(false, RetryPolicies.Callback.MaxAttempts, "not-attempted"));
    }

    [Fact]
    public async Task DeadLetter_TellsTheReason()
    {
        Answers(Delivered);
        var letter = new DeadLetter
        {
            Id = "run-1", Reason = "no-candidate", Message = "None.", FailingStep = "x", Errors = [], Attempts = 1, CreatedAt = Now,
        };

        await CallerNotification.DeadLetterAsync(_context, Input(), letter);

        await _context.Received(1).CallActivityAsync(
            RunReferences.Notify,
            Arg.Is<CallbackNotification>(sent => sent.Body.Type == "design.dead-lettered" && sent.Body.Data.Reason == "no-candidate"),
            Arg.Any<TaskRetryPolicy>());
    }

    private void Answers(CallbackAttempt first, params CallbackAttempt[] then) =>
        _context.CallActivityAsync(RunReferences.Notify, Arg.Any<CallbackNotification>(), Arg.Any<TaskRetryPolicy>()).Returns(first, then);

    private static DesignRunResult Result() => new() { RunId = "run-1" };

    private static DesignRunInput Input(string? url = "https://example.com/hook") => new("run-1", new DesignRequest
    {
        Scenario = new Scenario { BusinessWorkflow = "a", EventSources = "b", ConstraintsAndSlas = "c" },
        CallbackUrl = url is null ? null : new Uri(url),
    });
}
