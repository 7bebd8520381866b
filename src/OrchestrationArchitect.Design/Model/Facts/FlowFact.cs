using System.Text.Json.Serialization;

namespace OrchestrationArchitect.Design.Model.Facts;

/// <summary>One step comes straight after another.</summary>
/// <param name="From">The id of the step before.</param>
/// <param name="To">The id of the step after.</param>
/// <param name="Kind">Whether it always does.</param>
/// <param name="Condition">The words of the condition; <see langword="null"/> for a plain sequence.</param>
public sealed record FlowFact(
    string From,
    string To,
    FlowKind Kind,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Condition = null)
{
    /// <summary>The condition of each of several steps of which somebody takes one, where the text tells no better one.</summary>
    public const string OneOfThem = "one of them";
}

/// <summary>Kinds of order between two steps.</summary>
public enum FlowKind
{
    /// <summary>Always.</summary>
    Sequence,

    /// <summary>Only when a condition holds.</summary>
    Conditional,
}
