namespace OrchestrationArchitect.Cli.Local;

/// <summary>Where a command keeps its runs: a directory the user named, or one that lives as long as the command.</summary>
internal sealed class DataDirectory : IAsyncDisposable
{
    private bool _disposable;

    private DataDirectory(string path, bool resumable, bool disposable)
    {
        FullPath = System.IO.Path.GetFullPath(path);
        Resumable = resumable;
        _disposable = disposable;
        Directory.CreateDirectory(FullPath);
    }

    /// <summary>The directory.</summary>
    public string FullPath { get; }

    /// <summary>Whether a later command will find what this one leaves when it is killed.</summary>
    public bool Resumable { get; }

    /// <summary>
    /// The named directory; else a hidden one in the output directory, kept only while a run is unfinished; else a
    /// temporary one.
    /// </summary>
    public static DataDirectory For(string? named, string? output) => (named, output) switch
    {
        (not null, _) => new DataDirectory(named, resumable: true, disposable: false),
        (null, not null) => new DataDirectory(System.IO.Path.Combine(output, ".run"), resumable: true, disposable: false) { RemoveWhenComplete = true },
        _ => new DataDirectory(Directory.CreateTempSubdirectory("architect-").FullName, resumable: false, disposable: true),
    };

    private bool RemoveWhenComplete { get; init; }

    /// <summary>The run is finished and its results are handed over.</summary>
    public void Complete() => _disposable |= RemoveWhenComplete;

    public ValueTask DisposeAsync()
    {
        if (_disposable)
            Directory.Delete(FullPath, recursive: true);
        return ValueTask.CompletedTask;
    }
}
