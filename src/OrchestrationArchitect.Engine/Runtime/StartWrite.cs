using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Engine.History;
using OrchestrationArchitect.Engine.Storage;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>Stores a new run that a client starts.</summary>
internal sealed class StartWrite(RunServices run, InstanceRow row, ExecutionStarted started, bool replaceEnded) : IStoreWrite
{
    private readonly HistoryPiece _piece = HistoryPiece.Of(started);
    private readonly TaskCompletionSource<RunSlot> _stored = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _isRefused;

    /// <summary>The run's slot when it is stored; faults if it is not.</summary>
    public Task<RunSlot> Stored => _stored.Task;

    public void Apply(WriteStatements statements)
    {
        if (statements.Find(row.Id) is { } existing)
        {
            if (!replaceEnded || !existing.Status.IsEnded())
            {
                _isRefused = true;
                return;
            }
            statements.Delete(existing.Key);
        }
        statements.Insert(row);
        statements.AddPiece(row.Key, 0, _piece.At, _piece.Data);
    }

    public void Committed()
    {
        if (_isRefused)
        {
            _stored.TrySetException(new InstanceExistsException(row.Id));
            return;
        }
        var slot = run.NewSlot(row, started);
        run.Directory.Add(slot);
        run.BeginAt(slot, row.StartAt);
        EngineTelemetry.RunStarted();
        _stored.TrySetResult(slot);
    }

    public void Failed(EngineStoreException error) => _stored.TrySetException(error);
}
