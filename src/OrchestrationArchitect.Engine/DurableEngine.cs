using Microsoft.Extensions.Logging;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Engine.Client;
using OrchestrationArchitect.Engine.Runtime;
using OrchestrationArchitect.Engine.Storage;

namespace OrchestrationArchitect.Engine;

/// <summary>
/// The embedded durable engine: runs orchestrations and activities in this process, with every event stored in a
/// SQLite file before it has an effect. Needs no host; <see cref="StartAsync"/>, use <see cref="Client"/>, dispose.
/// </summary>
public sealed partial class DurableEngine : IAsyncDisposable
{
    private static readonly TimeSpan RetryStore = TimeSpan.FromSeconds(1);

    private readonly EngineOptions _options;
    private readonly EngineHost _host;
    private readonly ILogger _log;
    private readonly EndWaiters _waiters = new();
    private readonly SemaphoreSlim _gate = new(1, 1);
    private CancellationTokenSource _stopping = new();
    private StoreLock? _lock;
    private EngineSession? _session;
    private EngineStoreException? _trouble;

    /// <summary>Creates an engine; it does nothing before it is started.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public DurableEngine(EngineOptions options, EngineHost host)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(host);
        options.Validate();
        _options = options with { DatabasePath = Resolve(options.DatabasePath) };
        _host = host;
        _log = host.Loggers.CreateLogger<DurableEngine>();
        Client = new EngineClient(Session);
    }

    /// <summary>Starts, watches and steers runs; usable once the engine is started.</summary>
    public IOrchestrationClient Client { get; }

    /// <summary>Why the store cannot be used now; <see langword="null"/> while all is well.</summary>
    public EngineStoreException? Trouble => Volatile.Read(ref _trouble);

    /// <summary>Opens the database and takes up what an earlier process left, in the background.</summary>
    /// <exception cref="EngineStoreException">The database is in use, damaged, not writable or of a newer version.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_session is not null)
                return;
            if (_stopping.IsCancellationRequested)
            {
                _stopping.Dispose();
                _stopping = new CancellationTokenSource();
            }
            CreateDirectory();
            _lock = StoreLock.Take(_options.DatabasePath);
            try
            {
                _session = EngineSession.Open(_options, _host, _waiters, OnStoreFailure, isNewProcess: true);
                Volatile.Write(ref _trouble, null);
            }
            catch
            {
                _lock.Dispose();
                _lock = null;
                throw;
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>
    /// Lets running activities finish for <see cref="EngineOptions.ShutdownGrace"/>, stores what waits and closes the
    /// database. What is unfinished goes on at the next start.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        await _stopping.CancelAsync();
        await _gate.WaitAsync(CancellationToken.None);
        try
        {
            if (_session is { } session)
            {
                _session = null;
                await session.CloseAsync(cancellationToken.IsCancellationRequested ? TimeSpan.Zero : _options.ShutdownGrace);
            }
            _lock?.Dispose();
            _lock = null;
            _waiters.Stopped();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Writes a copy of the database, as it is now, while runs go on.</summary>
    /// <param name="path">The copy; must not exist.</param>
    /// <exception cref="IOException">It exists.</exception>
    /// <exception cref="EngineStoreException">The store cannot be read or the copy not be written.</exception>
    public Task BackupAsync(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _ = Session();
        return Task.Run(() => StoreBackup.Write(_options.DatabasePath, Path.GetFullPath(path)));
    }

    /// <summary>A run's history as text that <see cref="Replay.HistoryReplayer"/> reads; for tests to keep.</summary>
    /// <returns>JSON; <see langword="null"/> if there is no such run.</returns>
    public string? ExportHistory(string instanceId) => Session().Run.Store.Read(
        reader => reader.Find(instanceId) is { } row
            ? Replay.HistoryFile.Write(row.Id, reader.History(row.Key).Events)
            : null);

    /// <summary>Stops the engine.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stopping.Dispose();
        _gate.Dispose();
    }

    private EngineSession Session() => Trouble is { } trouble
        ? throw new EngineStoreException(trouble.Problem, trouble.Message, trouble)
        : _session ?? throw new EngineStoreException(StoreProblem.Stopped, "The engine is not started.");

    private void OnStoreFailure(EngineStoreException error)
    {
        Volatile.Write(ref _trouble, error);
        LogStoreFailed(error);
        _ = Task.Run(ReopenAsync);
    }

    /// <summary>Throws the failed session away and tries to open the store until it works or the engine stops.</summary>
    private async Task ReopenAsync()
    {
        await _gate.WaitAsync();
        try
        {
            if (_session is { } failed)
                await failed.CloseAsync(TimeSpan.Zero);
            _session = null;
            while (!_stopping.IsCancellationRequested)
            {
                try
                {
                    _session = EngineSession.Open(_options, _host, _waiters, OnStoreFailure, isNewProcess: false);
                    Volatile.Write(ref _trouble, null);
                    LogStoreBack();
                    return;
                }
                catch (EngineStoreException e)
                {
                    Volatile.Write(ref _trouble, e);
                    await Task.Delay(RetryStore, _host.Clock, _stopping.Token).ContinueWith(
                        static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
                }
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The file itself: a link to it would have a lock of its own.</summary>
    private static string Resolve(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }

    private void CreateDirectory()
    {
        try
        {
            if (Path.GetDirectoryName(_options.DatabasePath) is { Length: > 0 } directory)
                Directory.CreateDirectory(directory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EngineStoreException(
                StoreProblem.ReadOnly, $"The directory of '{_options.DatabasePath}' cannot be created: {e.Message}", e);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The store failed; nothing acknowledged is lost. Trying again.")]
    private partial void LogStoreFailed(Exception error);

    [LoggerMessage(Level = LogLevel.Information, Message = "The store works again; runs were taken up from it.")]
    private partial void LogStoreBack();
}
