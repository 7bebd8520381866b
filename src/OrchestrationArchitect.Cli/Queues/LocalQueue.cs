using System.Collections.Immutable;
using System.Threading.Channels;
using Dapper;
using Microsoft.Data.Sqlite;
using OrchestrationArchitect.Cli.Local;
using OrchestrationArchitect.Runs.Queues;

namespace OrchestrationArchitect.Cli.Queues;

/// <summary>
/// The <c>design-requests</c> queue in the service database, with the delivery semantics of Azure Storage queues: a
/// delivered message is hidden for a while, comes back unless it is deleted in time, and counts its deliveries; only the
/// receipt of the last delivery deletes it. Unlike there, messages do not expire.
/// </summary>
internal sealed class LocalQueue(ServiceDatabase database, TimeProvider clock) : IMessageQueue
{
    private const string Columns =
        "id AS Id, body AS Body, idempotency_key AS IdempotencyKey, inserted_at AS InsertedAt, visible_at AS VisibleAt, "
        + "dequeue_count AS DequeueCount, pop_receipt AS PopReceipt, number AS Number";

    private readonly Channel<bool> _arrivals = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public async Task<QueuedMessage> PutAsync(string body, string? key, TimeSpan hiddenFor, CancellationToken cancellationToken)
    {
        var message = Create(Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"), body, key, hiddenFor);
        await database.WriteAsync(connection => Insert(connection, message), cancellationToken);
        Announce();
        return message;
    }

    /// <summary>A message that is not stored yet.</summary>
    public QueuedMessage Create(string id, string body, string? key, TimeSpan hiddenFor)
    {
        var now = clock.GetUtcNow();
        return new QueuedMessage(id, body, key, now, now + hiddenFor, 0, NewReceipt());
    }

    /// <summary>Stores one, as a part of a larger write.</summary>
    public static int Insert(SqliteConnection connection, QueuedMessage message) => connection.Execute(
        """
        INSERT INTO messages (id, body, idempotency_key, inserted_at, visible_at, dequeue_count, pop_receipt)
        VALUES (@Id, @Body, @IdempotencyKey, @insertedAt, @visibleAt, 0, @PopReceipt)
        """,
        new
        {
            message.Id,
            message.Body,
            message.IdempotencyKey,
            insertedAt = StoredTime.Of(message.InsertedAt),
            visibleAt = StoredTime.Of(message.VisibleAt),
            message.PopReceipt,
        });

    /// <summary>Delivers the oldest visible messages and hides them from other receivers.</summary>
    public async Task<ImmutableArray<QueuedMessage>> ReceiveAsync(int most, TimeSpan hiddenFor, CancellationToken cancellationToken)
    {
        if ((await PeekAsync(1, cancellationToken)).IsEmpty)
            return [];
        var now = clock.GetUtcNow();
        var change = new { now = StoredTime.Of(now), until = StoredTime.Of(now + hiddenFor), receipt = NewReceipt(), most };
        var rows = await database.WriteAsync(
            connection => connection.Query<Row>(
                $"""
                UPDATE messages SET dequeue_count = dequeue_count + 1, visible_at = @until, pop_receipt = @receipt
                WHERE number IN (SELECT number FROM messages WHERE visible_at <= @now ORDER BY number LIMIT @most)
                RETURNING {Columns}
                """,
                change).ToList(),
            cancellationToken);
        return [.. rows.OrderBy(row => row.Number).Select(row => row.ToMessage())];
    }

    /// <summary>Hides a delivered message for another while: the time until its next delivery.</summary>
    public async Task<ReceiptOutcome> HideAsync(string id, string popReceipt, TimeSpan hiddenFor, CancellationToken cancellationToken)
    {
        var change = new { id, popReceipt, until = StoredTime.Of(clock.GetUtcNow() + hiddenFor) };
        return await ChangeAsync("UPDATE messages SET visible_at = @until WHERE id = @id AND pop_receipt = @popReceipt", change, id, cancellationToken);
    }

    public Task<ReceiptOutcome> DeleteAsync(string id, string popReceipt, CancellationToken cancellationToken) =>
        ChangeAsync("DELETE FROM messages WHERE id = @id AND pop_receipt = @popReceipt", new { id, popReceipt }, id, cancellationToken);

    public async Task<ImmutableArray<QueuedMessage>> PeekAsync(int most, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            $"SELECT {Columns} FROM messages WHERE visible_at <= @now ORDER BY number LIMIT @most",
            new { now = StoredTime.Of(clock.GetUtcNow()), most },
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToMessage())];
    }

    public async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        return await connection.ExecuteScalarAsync<long>(
            new CommandDefinition("SELECT count(*) FROM messages", cancellationToken: cancellationToken));
    }

    /// <summary>Returns when a message was added, or after a while in any case.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        using var bound = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(bound.Token, cancellationToken);
        try
        {
            await _arrivals.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The while is over.
        }
    }

    /// <summary>Wakes whoever waits.</summary>
    public void Announce() => _arrivals.Writer.TryWrite(true);

    private async Task<ReceiptOutcome> ChangeAsync(string command, object change, string id, CancellationToken cancellationToken) =>
        await database.WriteAsync(
            connection => connection.Execute(command, change) > 0 ? ReceiptOutcome.Done
                : connection.ExecuteScalar<long>("SELECT count(*) FROM messages WHERE id = @id", new { id }) > 0 ? ReceiptOutcome.Stale
                : ReceiptOutcome.NotFound,
            cancellationToken);

    private static string NewReceipt() => Guid.NewGuid().ToString("N");

    private sealed record Row(
        string Id, string Body, string? IdempotencyKey, string InsertedAt, string VisibleAt, long DequeueCount, string PopReceipt, long Number)
    {
        public QueuedMessage ToMessage() => new(
            Id, Body, IdempotencyKey, StoredTime.Read(InsertedAt), StoredTime.Read(VisibleAt), (int)DequeueCount, PopReceipt);
    }
}
