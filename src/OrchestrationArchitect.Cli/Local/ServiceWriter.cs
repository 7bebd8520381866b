using System.Collections.Concurrent;
using Dapper;
using Microsoft.Data.Sqlite;

namespace OrchestrationArchitect.Cli.Local;

/// <summary>
/// The one thread that writes to the service database. What arrives while it flushes goes into its next transaction
/// together (group commit): hundreds of writers pay for a few flushes and none of them ever meets a locked file.
/// </summary>
internal sealed class ServiceWriter : IDisposable
{
    /// <summary>Bounds how long a short write waits behind the long ones of a batch.</summary>
    private const int MostInBatch = 64;

    private readonly BlockingCollection<Write> _waiting = [];
    private readonly SqliteConnection _connection;
    private readonly Thread _thread;
    private bool _disposed;

    /// <param name="connection">The connection; owned from now on.</param>
    public ServiceWriter(SqliteConnection connection)
    {
        _connection = connection;
        _thread = new Thread(Run) { IsBackground = true, Name = "service writer" };
        _thread.Start();
    }

    /// <inheritdoc cref="ServiceDatabase.WriteAsync"/>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken)
    {
        var waiting = new Write<T>(write);
        _waiting.Add(waiting, cancellationToken);
        return waiting.Written.WaitAsync(cancellationToken);
    }

    public void Dispose()
    {
        if (_disposed)
            return;
        _disposed = true;
        _waiting.CompleteAdding();
        _thread.Join();
        _waiting.Dispose();
        _connection.Dispose();
    }

    private void Run()
    {
        List<Write> batch = [];
        foreach (var first in _waiting.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < MostInBatch && _waiting.TryTake(out var next))
                batch.Add(next);
            Commit(batch);
            batch.Clear();
        }
    }

    private void Commit(List<Write> batch)
    {
        SqliteException? failure = null;
        try
        {
            _connection.Execute("BEGIN IMMEDIATE");
            foreach (var write in batch)
            {
                _connection.Execute("SAVEPOINT write");
                if (!write.TryApply(_connection))
                    _connection.Execute("ROLLBACK TO write");
                _connection.Execute("RELEASE write");
            }

            _connection.Execute("COMMIT");
        }
        catch (SqliteException exception)
        {
            failure = exception;
            RollBack();
        }

        foreach (var write in batch)
            write.End(failure);
    }

    /// <summary>Some failures have ended the transaction by themselves already.</summary>
    private void RollBack()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0)
            _connection.Execute("ROLLBACK");
    }

    private abstract class Write
    {
        /// <summary>Executes it; false if it failed, which is nobody else's failure.</summary>
        public abstract bool TryApply(SqliteConnection connection);

        /// <summary>Tells its writer what became of it.</summary>
        /// <param name="failure">Why the transaction could not be committed.</param>
        public abstract void End(SqliteException? failure);
    }

    private sealed class Write<T>(Func<SqliteConnection, T> write) : Write
    {
        private readonly TaskCompletionSource<T> _written = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _result = default!;
        private Exception? _failure;

        public Task<T> Written => _written.Task;

        public override bool TryApply(SqliteConnection connection)
        {
            try
            {
                _result = write(connection);
                return true;
            }
#pragma warning disable CA1031 // Whatever a write throws is its writer's to know, not a reason to end the thread of all.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                _failure = exception;
                return false;
            }
        }

        public override void End(SqliteException? failure)
        {
            if ((_failure ?? failure) is { } reason)
                _written.SetException(reason);
            else
                _written.SetResult(_result);
        }
    }
}
