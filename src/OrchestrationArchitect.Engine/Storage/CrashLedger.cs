using System.Globalization;

namespace OrchestrationArchitect.Engine.Storage;

/// <summary>
/// Remembers which runs were where when a process died. A run that is at the same point for the second time becomes a
/// suspect; suspects are taken up one at a time, each noted before, so that the next death is blamed on the right one.
/// </summary>
internal static class CrashLedger
{
    /// <summary>From here on a run is a suspect.</summary>
    public const int Suspect = 2;

    /// <summary>Notes that a process is at work, and if the one before died, what it was at.</summary>
    /// <returns>Whether the one before died.</returns>
    public static bool Open(Connection connection)
    {
        connection.Execute("BEGIN IMMEDIATE");
        var died = connection.ScalarNumber("SELECT count(*) FROM marks WHERE name = 'open'") > 0;
        if (died)
        {
            connection.Execute("""
                UPDATE instances SET
                  crashes = CASE
                    WHEN crash_piece IS NOT (SELECT max(id) FROM history
                      WHERE id BETWEEN instances.key << 24 AND (instances.key << 24) + 16777215) THEN 1
                    WHEN key = (SELECT CAST(value AS INTEGER) FROM marks WHERE name = 'suspect') THEN crashes + 1
                    ELSE max(crashes, 2) END,
                  crash_piece = (SELECT max(id) FROM history
                    WHERE id BETWEEN instances.key << 24 AND (instances.key << 24) + 16777215)
                WHERE status < 3
                """);
        }
        connection.Execute("DELETE FROM marks WHERE name = 'suspect'; INSERT OR REPLACE INTO marks VALUES('open', '1')");
        connection.Execute("COMMIT");
        return died;
    }

    /// <summary>Notes that the process ends in good order.</summary>
    public static void Close(Connection connection) => connection.Execute("DELETE FROM marks");
}

/// <summary>Notes which suspect is taken up now, or that none is.</summary>
internal sealed class SuspectWrite(long? key) : IStoreWrite
{
    private readonly TaskCompletionSource _stored = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Stored => _stored.Task;

    public void Apply(WriteStatements statements) => statements.Connection.Execute(key is { } suspect
        ? string.Create(CultureInfo.InvariantCulture, $"INSERT OR REPLACE INTO marks VALUES('suspect', '{suspect}')")
        : "DELETE FROM marks WHERE name = 'suspect'");

    public void Committed() => _stored.TrySetResult();

    public void Failed(EngineStoreException error) => _stored.TrySetException(error);
}
