using OrchestrationArchitect.Cli.Queues;
using OrchestrationArchitect.Runs.Queues;

namespace OrchestrationArchitect.Cli.Tests.Queues;

public sealed class LocalQueueTests : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly ServiceScratch _service = new();
    private LocalQueue _queue;

    public LocalQueueTests() => _queue = new LocalQueue(_service.Database, _service.Clock);

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task Receive_Message_IsHiddenThenComesBackWithACountAndAnotherReceipt()
    {
        var put = await PutAsync("a");

        var first = (await ReceiveAsync()).ShouldHaveSingleItem();
        (await ReceiveAsync()).ShouldBeEmpty();
        _service.Clock.Advance(Minute);
        var second = (await ReceiveAsync()).ShouldHaveSingleItem();

        first.DequeueCount.ShouldBe(1);
        second.DequeueCount.ShouldBe(2);
        new[] { put.PopReceipt, first.PopReceipt, second.PopReceipt }.ShouldBeUnique();
    }

    [Fact]
    public async Task Delete_ByTheReceiptOfAnEarlierDelivery_IsRefused()
    {
        await PutAsync("a");
        var first = (await ReceiveAsync())[0];
        _service.Clock.Advance(Minute);
        var second = (await ReceiveAsync())[0];

        (await _queue.DeleteAsync(first.Id, first.PopReceipt, Stop)).ShouldBe(ReceiptOutcome.Stale);
        (await _queue.DeleteAsync(second.Id, second.PopReceipt, Stop)).ShouldBe(ReceiptOutcome.Done);
        (await _queue.DeleteAsync(second.Id, second.PopReceipt, Stop)).ShouldBe(ReceiptOutcome.NotFound);
        (await _queue.CountAsync(Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task Hide_DeliveredMessage_ComesBackWhenTold()
    {
        await PutAsync("a");
        var message = (await ReceiveAsync())[0];

        await _queue.HideAsync(message.Id, message.PopReceipt, TimeSpan.FromSeconds(5), Stop);
        _service.Clock.Advance(TimeSpan.FromSeconds(4.9));
        (await ReceiveAsync()).ShouldBeEmpty();
        _service.Clock.Advance(TimeSpan.FromSeconds(0.1));
        (await ReceiveAsync()).ShouldHaveSingleItem().Id.ShouldBe(message.Id);
    }

    [Fact]
    public async Task Put_KeptBack_IsNotDeliveredBefore()
    {
        await _queue.PutAsync("late", key: null, Minute, Stop);

        (await _queue.PeekAsync(32, Stop)).ShouldBeEmpty();
        (await _queue.CountAsync(Stop)).ShouldBe(1);
        _service.Clock.Advance(Minute);
        (await ReceiveAsync()).ShouldHaveSingleItem().Body.ShouldBe("late");
    }

    [Fact]
    public async Task Receive_Many_OldestFirstAndEachToOneReceiver()
    {
        foreach (var number in Enumerable.Range(0, 40))
            await PutAsync($"{number}");

        var batches = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _queue.ReceiveAsync(10, Minute, Stop)));

        batches.SelectMany(batch => batch).Select(message => int.Parse(message.Body)).Order().ShouldBe(Enumerable.Range(0, 40));
        batches.ShouldAllBe(batch => batch.SequenceEqual(batch.OrderBy(message => int.Parse(message.Body))));
    }

    [Fact]
    public async Task Peek_Message_DeliversNothing()
    {
        await PutAsync("a", "key-1");

        (await _queue.PeekAsync(32, Stop)).ShouldHaveSingleItem().IdempotencyKey.ShouldBe("key-1");
        (await ReceiveAsync()).ShouldHaveSingleItem().DequeueCount.ShouldBe(1);
    }

    [Fact]
    public async Task Restart_KeepsMessagesCountsAndHiding()
    {
        await PutAsync("a");
        await ReceiveAsync();
        _service.Reopen();
        _queue = new LocalQueue(_service.Database, _service.Clock);

        (await ReceiveAsync()).ShouldBeEmpty();
        _service.Clock.Advance(Minute);
        (await ReceiveAsync()).ShouldHaveSingleItem().DequeueCount.ShouldBe(2);
    }

    [Fact]
    public async Task Wait_MessageArrives_Returns()
    {
        var waiting = _queue.WaitAsync(Minute, Stop);
        waiting.IsCompleted.ShouldBeFalse();
        await PutAsync("a");
        await waiting;

        var idle = _queue.WaitAsync(Minute, Stop);
        _service.Clock.Advance(Minute);
        await idle;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<QueuedMessage> PutAsync(string body, string? key = null) => _queue.PutAsync(body, key, TimeSpan.Zero, Stop);

    private async Task<IReadOnlyList<QueuedMessage>> ReceiveAsync() => await _queue.ReceiveAsync(16, Minute, Stop);
}
