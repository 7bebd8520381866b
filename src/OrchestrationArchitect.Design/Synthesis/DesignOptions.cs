using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Synthesis;

/// <summary>What one candidate of a run is to be: the same facts give different designs under different options.</summary>
public sealed record DesignOptions
{
    /// <summary>
    /// The pattern to build on whatever the scores say; <see langword="null"/> takes the best. A pattern the user fixed in
    /// <see cref="PolicyOverrides.Pattern"/> comes before this one.
    /// </summary>
    public Pattern? PatternHint { get; init; }

    /// <summary>What figures are chosen for where the facts leave room. Default: <see cref="Emphasis.Balanced"/>.</summary>
    public Emphasis Emphasis { get; init; }
}

/// <summary>What a design puts first where the facts leave room.</summary>
public enum Emphasis
{
    /// <summary>The figures a team would start with.</summary>
    Balanced,

    /// <summary>More attempts, a breaker before every remote call, more room before a message is given up.</summary>
    Resilience,

    /// <summary>Nothing kept warm, fewer attempts, the cheaper workflow type where the limits let it.</summary>
    Cost,

    /// <summary>Functions kept warm, shorter time-outs, wider maps.</summary>
    Latency,
}
