using OrchestrationArchitect.Durable.Client;

namespace OrchestrationArchitect.Engine.Storage;

/// <summary>The writer's prepared statements.</summary>
internal sealed class WriteStatements(Connection connection)
{
    private readonly Statement _find = connection.Prepare("SELECT key, status FROM instances WHERE id = ?1");
    private readonly Statement _insert = connection.Prepare(
        "INSERT INTO instances(key, id, name, status, created, start_at, parent_id) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    private readonly Statement _status = connection.Prepare("UPDATE instances SET status = ?2 WHERE key = ?1");
    private readonly Statement _custom = connection.Prepare("UPDATE instances SET custom_status = ?2 WHERE key = ?1");
    private readonly Statement _piece = connection.Prepare("INSERT INTO history(id, at, data) VALUES(?1, ?2, ?3)");
    private readonly Statement _clear = connection.Prepare("DELETE FROM history WHERE id BETWEEN ?1 AND ?2");
    private readonly Statement _delete = connection.Prepare("DELETE FROM instances WHERE key = ?1");
    private readonly Statement _post = connection.Prepare("INSERT INTO inbox(id, instance, data) VALUES(?1, ?2, ?3)");
    private readonly Statement _take = connection.Prepare("DELETE FROM inbox WHERE id = ?1");
    private readonly Statement _empty = connection.Prepare("DELETE FROM inbox WHERE instance = ?1");

    public Connection Connection { get; } = connection;

    public (long Key, InstanceStatus Status)? Find(string id)
    {
        if (!_find.Bind(1, id).Step())
            return null;
        var found = (_find.Number(0), (InstanceStatus)_find.Number(1));
        _find.Reset();
        return found;
    }

    public void Insert(InstanceRow row) =>
        _insert.Bind(1, row.Key).Bind(2, row.Id).Bind(3, row.Name).Bind(4, (long)row.Status)
            .Bind(5, row.Created.UtcTicks).Bind(6, row.StartAt?.UtcTicks).Bind(7, row.ParentId).Run();

    public void SetStatus(long key, InstanceStatus status) => _status.Bind(1, key).Bind(2, (long)status).Run();

    public void SetCustomStatus(long key, string? status) => _custom.Bind(1, key).Bind(2, status).Run();

    public void AddPiece(long key, long piece, DateTimeOffset at, ReadOnlySpan<byte> data) =>
        _piece.Bind(1, HistoryKey.Of(key, piece)).Bind(2, at.UtcTicks).Bind(3, data).Run();

    public void ClearHistory(long key) => _clear.Bind(1, HistoryKey.First(key)).Bind(2, HistoryKey.Last(key)).Run();

    /// <summary>Deletes an instance and all that belongs to it.</summary>
    public void Delete(long key)
    {
        ClearHistory(key);
        _empty.Bind(1, key).Run();
        _delete.Bind(1, key).Run();
    }

    public void Post(long id, long key, ReadOnlySpan<byte> data) => _post.Bind(1, id).Bind(2, key).Bind(3, data).Run();

    public void Take(long inboxId) => _take.Bind(1, inboxId).Run();
}
