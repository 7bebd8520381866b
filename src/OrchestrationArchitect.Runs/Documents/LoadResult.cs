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
    /// <param name="Diagnostics">What the import has to say. With an error among it the design shows only part of the
    /// document: good enough to be verified, not to be built on.</param>
    public sealed record Loaded(OrchestrationDesign Design, DocumentKind Kind, ImmutableArray<Diagnostic> Diagnostics) : LoadResult
    {
        /// <summary>The first error of the import; <see langword="null"/> when the design shows the whole document.</summary>
        public Diagnostic? Error => Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error);
    }

    /// <summary>It cannot be used.</summary>
    /// <param name="Diagnostics">Why; at least one error.</param>
    public sealed record Refused(ImmutableArray<Diagnostic> Diagnostics) : LoadResult;
}
