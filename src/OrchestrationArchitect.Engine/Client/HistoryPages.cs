using System.Globalization;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Engine.History;
using OrchestrationArchitect.Engine.Storage;

namespace OrchestrationArchitect.Engine.Client;

/// <summary>Histories, a page at a time. A token is "piece.sequence": where to read on, and that event's place.</summary>
internal static class HistoryPages
{
    /// <summary>A page ends with the piece that reaches one of these.</summary>
    private const int EventsPerPage = 1_000;

    private const long BytesPerPage = 1 << 20;

    /// <exception cref="ArgumentException">The token is none.</exception>
    public static HistoryPage Read(StoreReader reader, string instanceId, string? token)
    {
        var (piece, sequence) = Parse(token);
        if (reader.Find(instanceId) is not { } row)
            return new HistoryPage([], null);
        var events = new List<HistoryEvent>();
        var next = reader.Page(row.Key, piece, long.MaxValue, EventsPerPage, BytesPerPage, events);
        var more = new List<HistoryEvent>();
        if (events.Count > 0)
            reader.Pieces(row.Key, next, 1, more);
        return new HistoryPage(
            [.. events.Select((entry, i) => HistoryView.Of(entry, sequence + i))],
            more.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{next}.{sequence + events.Count}"));
    }

    private static (long Piece, long Sequence) Parse(string? token)
    {
        if (token is null)
            return (0, 0);
        var parts = token.Split('.');
        return parts.Length == 2 && Number(parts[0]) is { } piece && Number(parts[1]) is { } sequence
            ? (piece, sequence)
            : throw new ArgumentException("The continuation token is not one this engine gave.", nameof(token));
    }

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < HistoryKey.MaxPieces
            ? number
            : null;
}
