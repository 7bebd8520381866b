using OrchestrationArchitect.Runs.Activities;

namespace OrchestrationArchitect.Runs.Critics;

/// <summary>A model that looks at designs through one lens at a time.</summary>
public interface IModelCritic
{
    /// <summary>What it finds; a failure is part of the answer.</summary>
    Task<ModelReview> ReviewAsync(ReviewInput input, CancellationToken cancellationToken);
}
