using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Verification;

/// <summary>Every rule.</summary>
public static class RuleCatalogue
{
    /// <summary>The rules by code.</summary>
    public static ImmutableArray<IRule> All { get; } =
    [
    ];
}
