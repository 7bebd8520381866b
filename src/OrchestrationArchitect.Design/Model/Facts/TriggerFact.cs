using System.Text.Json.Serialization;

namespace OrchestrationArchitect.Design.Model.Facts;

/// <summary>Something that starts a run.</summary>
/// <param name="Kind">The kind of event source.</param>
/// <param name="Service">The product named in the text, such as <c>API Gateway</c>; <see langword="null"/> if none.</param>
/// <param name="Delivery">How often the source may hand over one and the same event.</param>
/// <param name="Ordered">Whether the source keeps an order that the process may rely on.</param>
/// <param name="Span">The words it came from.</param>
public sealed record TriggerFact(
    TriggerKind Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Service,
    DeliveryGuarantee Delivery,
    bool Ordered,
    SourceSpan Span);
