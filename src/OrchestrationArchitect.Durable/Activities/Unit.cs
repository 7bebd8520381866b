namespace OrchestrationArchitect.Durable.Activities;

/// <summary>The type of nothing: for activities and orchestrations without an input or a result.</summary>
public sealed record Unit
{
    /// <summary>Its only value.</summary>
    public static Unit Value { get; } = new();
}
