using System.Collections.Frozen;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Synthesis.Runs;

/// <summary>How a kind of trigger hands over events on a platform.</summary>
/// <param name="Buffer">The queue put between the source and the start; <see langword="null"/> for none.</param>
/// <param name="DeadLetters">Where events go that cannot be started; <see langword="null"/> where the caller is told instead.</param>
/// <param name="Setting">The setting that counts deliveries, such as <c>maxReceiveCount</c>.</param>
/// <param name="Count">Deliveries before an event is given up.</param>
/// <param name="Redrive">How given-up events are put back.</param>
/// <param name="Excess">What happens to starts above the bound, after "What exceeds it".</param>
internal sealed record Delivery(string? Buffer, string? DeadLetters, string? Setting, int? Count, string Redrive, string Excess)
{
    private static readonly FrozenDictionary<(Platform, TriggerKind), Delivery> All =
        DataTable.Embedded("deliveries.data.tsv", columns: 8).ToFrozenDictionary(
            row => (Enum.Parse<Platform>(row[0], ignoreCase: true), Enum.Parse<TriggerKind>(row[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true)),
            row => new Delivery(Optional(row[2]), Optional(row[3]), Optional(row[4]), row[5].Length == 0 ? null : Brief.Limit(row[5]).Count, row[6], row[7]));

    /// <summary>The delivery of a kind on a platform.</summary>
    public static Delivery Of(Platform platform, TriggerKind kind) => All[(platform, kind)];

    private static string? Optional(string cell) => cell.Length == 0 ? null : cell;
}
