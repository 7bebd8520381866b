using System.Collections.Concurrent;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Durable.Retries;

namespace OrchestrationArchitect.Durable.ContractTests;

/// <summary>Calls of activities: order, fan-out, payloads, failures as data, idempotency keys.</summary>
public abstract class ActivityContract : DurableContract
{
    [Fact]
    public async Task Activities_CalledInSequence_RunInOrderOnceEach()
    {
        var seen = new ConcurrentQueue<string>();
        await using var host = await StartAsync(
            async (context, _) =>
            {
                var text = "";
                foreach (var part in "abcde")
                    text += await context.CallActivityAsync(Work, part.ToString(), Once);
                return text;
            },
            (_, input) =>
            {
                seen.Enqueue(input);
                return input;
            });

        Output(await RunAsync(host)).ShouldBe("abcde");
        seen.ShouldBe(["a", "b", "c", "d", "e"]);
    }

    [Fact]
    public async Task Activities_FannedOut_AllRunAndComeBackInOrderOfTheCalls()
    {
        await using var host = await StartAsync(async (context, _) => string.Join(
            ',', await Task.WhenAll(Enumerable.Range(0, 100).Select(i => context.CallActivityAsync(Work, $"{i}", Once)))));

        Output(await RunAsync(host)).ShouldBe(string.Join(',', Enumerable.Range(0, 100)));
    }

    [Fact]
    public async Task Activities_Racing_TheFirstResultIsTaken()
    {
        await using var host = await StartAsync(async (context, _) =>
        {
            var never = context.WaitForEventAsync<string>("never");
            return await await Task.WhenAny(never, context.CallActivityAsync(Work, "won", Once));
        });

        Output(await RunAsync(host)).ShouldBe("won");
    }

    [Theory]
    [InlineData("Grüße, 世界 – 🚀 \u0001 \"quoted\" \\ </script>")]
    [InlineData("")]
    public async Task Payload_OfAnyText_ComesBackUnchanged(string text)
    {
        await using var host = await StartAsync(
            (context, input) => context.CallActivityAsync(Work, input, Once), (_, input) => input);

        Output(await RunAsync(host, text)).ShouldBe(text);
    }

    [Fact]
    public async Task Payload_OfAMegabyte_ComesBackUnchanged()
    {
        var large = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{i:D10}"));
        await using var host = await StartAsync((context, input) => context.CallActivityAsync(Work, input, Once));

        Output(await RunAsync(host, large)).ShouldBe(large);
    }

    [Fact]
    public async Task Failure_ReachesTheOrchestratorAsData()
    {
        await using var host = await StartAsync(
            async (context, _) =>
            {
                try
                {
                    return await context.CallActivityAsync(Work, "", Once);
                }
                catch (TaskFailedException e)
                {
                    return $"{e.TaskName}|{e.Failure.ErrorType}|{e.Failure.Message}|{e.Failure.Inner?.ErrorType}|{e.Failure.Inner?.Message}";
                }
            },
            (_, _) => throw new InvalidOperationException("outer", new TimeoutException("inner")));

        Output(await RunAsync(host)).ShouldBe(
            "Work|System.InvalidOperationException|outer|System.TimeoutException|inner");
    }

    [Fact]
    public async Task Failure_Unhandled_FailsTheRunWithItsCauses()
    {
        await using var host = await StartAsync(
            (context, _) => context.CallActivityAsync(Work, "", Once), (_, _) => throw new FormatException("bad"));

        var state = await RunAsync(host);

        state.Status.ShouldBe(InstanceStatus.Failed);
        state.Failure.ShouldNotBeNull().Chain().Select(failure => failure.ErrorType)
            .ShouldBe([typeof(TaskFailedException).FullName!, "System.FormatException"]);
        state.Output.ShouldBeNull();
    }

    [Fact]
    public async Task Failure_WithManyCausesAndAnyText_IsKeptWhole()
    {
        await using var host = await StartAsync(
            async (context, _) =>
            {
                try
                {
                    return await context.CallActivityAsync(Work, "", Once);
                }
                catch (TaskFailedException e)
                {
                    return string.Join('|', e.Failure.Chain().Select(cause => cause.Message));
                }
            },
            (_, _) => throw new InvalidOperationException(
                "Gerät 世界 🚀", new IOException("middle\n\"quoted\"", new FormatException("root \u0001"))));

        Output(await RunAsync(host)).ShouldBe("Gerät 世界 🚀|middle\n\"quoted\"|root \u0001");
    }

    [Fact]
    public async Task Heartbeat_IsHarmlessEverywhere()
    {
        await using var host = await StartAsync(
            (context, input) => context.CallActivityAsync(Work, input, Once),
            (context, input) =>
            {
                for (var i = 0; i < 3; i++)
                    context.Heartbeat();
                return input;
            });

        Output(await RunAsync(host, "alive")).ShouldBe("alive");
    }

    [Fact]
    public async Task IdempotencyKey_IsTheSameForEveryAttemptOfACall_AndDiffersBetweenCalls()
    {
        var keys = new ConcurrentQueue<(string Call, string? Key)>();
        var retry = new TaskRetryPolicy(3, TimeSpan.FromMilliseconds(1));
        await using var host = await StartAsync(
            async (context, _) => await context.CallActivityAsync(Work, "a", retry)
                + await context.CallActivityAsync(Work, "b", retry),
            (context, input) =>
            {
                keys.Enqueue((input, context.IdempotencyKey));
                return keys.Count(k => k.Call == input) < 3 ? throw new IOException() : input;
            });

        Output(await RunAsync(host)).ShouldBe("ab");

        keys.Count.ShouldBe(6);
        Assert.SkipWhen(keys.All(k => k.Key is null), "This host cannot tell idempotency keys.");
        keys.Where(k => k.Call == "a").Select(k => k.Key).Distinct().Count().ShouldBe(1);
        keys.Select(k => k.Key).Distinct().Count().ShouldBe(2);
    }
}
