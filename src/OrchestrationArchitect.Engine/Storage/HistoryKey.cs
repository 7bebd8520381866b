namespace OrchestrationArchitect.Engine.Storage;

/// <summary>Where a piece of a history lies: instance and number in one integer, in order.</summary>
internal static class HistoryKey
{
    /// <summary>The most pieces one execution may have; continue-as-new begins again at 0.</summary>
    public const long MaxPieces = 1L << 24;

    public static long Of(long instance, long piece) => (instance << 24) | piece;

    public static long First(long instance) => Of(instance, 0);

    public static long Last(long instance) => Of(instance, MaxPieces - 1);

    public static long Piece(long id) => id & (MaxPieces - 1);
}
