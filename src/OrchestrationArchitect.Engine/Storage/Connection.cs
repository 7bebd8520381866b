using SQLitePCL;

namespace OrchestrationArchitect.Engine.Storage;

/// <summary>One SQLite connection, used by one thread at a time.</summary>
internal sealed class Connection : IDisposable
{
    private readonly sqlite3 _handle;
    private readonly List<Statement> _statements = [];

    static Connection() => Batteries_V2.Init();

    /// <exception cref="EngineStoreException">The file cannot be opened.</exception>
    public Connection(string path, bool readOnly)
    {
        Path = path;
        var flags = raw.SQLITE_OPEN_NOMUTEX
            | (readOnly ? raw.SQLITE_OPEN_READONLY : raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        var code = raw.sqlite3_open_v2(path, out _handle, flags, null);
        if (code != raw.SQLITE_OK)
        {
            var detail = raw.sqlite3_errstr(code).utf8_to_string();
            _handle.Dispose();
            throw SqliteErrors.Describe(code, detail, path);
        }
        raw.sqlite3_extended_result_codes(_handle, 1);
        raw.sqlite3_busy_timeout(_handle, 5_000);
    }

    public string Path { get; }

    public int Changes => raw.sqlite3_changes(_handle);

    public bool InTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    internal sqlite3 Handle => _handle;

    public void Execute(string sql) => Check(raw.sqlite3_exec(_handle, sql));

    public Statement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v3(_handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var prepared));
        var statement = new Statement(this, prepared);
        _statements.Add(statement);
        return statement;
    }

    /// <summary>Lets go of a statement that its user disposes of.</summary>
    public void Forget(Statement statement) => _statements.Remove(statement);

    public long ScalarNumber(string sql)
    {
        using var statement = new Statement(this, PrepareOnce(sql));
        return statement.Step() ? statement.Number(0) : 0;
    }

    public string? ScalarText(string sql)
    {
        using var statement = new Statement(this, PrepareOnce(sql));
        return statement.Step() ? statement.Text(0) : null;
    }

    public void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
            throw SqliteErrors.Describe(code, raw.sqlite3_errmsg(_handle).utf8_to_string(), Path);
    }

    public void Dispose()
    {
        foreach (var statement in _statements)
            statement.Dispose();
        _handle.Dispose();
    }

    private sqlite3_stmt PrepareOnce(string sql)
    {
        Check(raw.sqlite3_prepare_v2(_handle, sql, out var prepared));
        return prepared;
    }
}
