using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Synthesis.Failure;

/// <summary>What undoes what, and from where on a run goes forward only.</summary>
/// <param name="Compensations">The undoing step of each step that has one.</param>
/// <param name="Aborting">The steps whose failure aborts the run and undoes what is done.</param>
/// <param name="Pivot">After this step a run goes forward only; <see langword="null"/> if it can always go back.</param>
internal sealed record FailurePlan(
    ImmutableDictionary<string, string> Compensations, ImmutableHashSet<string> Aborting, string? Pivot)
{
    /// <summary>Nothing has to be undone.</summary>
    public static FailurePlan None { get; } = new(ImmutableDictionary<string, string>.Empty, [], null);

    /// <summary>Something has to be undone.</summary>
    public bool Undoes => !Compensations.IsEmpty;
}
