using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using OrchestrationArchitect.Cli.Local;
using OrchestrationArchitect.Cli.Queues;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Orchestrations;
using OrchestrationArchitect.Runs.Queues;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Starting;

namespace OrchestrationArchitect.Cli.Tests.Queues;

public sealed class QueueListenerTests : IDisposable
{
    private const string Good = """{"business_workflow":"Charge the card.","event_sources":"HTTP","constraints_and_slas":"5 s"}""";
    private readonly ServiceScratch _service = new();
    private readonly IOrchestrationClient _client = Substitute.For<IOrchestrationClient>();
    private readonly ConcurrentQueue<string> _started = [];
    private readonly LocalQueue _queue;
    private readonly IDeadLetterStore _letters;
    private readonly QueueListener _listener;

    public QueueListenerTests()
    {
        _queue = new LocalQueue(_service.Database, _service.Clock);
        _letters = new SqliteDeadLetterStore(_service.Database);
        _client.StartAsync(RunReferences.DesignRun, Arg.Any<DesignRunInput>(), Arg.Any<StartOptions>(), Arg.Any<CancellationToken>())
            .Returns(call =>
            {
                _started.Enqueue(call.Arg<StartOptions>()!.InstanceId!);
                return call.Arg<StartOptions>()!.InstanceId!;
            });
        var starter = new RunStarter(_client, new SqliteIdempotencyStore(_service.Database), new RandomRunIds());
        _listener = new QueueListener(
            _queue,
            new QueueIntake(starter, _letters, new InputLimits(), _service.Clock),
            _service.Clock,
            NullLogger<QueueListener>.Instance);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _service.Dispose();
    }

    [Fact]
    public async Task Handle_Request_StartsOneRunAndDeletesTheMessage()
    {
        await PutAsync(Good);

        (await _listener.HandleVisibleAsync(Stop)).ShouldBe(1);

        _started.ShouldHaveSingleItem();
        (await _queue.CountAsync(Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task Handle_DeliveredAgainAfterTheStart_StartsNothingNew()
    {
        var message = await PutAsync(Good);
        await _listener.HandleVisibleAsync(Stop);

        // As if the process had died between the start and the deletion.
        await _service.Database.WriteAsync(connection => LocalQueue.Insert(connection, message), Stop);
        _client.GetAsync(default!, default, default).ReturnsForAnyArgs(new InstanceState
        {
            InstanceId = _started.First(),
            Name = RunReferences.DesignRunName,
            Status = InstanceStatus.Running,
            CreatedAt = default,
            LastUpdatedAt = default,
        });
        await _listener.HandleVisibleAsync(Stop);

        _started.ShouldHaveSingleItem();
        (await _queue.CountAsync(Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task Handle_TwoMessagesWithOneKey_StartOneRun()
    {
        await PutAsync(Good, "key-1");
        await _listener.HandleVisibleAsync(Stop);
        _client.GetAsync(default!, default, default).ReturnsForAnyArgs(new InstanceState
        {
            InstanceId = "x", Name = "x", Status = InstanceStatus.Running, CreatedAt = default, LastUpdatedAt = default,
        });
        await PutAsync(Good, "key-1");
        await _listener.HandleVisibleAsync(Stop);

        _started.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Handle_Unreadable_IsDeliveredFiveTimesThenDeadLettered()
    {
        var message = await PutAsync("not json");

        for (var delivery = 1; delivery <= QueueIntake.MostDeliveries; delivery++)
        {
            (await _queue.CountAsync(Stop)).ShouldBe(1);
            (await _listener.HandleVisibleAsync(Stop)).ShouldBe(1, $"delivery {delivery}");
            (await _listener.HandleVisibleAsync(Stop)).ShouldBe(0);
            _service.Clock.Advance(QueueListener.RetryDelay);
        }

        (await _queue.CountAsync(Stop)).ShouldBe(0);
        var letter = (await _letters.GetAsync($"message-{message.Id}", Stop)).ShouldNotBeNull();
        letter.Reason.ShouldBe("poison-message");
        letter.Message.ShouldContain("OA1001");
        letter.Attempts.ShouldBe(5);
        _started.ShouldBeEmpty();
    }

    [Fact]
    public async Task Handle_StartFailsThreeTimes_StartsAtTheFourth()
    {
        var failures = 3;
        _client.StartAsync(RunReferences.DesignRun, Arg.Any<DesignRunInput>(), Arg.Any<StartOptions>(), Arg.Any<CancellationToken>())
            .Returns(call => failures-- > 0 ? throw new IOException("The disk is full.") : call.Arg<StartOptions>()!.InstanceId!);
        await PutAsync(Good);

        for (var delivery = 1; delivery <= 4; delivery++)
        {
            await _listener.HandleVisibleAsync(Stop);
            _service.Clock.Advance(QueueListener.RetryDelay);
        }

        (await _queue.CountAsync(Stop)).ShouldBe(0);
        (await _letters.ListAsync(reason: null, 10, after: null, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Handle_StartNeverWorks_DeadLetterTellsWhyAndCanBeRedriven()
    {
        _client.StartAsync(RunReferences.DesignRun, Arg.Any<DesignRunInput>(), Arg.Any<StartOptions>(), Arg.Any<CancellationToken>())
            .ThrowsAsync(new IOException("The disk is full."));
        var message = await PutAsync(Good);

        for (var delivery = 1; delivery <= QueueIntake.MostDeliveries; delivery++)
        {
            await _listener.HandleVisibleAsync(Stop);
            _service.Clock.Advance(QueueListener.RetryDelay);
        }

        var letter = (await _letters.GetAsync($"message-{message.Id}", Stop)).ShouldNotBeNull();
        letter.Message.ShouldContain("The disk is full.");
        letter.Request.ShouldNotBeNull();
    }

    [Fact]
    public async Task Handle_ProcessDiedAtEveryDelivery_IsDeadLetteredUnseen()
    {
        var message = await PutAsync(Good);
        for (var delivery = 1; delivery <= QueueIntake.MostDeliveries; delivery++)
        {
            await _queue.ReceiveAsync(16, QueueListener.Visibility, Stop);
            _service.Clock.Advance(QueueListener.Visibility);
        }

        await _listener.HandleVisibleAsync(Stop);

        _started.ShouldBeEmpty();
        (await _letters.GetAsync($"message-{message.Id}", Stop)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Handle_OneBadAmongGood_BlocksNone()
    {
        await PutAsync("bad");
        foreach (var _ in Enumerable.Range(0, 10))
            await PutAsync(Good);

        await _listener.HandleVisibleAsync(Stop);

        _started.Count.ShouldBe(10);
        (await _queue.CountAsync(Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task Run_StoppedWhileWaiting_EndsAtOnce()
    {
        await _listener.StartAsync(Stop);
        await PutAsync(Good);
        while (await _queue.CountAsync(Stop) > 0)
            await Task.Yield();

        await _listener.StopAsync(Stop);

        _listener.ExecuteTask!.IsCompletedSuccessfully.ShouldBeTrue();
        _started.ShouldHaveSingleItem();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<QueuedMessage> PutAsync(string body, string? key = null) => _queue.PutAsync(body, key, TimeSpan.Zero, Stop);
}
