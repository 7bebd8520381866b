using System.Collections.Immutable;

namespace OrchestrationArchitect.Runs.Http;

/// <summary>A page of runs.</summary>
/// <param name="Designs">The runs, newest first; without their results.</param>
/// <param name="ContinuationToken">For <c>?continuationToken=</c> of the next page; <see langword="null"/> on the last.</param>
public sealed record DesignList(ImmutableArray<DesignView> Designs, string? ContinuationToken);
