using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Runs.Critics;

namespace OrchestrationArchitect.Runs.Activities;

/// <summary>Has a model look at a candidate through one lens. A second opinion: without one the run goes on.</summary>
public sealed class ReviewByModel(IModelCritic critic) : Activity<ReviewInput, ModelReview>
{
    /// <inheritdoc/>
    public override Task<ModelReview> RunAsync(ActivityContext context, ReviewInput input, CancellationToken cancellationToken) =>
        critic.ReviewAsync(input, cancellationToken);
}
