using System.Globalization;

namespace OrchestrationArchitect.Engine.Storage;

/// <summary>How a database is opened: settings, checks, schema.</summary>
internal static class StoreSetup
{
    /// <summary>Up to this size the whole file is checked at every start; it takes a few milliseconds.</summary>
    private const long AlwaysCheckedBytes = 4 << 20;

    private const long PageBytes = 4096;

    /// <param name="connection">The database, just opened for writing.</param>
    /// <param name="options">How the engine runs.</param>
    /// <param name="now">The time.</param>
    /// <param name="isNewProcess">False if this process had the file open before: then nothing died.</param>
    public static CrashReport Prepare(Connection connection, EngineOptions options, DateTimeOffset now, bool isNewProcess)
    {
        // WAL: readers and the writer do not wait for each other, and a commit is one append and one flush.
        // FULL flushes the log at every commit, NORMAL only at checkpoints (sqlite.org/pragma.html#pragma_synchronous).
        connection.Execute("PRAGMA journal_mode = WAL");
        connection.Execute(options.Durability == Durability.Full
            ? "PRAGMA synchronous = FULL"
            : "PRAGMA synchronous = NORMAL");
        connection.Execute("PRAGMA cache_size = -16000; PRAGMA wal_autocheckpoint = 4000; PRAGMA foreign_keys = OFF");
        if (options.MaxDatabaseBytes is { } most)
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {most / PageBytes}"));
        if (MustCheck(connection, options))
            Check(connection);
        Schema.Migrate(connection, now);
        if (!isNewProcess)
            CrashLedger.Close(connection);
        var crash = CrashLedger.Open(connection, options.PoisonAfterCrashes);
        if (crash.Died && options.IntegrityCheck == IntegrityCheck.Auto)
            Check(connection);
        return crash;
    }

    private static bool MustCheck(Connection connection, EngineOptions options) => options.IntegrityCheck switch
    {
        IntegrityCheck.Always => true,
        IntegrityCheck.Never => false,
        _ => new FileInfo(connection.Path) is { Exists: true, Length: <= AlwaysCheckedBytes },
    };

    private static void Check(Connection connection)
    {
        var verdict = connection.ScalarText("PRAGMA quick_check(1)");
        if (verdict is not (null or "ok"))
            throw SqliteErrors.Describe(SQLitePCL.raw.SQLITE_CORRUPT, verdict, connection.Path);
    }
}
