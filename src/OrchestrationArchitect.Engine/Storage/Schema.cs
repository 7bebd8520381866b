using System.Globalization;

namespace OrchestrationArchitect.Engine.Storage;

/// <summary>The tables, and how older files are brought up to date. A released step is never changed.</summary>
internal static class Schema
{
    /// <summary>Says "ours" in the file's header: the letters OAEG.</summary>
    private const long ApplicationId = 0x4F414547;

    private static readonly string[] Steps =
    [
        // A history is many small pieces, one for each turn, under id = instance key * 2^24 + number of the piece:
        // one tree, in order of instance and time, without an index beside it.
        """
        CREATE TABLE instances(
          key INTEGER PRIMARY KEY,
          id TEXT NOT NULL UNIQUE,
          name TEXT NOT NULL,
          status INTEGER NOT NULL,
          created INTEGER NOT NULL,
          start_at INTEGER,
          parent_id TEXT,
          custom_status TEXT,
          crashes INTEGER NOT NULL DEFAULT 0,
          crash_piece INTEGER);
        CREATE INDEX live_instances ON instances(key) WHERE status < 3;
        CREATE TABLE history(id INTEGER PRIMARY KEY, at INTEGER NOT NULL, data BLOB NOT NULL);
        CREATE TABLE inbox(id INTEGER PRIMARY KEY, instance INTEGER NOT NULL, data BLOB NOT NULL);
        CREATE INDEX inbox_instance ON inbox(instance);
        CREATE TABLE marks(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        """,

        // Suspects are watched in groups: how each was watched when the process died is kept with it.
        """
        ALTER TABLE instances ADD COLUMN watched INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX watched_instances ON instances(key) WHERE watched > 0;
        """,
    ];

    /// <summary>Brings a file to this version's schema; does nothing when it is there already.</summary>
    /// <exception cref="EngineStoreException">A newer version wrote it, or it is no file of ours.</exception>
    public static void Migrate(Connection connection, DateTimeOffset now)
    {
        var owner = connection.ScalarNumber("PRAGMA application_id");
        if (owner != ApplicationId && connection.ScalarNumber("SELECT count(*) FROM sqlite_schema") > 0)
        {
            throw new EngineStoreException(
                StoreProblem.Corrupt, $"'{connection.Path}' is a database of another program. Use another file.");
        }
        var version = owner == ApplicationId ? connection.ScalarNumber("SELECT max(version) FROM schema_versions") : 0;
        if (version > Steps.Length)
        {
            throw new EngineStoreException(
                StoreProblem.NewerSchema,
                $"'{connection.Path}' has schema {version}; this version knows {Steps.Length}. Use a newer version.");
        }
        for (; version < Steps.Length; version++)
            Apply(connection, version, now);
    }

    private static void Apply(Connection connection, long version, DateTimeOffset now)
    {
        connection.Execute("BEGIN IMMEDIATE");
        if (version == 0)
        {
            connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
            connection.Execute("CREATE TABLE schema_versions(version INTEGER PRIMARY KEY, applied INTEGER NOT NULL)");
        }
        connection.Execute(Steps[version]);
        connection.Execute(string.Create(
            CultureInfo.InvariantCulture, $"INSERT INTO schema_versions VALUES({version + 1}, {now.UtcTicks})"));
        connection.Execute("COMMIT");
    }
}
