using System.Collections.Concurrent;

namespace OrchestrationArchitect.Engine.Storage;

/// <summary>The open database: one writer, as many readers as are needed at a time.</summary>
internal sealed class Store : IDisposable
{
    private readonly string _path;
    private readonly ConcurrentBag<StoreReader> _readers = [];
    private long _lastInstance;
    private long _lastInbox;

    private Store(
        string path, Connection connection, CrashReport crash, TimeProvider clock, Action<EngineStoreException> onFailure)
    {
        _path = path;
        Crash = crash;
        Writer = new StoreWriter(connection, clock, onFailure);
        (_lastInstance, _lastInbox) = Read(static reader => reader.LastKeys());
    }

    public StoreWriter Writer { get; }

    /// <summary>How the process before ended.</summary>
    public CrashReport Crash { get; }

    /// <summary>Opens the database, creating it or bringing it up to date.</summary>
    /// <exception cref="EngineStoreException">It cannot be used.</exception>
    public static Store Open(
        EngineOptions options, TimeProvider clock, Action<EngineStoreException> onFailure, bool isNewProcess)
    {
        var connection = new Connection(options.DatabasePath, readOnly: false);
        try
        {
            var crash = StoreSetup.Prepare(connection, options, clock.GetUtcNow(), isNewProcess);
            return new Store(options.DatabasePath, connection, crash, clock, onFailure);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The highest key given so far.</summary>
    public long LastInstanceKey => Interlocked.Read(ref _lastInstance);

    public long NextInstanceKey() => Interlocked.Increment(ref _lastInstance);

    public long NextInboxId() => Interlocked.Increment(ref _lastInbox);

    /// <summary>Reads with a connection nobody else uses meanwhile.</summary>
    public TResult Read<TResult>(Func<StoreReader, TResult> read)
    {
        if (!_readers.TryTake(out var reader))
            reader = new StoreReader(_path);
        try
        {
            return read(reader);
        }
        finally
        {
            _readers.Add(reader);
        }
    }

    public void Dispose()
    {
        while (_readers.TryTake(out var reader))
            reader.Dispose();
        Writer.Dispose();
    }
}
