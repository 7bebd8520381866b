using System.Collections.Immutable;
using System.Globalization;

namespace OrchestrationArchitect.Engine.Storage;

/// <summary>
/// Remembers which runs were where when a process died. A run that is at the same point for the second time becomes a
/// suspect. Suspects are watched as they are taken up, so that the next death is blamed on those watched and no others.
/// </summary>
internal static class CrashLedger
{
    /// <summary>From here on a run is a suspect.</summary>
    public const int Suspect = 2;

    /// <summary>The last piece of a row's history.</summary>
    private const string LastPiece = """
        (SELECT max(id) FROM history WHERE id BETWEEN instances.key << 24 AND (instances.key << 24) + 16777215)
        """;

    /// <summary>Notes that a process is at work, and if the one before died, what it was at.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="poisonAfter">A run that is alone to blame for so many deaths is poison.</param>
    public static CrashReport Open(Connection connection, int poisonAfter)
    {
        connection.Execute("BEGIN IMMEDIATE");
        var died = connection.ScalarNumber("SELECT count(*) FROM marks WHERE name = 'open'") > 0;
        if (died)
        {
            connection.Execute($"""
                UPDATE instances SET
                  crashes = CASE
                    WHEN crash_piece IS NOT {LastPiece} THEN 1
                    WHEN watched > 0 THEN crashes + 1
                    ELSE max(crashes, {Suspect}) END,
                  watched = CASE WHEN crash_piece IS NOT {LastPiece} THEN 0 ELSE watched END,
                  crash_piece = {LastPiece}
                WHERE status < 3
                """);
        }
        var poison = Poison(connection, poisonAfter);
        Watch(connection, [], Watched.No);
        connection.Execute("INSERT OR REPLACE INTO marks VALUES('open', '1')");
        connection.Execute("COMMIT");
        return new CrashReport(died, poison);
    }

    /// <summary>Notes that the process ends in good order.</summary>
    public static void Close(Connection connection)
    {
        connection.Execute("BEGIN IMMEDIATE");
        Watch(connection, [], Watched.No);
        connection.Execute("DELETE FROM marks");
        connection.Execute("COMMIT");
    }

    /// <summary>Notes which runs are watched from now on; no others are.</summary>
    public static void Watch(Connection connection, IEnumerable<long> keys, Watched how)
    {
        connection.Execute("UPDATE instances SET watched = 0 WHERE watched > 0");
        foreach (var key in keys)
        {
            connection.Execute(string.Create(
                CultureInfo.InvariantCulture, $"UPDATE instances SET watched = {(int)how} WHERE key = {key}"));
        }
    }

    private static ImmutableHashSet<long> Poison(Connection connection, int poisonAfter)
    {
        var poison = ImmutableHashSet.CreateBuilder<long>();
        using var found = connection.Prepare(
            $"SELECT key FROM instances WHERE watched = {(int)Watched.Alone} AND crashes >= ?1 AND status < 3");
        found.Bind(1, poisonAfter);
        while (found.Step())
            poison.Add(found.Number(0));
        connection.Forget(found);
        return poison.ToImmutable();
    }
}

/// <summary>How a suspect is taken up.</summary>
internal enum Watched
{
    /// <summary>It is not, or has done no harm.</summary>
    No,

    /// <summary>With others: a death is the fault of one of them.</summary>
    InAGroup,

    /// <summary>Alone: a death is its fault.</summary>
    Alone,
}

/// <summary>What the end of the process before says.</summary>
/// <param name="Died">Whether it ended without closing the file.</param>
/// <param name="Poison">Keys of the runs that took it down, often enough.</param>
internal sealed record CrashReport(bool Died, ImmutableHashSet<long> Poison);

/// <summary>Notes which suspects are watched from now on.</summary>
internal sealed class WatchWrite(IReadOnlyCollection<long> keys, Watched how) : IStoreWrite
{
    private readonly TaskCompletionSource _stored = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Stored => _stored.Task;

    public void Apply(WriteStatements statements) => CrashLedger.Watch(statements.Connection, keys, how);

    public void Committed() => _stored.TrySetResult();

    public void Failed(EngineStoreException error) => _stored.TrySetException(error);
}
