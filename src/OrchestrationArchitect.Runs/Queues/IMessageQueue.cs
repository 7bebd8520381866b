using System.Collections.Immutable;

namespace OrchestrationArchitect.Runs.Queues;

/// <summary>A queue with the delivery semantics of Azure Storage queues, as those see it who send to it.</summary>
public interface IMessageQueue
{
    /// <summary>Adds a message; it is safe once the task completes.</summary>
    /// <param name="body">Its text.</param>
    /// <param name="key">The sender's idempotency key for the run, if any.</param>
    /// <param name="hiddenFor">How long it is kept back.</param>
    /// <param name="cancellationToken">Gives up waiting for the store.</param>
    Task<QueuedMessage> PutAsync(string body, string? key, TimeSpan hiddenFor, CancellationToken cancellationToken);

    /// <summary>The messages that could be delivered now, oldest first, without delivering them.</summary>
    Task<ImmutableArray<QueuedMessage>> PeekAsync(int most, CancellationToken cancellationToken);

    /// <summary>How many there are, those under way included.</summary>
    Task<long> CountAsync(CancellationToken cancellationToken);

    /// <summary>Removes a message, if the receipt is that of its last delivery.</summary>
    Task<ReceiptOutcome> DeleteAsync(string id, string popReceipt, CancellationToken cancellationToken);
}

/// <summary>A message.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Body">Its text.</param>
/// <param name="IdempotencyKey">The sender's key for the run it starts, if any.</param>
/// <param name="InsertedAt">When it was added.</param>
/// <param name="VisibleAt">From when it can be delivered.</param>
/// <param name="DequeueCount">How often it was delivered.</param>
/// <param name="PopReceipt">Proves that one acts on the last delivery; each delivery has another.</param>
public sealed record QueuedMessage(
    string Id,
    string Body,
    string? IdempotencyKey,
    DateTimeOffset InsertedAt,
    DateTimeOffset VisibleAt,
    int DequeueCount,
    string PopReceipt);

/// <summary>Whether a receipt was good.</summary>
public enum ReceiptOutcome
{
    /// <summary>It was, and what was asked is done.</summary>
    Done,

    /// <summary>The message was delivered again since.</summary>
    Stale,

    /// <summary>There is no such message.</summary>
    NotFound,
}
