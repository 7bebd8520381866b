using OrchestrationArchitect.Runs.Activities;
using OrchestrationArchitect.Runs.Generation;

namespace OrchestrationArchitect.Runs.Candidates;

/// <summary>Drafts designs, turn by turn. The rules and the models are behind this one interface.</summary>
/// <remarks>
/// A turn is one activity: what takes several paid calls and long waits takes several turns, so that nothing is paid
/// twice after a crash and every wait is a durable timer.
/// </remarks>
public interface ICandidateGenerator
{
    /// <summary>The name plans call it by, such as <c>rules</c>.</summary>
    string Name { get; }

    /// <summary>Takes a turn at a candidate.</summary>
    /// <param name="input">The candidate, and where the turn before left it.</param>
    /// <param name="cancellationToken">The host shuts down; the turn will be taken again.</param>
    Task<GenerationStep> AdvanceAsync(CandidateInput input, CancellationToken cancellationToken);
}
