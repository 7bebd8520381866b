using SQLitePCL;

namespace OrchestrationArchitect.Engine.Storage;

/// <summary>SQLite's result codes (sqlite.org/rescode.html) as errors that say what to do.</summary>
internal static class SqliteErrors
{
    public static EngineStoreException Describe(int code, string detail, string path)
    {
        var problem = (code & 0xFF) switch
        {
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => StoreProblem.Corrupt,
            raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH or raw.SQLITE_CANTOPEN => StoreProblem.ReadOnly,
            raw.SQLITE_FULL => StoreProblem.DiskFull,
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => StoreProblem.InUse,
            _ => StoreProblem.Unavailable,
        };
        return new EngineStoreException(problem, $"{Advice(problem, path)} (SQLite {code}: {detail})");
    }

    private static string Advice(StoreProblem problem, string path) => problem switch
    {
        StoreProblem.Corrupt =>
            $"The database '{path}' is damaged or is not an engine database. Restore a backup, or move it away to start empty.",
        StoreProblem.ReadOnly =>
            $"The database '{path}' cannot be written. Give this user write permission on the file and its directory.",
        StoreProblem.DiskFull => $"The disk that holds '{path}' is full. Free some space; nothing acknowledged is lost.",
        StoreProblem.InUse => $"The database '{path}' is locked by another program.",
        _ => $"The database '{path}' cannot be read or written.",
    };
}
