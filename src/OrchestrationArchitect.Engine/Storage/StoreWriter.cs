using System.Collections.Concurrent;
using OrchestrationArchitect.Engine.Runtime;

namespace OrchestrationArchitect.Engine.Storage;

/// <summary>
/// The one thread that writes. It takes everything that waits, stores it in one transaction, and only after the
/// flush tells each write that it is safe: group commit.
/// </summary>
internal sealed class StoreWriter : IDisposable
{
    private const int MaxBatch = 2_000;

    private readonly BlockingCollection<IStoreWrite> _queue = [];
    private readonly Connection _connection;
    private readonly WriteStatements _statements;
    private readonly Action<EngineStoreException> _onFailure;
    private readonly TimeProvider _clock;
    private readonly Thread _thread;
    private EngineStoreException? _failure;

    /// <param name="connection">The connection; owned from now on.</param>
    /// <param name="clock">Times the commits.</param>
    /// <param name="onFailure">Called once, after the first write that cannot be stored; no later one will be.</param>
    public StoreWriter(Connection connection, TimeProvider clock, Action<EngineStoreException> onFailure)
    {
        _connection = connection;
        _statements = new WriteStatements(connection);
        _clock = clock;
        _onFailure = onFailure;
        _thread = new Thread(Run) { IsBackground = true, Name = "engine writer" };
        _thread.Start();
    }

    /// <summary>Writes that wait.</summary>
    public int Waiting => _queue.Count;

    /// <summary>Whether a write could not be stored; then none is any more.</summary>
    public bool HasFailed => Volatile.Read(ref _failure) is not null;

    /// <summary>Stores a write after all those enqueued before it.</summary>
    public void Enqueue(IStoreWrite write)
    {
        try
        {
            _queue.Add(write);
        }
        catch (InvalidOperationException)
        {
            write.Failed(_failure ?? new EngineStoreException(StoreProblem.Stopped, "The engine has stopped."));
        }
    }

    /// <summary>Stores what waits and stops.</summary>
    public void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
        if (_failure is null)
            CloseInOrder();
        _connection.Dispose();
        _queue.Dispose();
    }

    private void CloseInOrder()
    {
        try
        {
            CrashLedger.Close(_connection);
        }
        catch (EngineStoreException)
        {
            // Then the next start takes this for a crash, which is the safe side.
        }
    }

    private void Run()
    {
        var batch = new List<IStoreWrite>();
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            batch.Add(first);
            while (batch.Count < MaxBatch && _queue.TryTake(out var next))
                batch.Add(next);
            Store(batch);
            batch.Clear();
        }
    }

    private void Store(List<IStoreWrite> batch)
    {
        var begun = _clock.GetTimestamp();
        if (_failure is null)
            Commit(batch);
        EngineTelemetry.BatchStored(batch.Count, _clock.GetElapsedTime(begun));
        foreach (var write in batch)
        {
            if (_failure is null)
                write.Committed();
            else
                write.Failed(_failure);
        }
    }

    private void Commit(List<IStoreWrite> batch)
    {
        try
        {
            _connection.Execute("BEGIN IMMEDIATE");
            foreach (var write in batch)
                write.Apply(_statements);
            _connection.Execute("COMMIT");
        }
        catch (EngineStoreException e)
        {
            Fail(e);
        }
#pragma warning disable CA1031 // A bug in one write must not take the process down with the writer's thread.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Fail(new EngineStoreException(StoreProblem.Unavailable, $"A write failed: {e.Message}", e));
        }
    }

    private void Fail(EngineStoreException error)
    {
        _failure = error;
        if (_connection.InTransaction)
            _connection.Execute("ROLLBACK");
        _onFailure(error);
    }
}
