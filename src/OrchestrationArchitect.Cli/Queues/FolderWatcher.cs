using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace OrchestrationArchitect.Cli.Queues;

/// <summary>Looks at the watched folders every second until the host stops.</summary>
internal sealed partial class FolderWatcher(
    IReadOnlyList<WatchedFolder> folders, TimeProvider clock, ILogger<FolderWatcher> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var folder in folders)
                await ScanAsync(folder, stoppingToken);
            await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ScanAsync(WatchedFolder folder, CancellationToken stoppingToken)
    {
        try
        {
            await folder.ScanAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What was not looked at now is looked at after the restart.
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SqliteException)
        {
            LogTrouble(fault);
        }
    }

    [LoggerMessage(1004, LogLevel.Warning, "A watched folder cannot be read now; it is tried again.")]
    private partial void LogTrouble(Exception fault);
}
