using System.Collections.Immutable;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Runs.Documents;

/// <summary>What came of loading a document.</summary>
public abstract record LoadResult
{
    private LoadResult()
    {
    }

    /// <summary>It holds a design.</summary>
    /// <param name="Design">The design, read or made.</param>
    /// <param name="Kind">What the document was.</param>
    /// <param name="Diagnostics">What the import has to say; no errors.</param>
    public sealed record Loaded(OrchestrationDesign Design, DocumentKind Kind, ImmutableArray<Diagnostic> Diagnostics) : LoadResult;

    /// <summary>It cannot be used.</summary>
    /// <param name="Diagnostics">Why; at least one error.</param>
    public sealed record Refused(ImmutableArray<Diagnostic> Diagnostics) : LoadResult;
}
