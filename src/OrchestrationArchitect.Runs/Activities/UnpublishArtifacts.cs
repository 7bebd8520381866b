using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Runs.Artifacts;

namespace OrchestrationArchitect.Runs.Activities;

/// <summary>Compensates <see cref="PublishArtifacts"/>: the manifest goes first, so that nobody sees half of it.</summary>
public sealed class UnpublishArtifacts(IArtifactStore artifacts) : Activity<RunReference, Unit>
{
    /// <inheritdoc/>
    public override async Task<Unit> RunAsync(ActivityContext context, RunReference input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        await artifacts.DeleteAsync(input.RunId, ArtifactManifest.Name, cancellationToken);
        await artifacts.DeleteAsync(input.RunId, ArtifactManifest.Prefix, cancellationToken);
        return Unit.Value;
    }
}
