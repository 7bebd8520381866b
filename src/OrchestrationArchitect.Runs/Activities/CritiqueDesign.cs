using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Runs.Critics;

namespace OrchestrationArchitect.Runs.Activities;

/// <summary>Looks at a candidate through one lens.</summary>
public sealed class CritiqueDesign(DraftStore drafts, IEnumerable<ICritic> critics)
    : Activity<CritiqueInput, Critique>
{
    /// <inheritdoc/>
    public override async Task<Critique> RunAsync(
        ActivityContext context, CritiqueInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var design = await drafts.GetDesignAsync(input.Draft, cancellationToken);
        return critics.Single(critic => critic.Lens == input.Lens).Review(design);
    }
}
