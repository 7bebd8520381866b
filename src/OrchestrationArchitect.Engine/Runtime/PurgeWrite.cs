using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Engine.Storage;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>Deletes ended runs.</summary>
internal sealed class PurgeWrite(IReadOnlyList<string> ids) : IStoreWrite
{
    private readonly TaskCompletionSource<int> _purged = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    /// <summary>How many there were.</summary>
    public Task<int> Purged => _purged.Task;

    public void Apply(WriteStatements statements)
    {
        foreach (var id in ids)
        {
            if (statements.Find(id) is not { } found || !found.Status.IsEnded())
                continue;
            statements.Delete(found.Key);
            _count++;
        }
    }

    public void Committed() => _purged.TrySetResult(_count);

    public void Failed(EngineStoreException error) => _purged.TrySetException(error);
}
