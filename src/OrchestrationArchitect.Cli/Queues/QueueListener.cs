using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrchestrationArchitect.Runs.Queues;

namespace OrchestrationArchitect.Cli.Queues;

/// <summary>Takes messages off the local queue and starts their runs, as the Functions host does with the one in Azure.</summary>
internal sealed partial class QueueListener(
    LocalQueue queue, QueueIntake intake, TimeProvider clock, ILogger<QueueListener> logger) : BackgroundService
{
    /// <summary>Messages taken at once; in host.json <c>queues.batchSize</c>.</summary>
    public const int BatchSize = 16;

    /// <summary>How long a message is hidden while it is handled: far longer than a start takes.</summary>
    public static readonly TimeSpan Visibility = TimeSpan.FromSeconds(30);

    /// <summary>How long a message is hidden after a failed delivery; in host.json <c>queues.visibilityTimeout</c>.</summary>
    public static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(5);

    /// <summary>How long a message that was hidden waits at most after it became visible.</summary>
    public static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    /// <summary>Handles what is visible now, each message to its end; the number of messages.</summary>
    public async Task<int> HandleVisibleAsync(CancellationToken cancellationToken)
    {
        var messages = await queue.ReceiveAsync(BatchSize, Visibility, cancellationToken);
        await Task.WhenAll(messages.Select(HandleAsync));
        return messages.Length;
    }

    /// <inheritdoc/>
    /// <remarks>A stop lets the messages under way come to their end and takes no others.</remarks>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await HandleVisibleAsync(stoppingToken) == 0)
                    await queue.WaitAsync(PollInterval, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (SqliteException fault)
            {
                // What was received comes back when its time is over; the store may be well again by then.
                LogTrouble(fault);
                await Task.Delay(RetryDelay, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task HandleAsync(QueuedMessage message)
    {
        // Delivered too often without an end: the process died each time, perhaps by this very message.
        if (message.DequeueCount > QueueIntake.MostDeliveries)
        {
            await BuryAsync(message, lastFault: null);
            return;
        }

        try
        {
            await intake.StartAsync(message.Id, message.Body, message.IdempotencyKey, CancellationToken.None);
        }
        catch (Exception fault)
        {
            // Whatever it was, it is a failed delivery: tried again, and told in the dead letter in the end.
            if (message.DequeueCount == QueueIntake.MostDeliveries)
                await BuryAsync(message, fault);
            else
                await queue.HideAsync(message.Id, message.PopReceipt, RetryDelay, CancellationToken.None);
            return;
        }

        await queue.DeleteAsync(message.Id, message.PopReceipt, CancellationToken.None);
    }

    /// <summary>Letter first, then the message: a crash between leaves a message whose letter is written once more.</summary>
    private async Task BuryAsync(QueuedMessage message, Exception? lastFault)
    {
        var letter = await intake.BuryAsync(message.Id, message.Body, lastFault, CancellationToken.None);
        await queue.DeleteAsync(message.Id, message.PopReceipt, CancellationToken.None);
        LogPoison(letter.Id, letter.Message);
    }

    [LoggerMessage(1002, LogLevel.Warning, "Poison message dead-lettered as {DeadLetterId}: {Fault}")]
    private partial void LogPoison(string deadLetterId, string fault);

    [LoggerMessage(1003, LogLevel.Error, "The queue cannot be read or written now.")]
    private partial void LogTrouble(Exception fault);
}
