namespace OrchestrationArchitect.Design.Verification;

/// <summary>How much work a verification may do.</summary>
public sealed record VerificationOptions
{
    /// <summary>The bounds every caller starts from.</summary>
    public static VerificationOptions Default { get; } = new();

    /// <summary>States the model checker visits before it stops and says that it did. Default 300,000, at least 1.</summary>
    public int MaxStates { get; init; } = 300_000;

    /// <summary>Places in the unfolded flow before a design counts as too large to check. Default 20,000, at least 1.</summary>
    public int MaxPlaces { get; init; } = 20_000;

    /// <summary>Whether the model check is run besides the rules. Default true.</summary>
    public bool CheckModel { get; init; } = true;
}
