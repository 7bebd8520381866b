using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using OrchestrationArchitect.Functions.Client;
using OrchestrationArchitect.Functions.Hosting;
using OrchestrationArchitect.Runs.Queues;

namespace OrchestrationArchitect.Functions.Queues;

/// <summary>The queue that starts runs, and the one of its poison messages.</summary>
/// <param name="intake">What is done with a message.</param>
/// <param name="current">Holds this invocation's durable client.</param>
/// <param name="logger">Tells operators.</param>
public sealed partial class QueueFunctions(QueueIntake intake, CurrentDurableClient current, ILogger<QueueFunctions> logger)
{
    /// <summary>Starts a run for each message on <c>design-requests</c>.</summary>
    [Function("StartFromQueue")]
    public async Task StartAsync(
        [QueueTrigger(QueueIntake.RequestQueue)] string message,
        [DurableClient] DurableTaskClient client,
        FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var use = current.Use(client);
        var id = TriggerData.Text(context, "Id") ?? context.InvocationId;
        var outcome = await intake.StartAsync(id, message, key: null, context.CancellationToken);
        LogStart(id, outcome.RunId, outcome.Kind.ToString());
    }

    /// <summary>Moves what the host gave up on into the dead letters.</summary>
    [Function("BuryPoisonMessage")]
    public async Task BuryAsync([QueueTrigger(QueueIntake.PoisonQueue)] string message, FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var letter = await intake.BuryAsync(
            TriggerData.Text(context, "Id") ?? context.InvocationId, message, lastFault: null, context.CancellationToken);
        LogPoison(letter.Id, letter.Message);
    }

    [LoggerMessage(1001, LogLevel.Information, "Message {MessageId}: run {RunId}, {Kind}.")]
    private partial void LogStart(string messageId, string runId, string kind);

    [LoggerMessage(1002, LogLevel.Error, "Poison message dead-lettered as {DeadLetterId}: {Fault}")]
    private partial void LogPoison(string deadLetterId, string fault);
}
