namespace OrchestrationArchitect.Engine.Storage;

/// <summary>The engine's database cannot be used; the message says what to do.</summary>
/// <param name="problem">What kind of trouble.</param>
/// <param name="message">For people.</param>
/// <param name="inner">The cause.</param>
public sealed class EngineStoreException(StoreProblem problem, string message, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>What kind of trouble.</summary>
    public StoreProblem Problem { get; } = problem;
}

/// <summary>Kinds of trouble with the engine's database.</summary>
public enum StoreProblem
{
    /// <summary>Another process has it open.</summary>
    InUse,

    /// <summary>The file is damaged or is no database of ours.</summary>
    Corrupt,

    /// <summary>The file or its directory may not be written.</summary>
    ReadOnly,

    /// <summary>The disk is full.</summary>
    DiskFull,

    /// <summary>A newer version wrote it.</summary>
    NewerSchema,

    /// <summary>Reading or writing failed for another reason.</summary>
    Unavailable,

    /// <summary>The engine is not running.</summary>
    Stopped,
}
