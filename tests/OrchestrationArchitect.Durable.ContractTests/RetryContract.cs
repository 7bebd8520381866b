using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Durable.Retries;

namespace OrchestrationArchitect.Durable.ContractTests;

/// <summary>Retries: how often, how far apart, and when not.</summary>
public abstract class RetryContract : DurableContract
{
    [Fact]
    public async Task Retry_SucceedsWithinItsAttempts_GivesTheResult()
    {
        var attempts = 0;
        await using var host = await StartAsync(
            (context, _) => context.CallActivityAsync(Work, "x", Policy(4)),
            (_, input) => Interlocked.Increment(ref attempts) < 4 ? throw new IOException("again") : input);

        Output(await RunAsync(host)).ShouldBe("x");
        attempts.ShouldBe(4);
    }

    [Fact]
    public async Task Retry_OutOfAttempts_FailsWithTheLastFailure()
    {
        var attempts = 0;
        await using var host = await StartAsync(
            (context, _) => context.CallActivityAsync(Work, "x", Policy(3)),
            (_, _) => throw new IOException($"attempt {Interlocked.Increment(ref attempts)}"));

        var state = await RunAsync(host);

        state.Status.ShouldBe(InstanceStatus.Failed);
        attempts.ShouldBe(3);
        state.Failure!.Chain().Last().Message.ShouldBe("attempt 3");
    }

    [Fact]
    public async Task Retry_OfANonRetryableError_StopsAtOnce()
    {
        var attempts = 0;
        await using var host = await StartAsync(
            (context, _) => context.CallActivityAsync(
                Work, "x", Policy(5) with { NonRetryable = ["System.FormatException"] }),
            (_, _) => Interlocked.Increment(ref attempts) == 2 ? throw new FormatException() : throw new IOException());

        (await RunAsync(host)).Status.ShouldBe(InstanceStatus.Failed);
        attempts.ShouldBe(2);
    }

    [Fact]
    public virtual async Task Retry_PausesGrowByTheBackoff()
    {
        var times = new List<DateTimeOffset>();
        var policy = new TaskRetryPolicy(4, TimeSpan.FromMilliseconds(40)) { Backoff = 2, MaxInterval = TimeSpan.FromMilliseconds(100) };
        await using var host = await StartAsync(
            (context, _) => context.CallActivityAsync(Work, "x", policy),
            (_, input) =>
            {
                times.Add(TimeProvider.System.GetUtcNow());
                return times.Count < 4 ? throw new IOException() : input;
            });

        Output(await RunAsync(host));

        var pauses = times.Zip(times.Skip(1), (a, b) => (b - a).TotalMilliseconds).ToList();
        pauses[0].ShouldBeGreaterThanOrEqualTo(39);
        pauses[1].ShouldBeGreaterThanOrEqualTo(79);
        pauses[2].ShouldBeGreaterThanOrEqualTo(99);
    }

    [Fact]
    public async Task Retry_PastItsTimeLimit_MakesNoFurtherAttempt()
    {
        var attempts = 0;
        var policy = new TaskRetryPolicy(100, TimeSpan.FromMilliseconds(50))
        {
            Backoff = 1,
            Timeout = TimeSpan.FromMilliseconds(120),
        };
        await using var host = await StartAsync(
            (context, _) => context.CallActivityAsync(Work, "x", policy),
            (_, _) => throw new IOException($"attempt {Interlocked.Increment(ref attempts)}"));

        (await RunAsync(host)).Status.ShouldBe(InstanceStatus.Failed);
        attempts.ShouldBeInRange(1, 4);
    }

    [Fact]
    public virtual async Task Retry_OfAChild_StartsANewInstanceEachTime()
    {
        var ids = new List<string>();
        var registry = NewRegistry()
            .Add(Main, (context, _) => context.CallSubOrchestrationAsync(Child, "", retry: Policy(3)))
            .Add(Child, (context, _) =>
            {
                if (!context.IsReplaying)
                    ids.Add(context.InstanceId);
                return ids.Distinct(StringComparer.Ordinal).Count() < 3
                    ? throw new IOException()
                    : Task.FromResult("third time");
            });
        await using var host = await StartAsync(registry);

        Output(await RunAsync(host)).ShouldBe("third time");
        ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(3);
    }

    [Fact]
    public async Task Retry_OfAFailureThatIsCaught_LetsTheRunGoOn()
    {
        await using var host = await StartAsync(
            async (context, _) =>
            {
                try
                {
                    return await context.CallActivityAsync(Work, "bad", Policy(2));
                }
                catch (TaskFailedException)
                {
                    return await context.CallActivityAsync(Work, "undo", Policy(2));
                }
            },
            (_, input) => input == "bad" ? throw new IOException() : input);

        Output(await RunAsync(host)).ShouldBe("undo");
    }

    [Theory]
    [InlineData("passing", 3)]
    [InlineData("final", 1)]
    public async Task Retry_OutOfAttempts_TellsHowManyWereMade(string kind, int made)
    {
        await using var host = await StartAsync(
            async (context, input) =>
            {
                try
                {
                    return await context.CallActivityAsync(
                        Work, input, Policy(3) with { NonRetryable = ["System.FormatException"] });
                }
                catch (TaskFailedException e)
                {
                    return $"{e.Attempts}";
                }
            },
            (_, input) => input == "final" ? throw new FormatException() : throw new IOException());

        Output(await RunAsync(host, kind)).ShouldBe($"{made}");
    }

    private static TaskRetryPolicy Policy(int attempts) => new(attempts, TimeSpan.FromMilliseconds(1));
}
