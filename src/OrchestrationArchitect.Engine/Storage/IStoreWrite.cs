namespace OrchestrationArchitect.Engine.Storage;

/// <summary>Something to be stored. All writes that wait together share one transaction and one flush.</summary>
internal interface IStoreWrite
{
    /// <summary>
    /// Makes the changes, on the writer's thread. It checks before it changes: a write that is refused records so
    /// itself and leaves the others of its transaction alone.
    /// </summary>
    void Apply(WriteStatements statements);

    /// <summary>The changes are safe. Must be quick and must not throw.</summary>
    void Committed();

    /// <summary>The changes were not made and never will be.</summary>
    void Failed(EngineStoreException error);
}
