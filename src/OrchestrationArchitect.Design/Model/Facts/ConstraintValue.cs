using System.Text.Json.Serialization;
using OrchestrationArchitect.Design.Model.Json;

namespace OrchestrationArchitect.Design.Model.Facts;

/// <summary>The value of a constraint: a figure, a flag that is set, or a text.</summary>
[JsonConverter(typeof(ConstraintValueConverter))]
public abstract record ConstraintValue
{
    private ConstraintValue()
    {
    }

    /// <summary>The figure, or <see langword="null"/> when this is a flag or a text.</summary>
    public double? AsNumber => (this as Number)?.Amount;

    /// <summary>A figure in the unit of the constraint.</summary>
    /// <param name="Amount">The figure.</param>
    public sealed record Number(double Amount) : ConstraintValue;

    /// <summary>The constraint simply holds.</summary>
    public sealed record Flag : ConstraintValue;

    /// <summary>A text, such as <c>GDPR</c> or <c>EU</c>.</summary>
    /// <param name="Words">The text.</param>
    public sealed record Text(string Words) : ConstraintValue;
}
