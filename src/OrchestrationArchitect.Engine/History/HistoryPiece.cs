namespace OrchestrationArchitect.Engine.History;

/// <summary>Events that are stored together.</summary>
/// <param name="At">The time of the last one.</param>
/// <param name="Data">The events, encoded.</param>
internal readonly record struct HistoryPiece(DateTimeOffset At, byte[] Data)
{
    /// <summary>A piece is closed once it has this many events or bytes, so that reading a page stays cheap.</summary>
    private const int MaxEvents = 500;

    private const int MaxBytes = 256 * 1024;

    [ThreadStatic]
    private static CompactWriter? _writer;

    /// <summary>One event as a piece.</summary>
    public static HistoryPiece Of(HistoryEvent entry) => Split([entry])[0];

    /// <summary>Events as pieces, in order.</summary>
    public static List<HistoryPiece> Split(List<HistoryEvent> events)
    {
        var pieces = new List<HistoryPiece>(1);
        var writer = _writer ??= new CompactWriter();
        for (var next = 0; next < events.Count;)
        {
            writer.Clear();
            next = HistoryEncoder.Encode(writer, events, next, MaxEvents, MaxBytes);
            pieces.Add(new HistoryPiece(events[next - 1].At, writer.Written.ToArray()));
        }
        return pieces;
    }
}
