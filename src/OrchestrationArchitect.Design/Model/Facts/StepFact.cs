using System.Text.Json.Serialization;

namespace OrchestrationArchitect.Design.Model.Facts;

/// <summary>An action of the process.</summary>
/// <param name="Id">A kebab-case id, unique among the steps, such as <c>process-payment</c>.</param>
/// <param name="Name">A short imperative name, such as <c>Process payment</c>.</param>
/// <param name="Verb">The action's verb in its base form, such as <c>process</c>.</param>
/// <param name="Object">What is acted on; <see langword="null"/> if the text names nothing.</param>
/// <param name="Actor">Who acts; <see langword="null"/> if the text names nobody.</param>
/// <param name="Effect">What the action does to the world.</param>
/// <param name="Span">The word that names the action.</param>
public sealed record StepFact(
    string Id,
    string Name,
    string Verb,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Object,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Actor,
    Effect Effect,
    SourceSpan Span);
