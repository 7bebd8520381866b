using OrchestrationArchitect.Cli.Output;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Scenarios;

namespace OrchestrationArchitect.Cli.Queues;

/// <summary>
/// Makes each scenario file of a folder one message. A file that still changes is left alone; one that is no scenario
/// gets its reason written beside it and a dead letter, and keeps no other from being taken. The files themselves are
/// never changed.
/// </summary>
internal sealed class WatchedFolder(
    string directory, WatchedFiles files, IDeadLetterStore letters, InputLimits limits, TimeProvider clock)
{
    /// <summary>A file is taken once it has not changed for this long.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    /// <summary>A file that is no scenario is refused once it has not changed for this long: its writer may just be slow.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const string ReasonSuffix = ".error.txt";
    private const int MostFiles = 10_000;
    private static readonly string[] Endings = [".yaml", ".yml", ".json"];
    private readonly string _directory = Path.GetFullPath(directory);
    private Dictionary<string, Sighting> _seen = new(StringComparer.Ordinal);

    /// <summary>Looks at every file once.</summary>
    /// <exception cref="IOException">The folder cannot be listed now.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be listed.</exception>
    public async Task ScanAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, Sighting> seen = new(StringComparer.Ordinal);
        foreach (var file in Candidates())
        {
            var state = (file.Length, file.LastWriteTimeUtc);
            var sighting = _seen.TryGetValue(file.FullName, out var earlier) && earlier.State == state
                ? earlier
                : new Sighting(state, clock.GetUtcNow());
            seen[file.FullName] = sighting;
            if (!sighting.Done && clock.GetUtcNow() - sighting.Since >= Settling)
                seen[file.FullName] = sighting with { Done = await TryTakeAsync(file, sighting, cancellationToken) };
        }

        _seen = seen;
    }

    /// <summary>Scenario files by name, hidden ones, links and empty ones (which are being made, or are no files) left out.</summary>
    private IEnumerable<FileInfo> Candidates() => new DirectoryInfo(_directory).EnumerateFiles()
        .Take(MostFiles)
        .Where(file => Endings.Contains(file.Extension, StringComparer.OrdinalIgnoreCase)
            && !file.Name.StartsWith('.')
            && file.LinkTarget is null
            && file is { Exists: true, Length: > 0 })
        .OrderBy(file => file.Name, StringComparer.Ordinal);

    /// <summary>Whether the file is done with, one way or the other, until it changes.</summary>
    private async Task<bool> TryTakeAsync(FileInfo file, Sighting sighting, CancellationToken cancellationToken)
    {
        if (Read(file, sighting) is not { } content)
            return false;
        var id = WatchedFiles.IdOf(file.FullName, content);
        if (await files.IsTakenAsync(id, cancellationToken))
            return true;
        switch (RequestFile.ToBody(content, file.Extension.Equals(".json", StringComparison.OrdinalIgnoreCase), limits))
        {
            case ParseResult<string>.Parsed parsed:
                await files.TakeAsync(id, file.FullName, parsed.Value, cancellationToken);
                TryDelete(file.FullName + ReasonSuffix);
                return true;
            case ParseResult<string>.Refused when clock.GetUtcNow() - sighting.Since < Patience:
                return false;
            case ParseResult<string>.Refused refused:
                await RefuseAsync(id, file, BadInputException.From(file.Name, refused.Diagnostic).Message, cancellationToken);
                return true;
            default:
                throw new InvalidOperationException("A parse is either parsed or refused.");
        }
    }

    /// <summary>The content, one byte more than allowed at most; <see langword="null"/> if it cannot be read now or has just changed.</summary>
    private byte[]? Read(FileInfo file, Sighting sighting)
    {
        try
        {
            // Shared with nobody: where somebody still writes, this fails (on Unix among .NET programs).
            using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.None);
            var buffer = new byte[(int)Math.Min(stream.Length, limits.DocumentBytes + 1L)];
            stream.ReadExactly(buffer);
            file.Refresh();
            return sighting.State == (file.Length, file.LastWriteTimeUtc) ? buffer : null;
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private async Task RefuseAsync(string id, FileInfo file, string fault, CancellationToken cancellationToken)
    {
        await letters.PutAsync(
            new DeadLetter
            {
                Id = id,
                Reason = DeadLetterReasons.InvalidRequest,
                Message = fault,
                FailingStep = $"watched folder: {file.FullName}",
                Errors = [new FailureDetails("invalid file", fault)],
                Attempts = 1,
                CreatedAt = clock.GetUtcNow(),
            },
            cancellationToken);
        try
        {
            await WholeFile.WriteAsync(file.FullName + ReasonSuffix, fault + "\n", cancellationToken);
        }
        catch (BadInputException)
        {
            // A folder that may only be read: the dead letter says the same.
        }

        await files.RefuseAsync(id, file.FullName, fault, cancellationToken);
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            // An old reason that stays does no harm.
        }
    }

    private sealed record Sighting((long Length, DateTime Written) State, DateTimeOffset Since, bool Done = false);
}
