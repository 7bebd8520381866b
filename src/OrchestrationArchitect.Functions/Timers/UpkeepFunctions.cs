using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using OrchestrationArchitect.Functions.Client;

namespace OrchestrationArchitect.Functions.Timers;

/// <summary>What nobody calls for: retention and the watch over stuck runs.</summary>
/// <param name="upkeep">Does it.</param>
/// <param name="current">Holds this invocation's durable client.</param>
public sealed class UpkeepFunctions(Upkeep upkeep, CurrentDurableClient current)
{
    /// <summary>Purges old ended runs, each night at 03:15 UTC.</summary>
    [Function("PurgeOldRuns")]
    public async Task PurgeAsync(
        [TimerTrigger("0 15 3 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var use = current.Use(client);
        await upkeep.PurgeAsync(context.CancellationToken);
    }

    /// <summary>Reports stuck runs and standing dead letters, every ten minutes.</summary>
    [Function("WatchRuns")]
    public async Task WatchAsync(
        [TimerTrigger("0 */10 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var use = current.Use(client);
        await upkeep.WatchAsync(context.CancellationToken);
    }
}
