namespace OrchestrationArchitect.Design.Model.Flow;

/// <summary>
/// A body that an <see cref="AgainNode"/> inside it starts over. Falling off the body's end leaves the loop.
/// </summary>
/// <param name="Id">The loop's id, unique in the design.</param>
/// <param name="Body">What runs in each round.</param>
public sealed record LoopNode(string Id, FlowNode Body) : FlowNode
{
    /// <summary>What must hold for the loop to end, in words.</summary>
    public string? Until { get; init; }

    /// <summary>The most rounds; <see langword="null"/> means no bound, which is a finding.</summary>
    public int? MaxIterations { get; init; }
}
