using System.Collections.Concurrent;
using OrchestrationArchitect.Engine.Runtime;

namespace OrchestrationArchitect.Engine.Storage;

/// <summary>
/// Writes. One batch at a time: everything that waits is stored in one transaction, and only after the flush each write
/// is told that it is safe: group commit. A thread of its own does that; a turn that finds nobody writing and nothing
/// waiting stores its write itself, which spares two changes of threads for every step of a lonely run.
/// </summary>
internal sealed class StoreWriter : IDisposable
{
    private const int MaxBatch = 2_000;

    private readonly ConcurrentQueue<IStoreWrite> _queue = new();
    private readonly AutoResetEvent _wake = new(initialState: false);
    private readonly List<IStoreWrite> _batch = [];
    private readonly Connection _connection;
    private readonly WriteStatements _statements;
    private readonly Action<EngineStoreException> _onFailure;
    private readonly TimeProvider _clock;
    private readonly Thread _thread;
    private EngineStoreException? _failure;
    private volatile bool _stopping;
    private volatile bool _closed;
    private int _busy;

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

    /// <summary>Stores a write after all those enqueued before it, on another thread.</summary>
    public void Enqueue(IStoreWrite write)
    {
        _queue.Enqueue(write);
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _busy) == 0)
            _wake.Set();
        if (_closed)
            Refuse();
    }

    /// <summary>Stores a write after all those enqueued before it; on this thread if it is the only one.</summary>
    public void Store(IStoreWrite write)
    {
        if (!_queue.IsEmpty || !TryBegin())
        {
            Enqueue(write);
            return;
        }
        _queue.Enqueue(write);
        StoreSome();
        End();
        if (_closed)
            Refuse();
    }

    /// <summary>Stores what waits and stops.</summary>
    public void Dispose()
    {
        _stopping = true;
        _wake.Set();
        _thread.Join();
        SpinWait.SpinUntil(TryBegin);
        _closed = true;
        Interlocked.MemoryBarrier();
        while (!_queue.IsEmpty)
            StoreSome();
        if (_failure is null)
            CloseInOrder();
        _connection.Dispose();
        _wake.Dispose();
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
        while (!_stopping)
        {
            _wake.WaitOne();
            while (!_queue.IsEmpty && TryBegin())
            {
                StoreSome();
                Interlocked.Exchange(ref _busy, 0);
            }
        }
    }

    private bool TryBegin() => Interlocked.CompareExchange(ref _busy, 1, 0) == 0;

    /// <summary>Lets others write. Whoever came meanwhile saw that someone was busy, so their writes are looked after here.</summary>
    private void End()
    {
        Interlocked.Exchange(ref _busy, 0);
        if (!_queue.IsEmpty)
            _wake.Set();
    }

    private void Refuse()
    {
        while (_queue.TryDequeue(out var late))
            late.Failed(_failure ?? new EngineStoreException(StoreProblem.Stopped, "The engine has stopped."));
    }

    private void StoreSome()
    {
        while (_batch.Count < MaxBatch && _queue.TryDequeue(out var next))
            _batch.Add(next);
        if (_batch.Count > 0)
            Store(_batch);
        _batch.Clear();
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
