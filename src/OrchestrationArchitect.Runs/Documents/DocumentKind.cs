namespace OrchestrationArchitect.Runs.Documents;

/// <summary>What a document is.</summary>
public enum DocumentKind
{
    /// <summary>A scenario: plain words.</summary>
    Scenario,

    /// <summary>A design as DESIGN 3.3 lays it down.</summary>
    Design,

    /// <summary>A definition in the Amazon States Language.</summary>
    Asl,
}
