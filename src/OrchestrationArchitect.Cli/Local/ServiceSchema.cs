namespace OrchestrationArchitect.Cli.Local;

/// <summary>The tables of the service database: one script a version, each leading from the one before.</summary>
internal static class ServiceSchema
{
    /// <summary>What this version of the program writes.</summary>
    public static int Version => Scripts.Length;

    /// <summary>What leads from a version to <see cref="Version"/>, each script in a transaction of its own.</summary>
    public static IEnumerable<string> From(long version) => Scripts
        .Select((script, index) => $"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version = {index + 1};\nCOMMIT;")
        .Skip((int)version);

    private static readonly string[] Scripts = [First, Access, Queue];

    private const string First =
        """
        CREATE TABLE IF NOT EXISTS artifacts (
            run_id TEXT NOT NULL, name TEXT NOT NULL, media_type TEXT NOT NULL, content TEXT NOT NULL,
            PRIMARY KEY (run_id, name)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS dead_letters (
            id TEXT PRIMARY KEY, reason TEXT NOT NULL, created_at TEXT NOT NULL, letter TEXT NOT NULL, redriven_as TEXT) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS dead_letters_by_reason ON dead_letters (reason, created_at DESC);
        CREATE TABLE IF NOT EXISTS idempotency_keys (
            key TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, run_id TEXT NOT NULL) WITHOUT ROWID;
        """;

    private const string Access =
        """
        CREATE TABLE IF NOT EXISTS api_keys (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, salt BLOB NOT NULL, hash BLOB NOT NULL,
            created_at TEXT NOT NULL, revoked_at TEXT) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS audit (
            number INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, actor TEXT NOT NULL, came_from TEXT NOT NULL,
            action TEXT NOT NULL, target TEXT NOT NULL, outcome TEXT NOT NULL);
        CREATE TRIGGER IF NOT EXISTS audit_is_never_changed BEFORE UPDATE ON audit
            BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS audit_is_never_deleted BEFORE DELETE ON audit
            BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
        """;

    private const string Queue =
        """
        CREATE TABLE IF NOT EXISTS messages (
            number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL, idempotency_key TEXT,
            inserted_at TEXT NOT NULL, visible_at TEXT NOT NULL, dequeue_count INTEGER NOT NULL, pop_receipt TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS messages_by_visibility ON messages (visible_at, number);
        CREATE TABLE IF NOT EXISTS watched_files (
            id TEXT PRIMARY KEY, path TEXT NOT NULL, taken_at TEXT NOT NULL, fault TEXT) WITHOUT ROWID;
        """;
}
