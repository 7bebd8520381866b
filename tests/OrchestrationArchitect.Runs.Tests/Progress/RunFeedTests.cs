using OrchestrationArchitect.Runs.Progress;

namespace OrchestrationArchitect.Runs.Tests.Progress;

public sealed class RunFeedTests
{
    [Fact]
    public async Task Publish_ReachesThoseWhoListenToThatRun()
    {
        var feed = new RunFeed();
        await using var mine = feed.ListenAsync("run-1", TestContext.Current.CancellationToken).GetAsyncEnumerator();
        var next = mine.MoveNextAsync();

        feed.Publish(News("run-2", 1));
        feed.Publish(News("run-1", 2));

        (await next).ShouldBeTrue();
        mine.Current.Characters.ShouldBe(2);
    }

    [Fact]
    public async Task Publish_SlowListener_LosesTheOldest()
    {
        var feed = new RunFeed();
        await using var slow = feed.ListenAsync("run-1", TestContext.Current.CancellationToken).GetAsyncEnumerator();
        var first = slow.MoveNextAsync();
        for (var i = 0; i < 5_000; i++)
            feed.Publish(News("run-1", i));

        (await first).ShouldBeTrue();
        (await slow.MoveNextAsync()).ShouldBeTrue();
        slow.Current.Characters.ShouldBeGreaterThan(3_000);
    }

    private static RunNews News(string runId, int characters) => new(runId, "model-1", "document", characters, "x");
}
