using System.Collections.Immutable;

namespace OrchestrationArchitect.Runs.DeadLetters;

/// <summary>Keeps dead letters until somebody deals with them.</summary>
public interface IDeadLetterStore
{
    /// <summary>Stores one; one of the same id is replaced.</summary>
    Task PutAsync(DeadLetter letter, CancellationToken cancellationToken);

    /// <summary>The one of an id, or <see langword="null"/>.</summary>
    Task<DeadLetter?> GetAsync(string id, CancellationToken cancellationToken);

    /// <summary>Those of a reason, or all, newest first.</summary>
    /// <param name="reason">The reason; <see langword="null"/> for all.</param>
    /// <param name="limit">The most.</param>
    /// <param name="after">Only those that stand after this place; <see langword="null"/> from the newest on.</param>
    /// <param name="cancellationToken">Gives up waiting for the store.</param>
    Task<ImmutableArray<DeadLetter>> ListAsync(
        string? reason, int limit, DeadLetterPlace? after, CancellationToken cancellationToken);

    /// <summary>
    /// Marks one as redriven, unless it is already: the id of the run it is redriven as, the earlier one in the
    /// latter case; <see langword="null"/> if there is none of that id.
    /// </summary>
    Task<string?> MarkRedrivenAsync(string id, string runId, CancellationToken cancellationToken);
}
