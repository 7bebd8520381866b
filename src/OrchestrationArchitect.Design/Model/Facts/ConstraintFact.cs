using System.Text.Json.Serialization;

namespace OrchestrationArchitect.Design.Model.Facts;

/// <summary>A limit or service level.</summary>
/// <param name="Kind">What is limited.</param>
/// <param name="Step">The id of the step it is about; <see langword="null"/> for the whole process.</param>
/// <param name="Value">The figure, <c>true</c>, or a text, in the unit of <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit; <see langword="null"/> for flags and texts.</param>
/// <param name="Percentile">The percentile of a latency, such as 95; <see langword="null"/> if none is named.</param>
/// <param name="Per">What a cost is for, such as <c>order</c> or <c>month</c>; <see langword="null"/> otherwise.</param>
/// <param name="Span">The words it came from.</param>
public sealed record ConstraintFact(
    ConstraintKind Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Step,
    ConstraintValue Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] ConstraintUnit? Unit,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double? Percentile,
    string? Per,
    SourceSpan Span);
