using System.Globalization;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Engine.Storage;

namespace OrchestrationArchitect.Engine.Client;

/// <summary>Finds instances.</summary>
internal static class InstanceSearch
{
    private const int MaxPage = 1_000;
    private const int PurgeBatch = 200;

    /// <exception cref="ArgumentException">The page size or the token is none.</exception>
    public static InstancePage Page(StoreReader reader, InstanceQuery query)
    {
        if (query.PageSize is < 1 or > MaxPage)
            throw new ArgumentException($"A page has 1 to {MaxPage} instances.", nameof(query));
        var where = new Conditions();
        where.Statuses(query.Statuses);
        where.Created(query.CreatedFrom, query.CreatedTo);
        if (query.Name is { } name)
            where.Add("name = ? COLLATE NOCASE", name);
        if (query.IdPrefix is { Length: > 0 } prefix)
            where.Add("substr(id, 1, length(?)) = ?", prefix);
        if (query.ContinuationToken is { } token)
            where.Add("key < ?", Key(token));
        var rows = reader.Select($"{where} ORDER BY key DESC LIMIT {query.PageSize + 1}", where.Values);
        var more = rows.Count > query.PageSize;
        return new InstancePage(
            [.. rows.Take(query.PageSize).Select(row => InstanceView.Of(reader, row, query.Detail))],
            more ? rows[query.PageSize - 1].Key.ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <summary>Some of the ended instances that match.</summary>
    public static List<string> Purgeable(StoreReader reader, PurgeFilter filter)
    {
        var where = new Conditions();
        where.Add("status >= ?", (long)InstanceStatus.Completed);
        where.Statuses(filter.Statuses);
        where.Created(filter.CreatedFrom, filter.CreatedTo);
        return [.. reader.Select($"{where} ORDER BY key LIMIT {PurgeBatch}", where.Values).Select(row => row.Id)];
    }

    private static long Key(string token) => long.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
        ? key
        : throw new ArgumentException("The continuation token is not one this engine gave.", nameof(token));
}
