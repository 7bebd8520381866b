using System.Globalization;
using OrchestrationArchitect.Durable.Orchestrations;

namespace OrchestrationArchitect.Durable.ContractTests;

/// <summary>Durable timers.</summary>
public abstract class TimerContract : DurableContract
{
    [Fact]
    public async Task Timer_Fires_NotBeforeItsTime()
    {
        await using var host = await StartAsync(async (context, _) =>
        {
            var begun = context.UtcNow;
            await context.CreateTimerAsync(TimeSpan.FromMilliseconds(150));
            return (context.UtcNow - begun).TotalMilliseconds.ToString(CultureInfo.InvariantCulture);
        });

        double.Parse(Output(await RunAsync(host)), CultureInfo.InvariantCulture)
            .ShouldBeGreaterThanOrEqualTo(150 - EarlyAtMost.TotalMilliseconds);
    }

    [Fact]
    public async Task Timer_InThePast_FiresAtOnce()
    {
        await using var host = await StartAsync(async (context, _) =>
        {
            await context.CreateTimerAsync(context.UtcNow.AddDays(-1));
            return "fired";
        });

        Output(await RunAsync(host)).ShouldBe("fired");
    }

    [Fact]
    public virtual async Task Timers_OfSeveralLengths_FireInOrderOfTime()
    {
        await using var host = await StartAsync(async (context, _) =>
        {
            var order = "";
            await Task.WhenAll(Note(90, "c"), Note(30, "a"), Note(60, "b"));
            return order;

            async Task Note(int milliseconds, string name)
            {
                await context.CreateTimerAsync(TimeSpan.FromMilliseconds(milliseconds));
                order += name;
            }
        });

        Output(await RunAsync(host)).ShouldBe("abc");
    }

    [Fact]
    public async Task Timer_Cancelled_IsACancelledTask()
    {
        await using var host = await StartAsync(async (context, _) =>
        {
            using var giveUp = new CancellationTokenSource();
            var timer = context.CreateTimerAsync(TimeSpan.FromDays(1), giveUp.Token);
            await context.CallActivityAsync(Work, "meanwhile", Once);
#pragma warning disable MA0042, CA1849 // Orchestrator code stays on its thread.
            giveUp.Cancel();
#pragma warning restore MA0042, CA1849
            try
            {
                await timer;
                return "fired";
            }
            catch (OperationCanceledException)
            {
                return await context.CallActivityAsync(Work, "cancelled", Once);
            }
        });

        Output(await RunAsync(host)).ShouldBe("cancelled");
    }
}
