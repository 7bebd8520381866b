using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Engine.History;

namespace OrchestrationArchitect.Engine.Storage;

/// <summary>A reading connection with its prepared statements. It sees what is committed, and never waits for the writer.</summary>
internal sealed class StoreReader : IDisposable
{
    private const string Columns = """
        key, id, name, status, created, start_at, parent_id, custom_status,
        (SELECT max(at) FROM history WHERE id = (SELECT max(id) FROM history
          WHERE id BETWEEN instances.key << 24 AND (instances.key << 24) + 16777215)),
        CASE WHEN crash_piece = (SELECT max(id) FROM history
          WHERE id BETWEEN instances.key << 24 AND (instances.key << 24) + 16777215) THEN crashes ELSE 0 END
        """;

    private readonly Connection _connection;
    private readonly Statement _byId;
    private readonly Statement _pieces;
    private readonly Statement _lastPiece;
    private readonly Statement _live;
    private readonly Statement _inbox;

    public StoreReader(string path)
    {
        _connection = new Connection(path, readOnly: true);
        _connection.Execute("PRAGMA cache_size = -2000");
        _byId = _connection.Prepare($"SELECT {Columns} FROM instances WHERE id = ?1");
        _pieces = _connection.Prepare("SELECT id, data FROM history WHERE id BETWEEN ?1 AND ?2 ORDER BY id LIMIT ?3");
        _lastPiece = _connection.Prepare(
            "SELECT id, data FROM history WHERE id BETWEEN ?1 AND ?2 ORDER BY id DESC LIMIT 1");
        _live = _connection.Prepare(
            "SELECT key, id FROM instances WHERE status < 3 AND key > ?1 ORDER BY key LIMIT ?2");
        _inbox = _connection.Prepare("SELECT id, data FROM inbox WHERE instance = ?1 ORDER BY id");
    }

    public InstanceRow? Find(string id)
    {
        if (!_byId.Bind(1, id).Step())
            return null;
        var row = Row(_byId);
        _byId.Reset();
        return row;
    }

    /// <summary>Instances in any wanted order and choice.</summary>
    public List<InstanceRow> Select(string condition, IReadOnlyList<object> values)
    {
        using var statement = _connection.Prepare($"SELECT {Columns} FROM instances {condition}");
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is string text)
                statement.Bind(i + 1, text);
            else
                statement.Bind(i + 1, (long)values[i]);
        }
        var rows = new List<InstanceRow>();
        while (statement.Step())
            rows.Add(Row(statement));
        _connection.Forget(statement);
        return rows;
    }

    /// <summary>A whole history, and the number its next piece will have.</summary>
    public (List<HistoryEvent> Events, long NextPiece) History(long key)
    {
        var events = new List<HistoryEvent>();
        var next = Pieces(key, 0, long.MaxValue, events);
        return (events, next);
    }

    /// <summary>Some pieces of a history.</summary>
    /// <returns>The number of the piece after the last one read.</returns>
    public long Pieces(long key, long from, long count, ICollection<HistoryEvent> into) =>
        Page(key, from, count, int.MaxValue, long.MaxValue, into);

    /// <summary>Pieces of a history until there are so many of them, or of events, or of bytes.</summary>
    /// <returns>The number of the piece after the last one read.</returns>
    public long Page(long key, long from, long count, int events, long bytes, ICollection<HistoryEvent> into)
    {
        var next = from;
        _pieces.Bind(1, HistoryKey.Of(key, from)).Bind(2, HistoryKey.Last(key)).Bind(3, count);
        try
        {
            while (into.Count < events && bytes > 0 && _pieces.Step())
            {
                next = HistoryKey.Piece(_pieces.Number(0)) + 1;
                bytes -= _pieces.Bytes(1).Length;
                HistoryDecoder.Decode(_pieces.Bytes(1), into);
            }
        }
        finally
        {
            _pieces.Reset();
        }
        return next;
    }

    /// <summary>The first event, and the last one of a history.</summary>
    public (ExecutionStarted? Started, HistoryEvent? Last) Ends(long key)
    {
        var events = new List<HistoryEvent>();
        Pieces(key, 0, 1, events);
        var started = events.Count > 0 ? events[0] as ExecutionStarted : null;
        events.Clear();
        if (_lastPiece.Bind(1, HistoryKey.First(key)).Bind(2, HistoryKey.Last(key)).Step())
        {
            HistoryDecoder.Decode(_lastPiece.Bytes(1), events);
            _lastPiece.Reset();
        }
        return (started, events.Count > 0 ? events[^1] : null);
    }

    /// <summary>Instances that have not ended, in order of their keys.</summary>
    public List<(long Key, string Id)> Live(long after, int count)
    {
        var live = new List<(long, string)>();
        _live.Bind(1, after).Bind(2, count);
        while (_live.Step())
            live.Add((_live.Number(0), _live.Text(1)));
        return live;
    }

    /// <summary>What was sent to an instance and has not been handled.</summary>
    public List<(long Id, EventRaised Event)> Inbox(long key)
    {
        var inbox = new List<(long, EventRaised)>();
        var events = new List<HistoryEvent>();
        _inbox.Bind(1, key);
        while (_inbox.Step())
        {
            events.Clear();
            HistoryDecoder.Decode(_inbox.Bytes(1), events);
            inbox.Add((_inbox.Number(0), (EventRaised)events[0]));
        }
        return inbox;
    }

    /// <summary>The highest key of an instance and of the inbox.</summary>
    public (long Instance, long Inbox) LastKeys() =>
        (_connection.ScalarNumber("SELECT max(key) FROM instances"), _connection.ScalarNumber("SELECT max(id) FROM inbox"));

    public void Dispose() => _connection.Dispose();

    private static InstanceRow Row(Statement row) => new(
        row.Number(0),
        row.Text(1),
        row.Text(2),
        (InstanceStatus)row.Number(3),
        At(row.Number(4)),
        row.OptionalNumber(5) is { } start ? At(start) : null,
        row.OptionalText(6),
        row.OptionalText(7),
        row.OptionalNumber(8) is { } updated ? At(updated) : null,
        (int)row.Number(9));

    private static DateTimeOffset At(long ticks) => new(ticks, TimeSpan.Zero);
}
