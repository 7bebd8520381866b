using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Functions.Options;
using OrchestrationArchitect.Runs.Orchestrations;

namespace OrchestrationArchitect.Functions.Timers;

/// <summary>Keeps the task hub small and tells operators what does not move. The alerts read these log entries by their ids.</summary>
/// <param name="client">The task hub.</param>
/// <param name="notices">Counts standing dead letters.</param>
/// <param name="options">How long runs are kept, and when one is stuck.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Tells operators.</param>
public sealed partial class Upkeep(
    IOrchestrationClient client,
    IDeadLetterNotices notices,
    IOptions<UpkeepOptions> options,
    TimeProvider clock,
    ILogger<Upkeep> logger)
{
    /// <summary>Purges ended runs older than the retention; returns how many.</summary>
    public async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        var bound = clock.GetUtcNow() - TimeSpan.FromDays(options.Value.RetentionDays);
        var count = await client.PurgeAsync(new PurgeFilter { CreatedTo = bound }, cancellationToken);
        LogPurged(count, options.Value.RetentionDays);
        return count;
    }

    /// <summary>Reports each run that should have ended long ago, and how many dead letters stand; returns the number of the former.</summary>
    public async Task<int> WatchAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var page = await client.ListAsync(
            new InstanceQuery
            {
                Name = RunReferences.DesignRunName,
                Statuses = [InstanceStatus.Pending, InstanceStatus.Running, InstanceStatus.Suspended],
                CreatedTo = now - TimeSpan.FromMinutes(options.Value.StuckAfterMinutes),
                PageSize = options.Value.StuckReportLimit,
            },
            cancellationToken);
        foreach (var run in page.Instances)
            LogStuck(run.InstanceId, run.Status, (now - run.CreatedAt).TotalMinutes, (now - run.LastUpdatedAt).TotalMinutes);
        var standing = await notices.CountAsync(cancellationToken);
        if (standing > 0)
            LogStanding(standing);
        return page.Instances.Length;
    }

    [LoggerMessage(2001, LogLevel.Information, "Purged {Count} runs older than {Days} days.")]
    private partial void LogPurged(int count, int days);

    [LoggerMessage(2002, LogLevel.Error, "Stuck run {RunId}: {Status}, started {Age:F0} minutes ago, last moved {Idle:F0} minutes ago.")]
    private partial void LogStuck(string runId, InstanceStatus status, double age, double idle);

    [LoggerMessage(2003, LogLevel.Warning, "Standing dead letters: {Count}.")]
    private partial void LogStanding(int count);
}
