using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Lexicons;

/// <summary>Words that name an event source.</summary>
/// <param name="Words">The words in lower case.</param>
/// <param name="Kind">The kind of source.</param>
/// <param name="Service">The product; <see langword="null"/> for a general word.</param>
/// <param name="Delivery">How often it may hand over one event.</param>
/// <param name="Ordered">Whether it keeps an order.</param>
/// <param name="Weight">2 starts a run by itself; 1 needs no more than to be named as a source.</param>
internal sealed record TriggerPhrase(string[] Words, TriggerKind Kind, string? Service, DeliveryGuarantee Delivery, bool Ordered, int Weight)
{
    /// <exception cref="FormatException">The kind or the guarantee is not known.</exception>
    public static TriggerPhrase Parse(string[] row, int line)
    {
        if (!Enum.TryParse<TriggerKind>(DataTable.Cell(row, 1).Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind))
        {
            throw new FormatException($"Lexicon line {line}: '{DataTable.Cell(row, 1)}' is not a kind of trigger.");
        }

        var delivery = DataTable.Cell(row, 3) switch
        {
            "at-most-once" => DeliveryGuarantee.AtMostOnce,
            "exactly-once" => DeliveryGuarantee.ExactlyOnce,
            "at-least-once" => DeliveryGuarantee.AtLeastOnce,
            "" => Usual(kind),
            var other => throw new FormatException($"Lexicon line {line}: '{other}' is not a delivery guarantee."),
        };
        var service = DataTable.Cell(row, 2) is { Length: > 0 } name ? name : null;
        var ordered = DataTable.Cell(row, 4) is "ordered" || (kind == TriggerKind.Stream && DataTable.Cell(row, 4) is not "unordered");
        return new TriggerPhrase(row[0].Trim().ToLowerInvariant().Split(' '), kind, service, delivery, ordered, DataTable.Cell(row, 5) is "weak" ? 1 : 2);
    }

    /// <summary>What sources of a kind guarantee unless more is known.</summary>
    public static DeliveryGuarantee Usual(TriggerKind kind) =>
        kind is TriggerKind.Http or TriggerKind.Manual ? DeliveryGuarantee.AtMostOnce : DeliveryGuarantee.AtLeastOnce;
}
