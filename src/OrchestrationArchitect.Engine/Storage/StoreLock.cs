using System.Globalization;
using System.Text;

namespace OrchestrationArchitect.Engine.Storage;

/// <summary>
/// Keeps the database to one process: a file beside it, locked while the process lives. The system frees the lock
/// when the process dies in whatever way, so nothing stale is ever left.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <exception cref="EngineStoreException">Another process holds it, or the directory cannot be written.</exception>
    public static StoreLock Take(string databasePath)
    {
        var path = databasePath + ".lock";
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            file.SetLength(0);
            file.Write(Encoding.UTF8.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            file.Flush();
            return new StoreLock(file);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new EngineStoreException(
                StoreProblem.ReadOnly,
                $"The database '{databasePath}' cannot be written: its directory or lock file is read-only.",
                e);
        }
        catch (IOException e) when (IsLockedByAnother(e))
        {
            throw new EngineStoreException(
                StoreProblem.InUse,
                $"The database '{databasePath}' is in use by another engine. Stop that process, or use another file.",
                e);
        }
        catch (IOException e)
        {
            throw new EngineStoreException(
                StoreProblem.ReadOnly, $"The database '{databasePath}' cannot be created or written: {e.Message}", e);
        }
    }

    /// <summary>The system's words for it: EWOULDBLOCK on Linux and macOS, a sharing or lock violation on Windows.</summary>
    private static bool IsLockedByAnother(IOException error) => OperatingSystem.IsWindows()
        ? (error.HResult & 0xFFFF) is 32 or 33
        : error.HResult is 11 or 35;

    public void Dispose() => _file.Dispose();
}
