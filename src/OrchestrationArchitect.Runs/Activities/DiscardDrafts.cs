using OrchestrationArchitect.Durable.Activities;

namespace OrchestrationArchitect.Runs.Activities;

/// <summary>Deletes the drafts of a run that has ended, well or not.</summary>
public sealed class DiscardDrafts(DraftStore drafts) : Activity<RunReference, Unit>
{
    /// <inheritdoc/>
    public override async Task<Unit> RunAsync(ActivityContext context, RunReference input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        await drafts.DiscardAsync(input.RunId, cancellationToken);
        return Unit.Value;
    }
}
