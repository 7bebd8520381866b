using System.Collections.Immutable;
using OrchestrationArchitect.Design.Importing;
using OrchestrationArchitect.Design.Verification;

namespace OrchestrationArchitect.Design.Diagnostics;

/// <summary>Every kind of finding that importing and verification make.</summary>
public static class DiagnosticCatalogue
{
    /// <summary>The kinds by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. ImportCodes.All.Concat(RuleCatalogue.All.Select(rule => rule.Descriptor))
            .OrderBy(kind => kind.Code, StringComparer.Ordinal),
    ];

    /// <summary>The kind with a code, or <see langword="null"/>.</summary>
    public static DiagnosticDescriptor? Find(string code) =>
        All.FirstOrDefault(kind => string.Equals(kind.Code, code, StringComparison.Ordinal));
}
