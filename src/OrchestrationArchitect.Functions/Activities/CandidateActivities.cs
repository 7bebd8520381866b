using Microsoft.Azure.Functions.Worker;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Runs.Activities;
using OrchestrationArchitect.Runs.Critics;
using OrchestrationArchitect.Runs.Evaluation;
using OrchestrationArchitect.Runs.Generation;
using OrchestrationArchitect.Runs.Orchestrations;

namespace OrchestrationArchitect.Functions.Activities;

/// <summary>The activities of a candidate.</summary>
/// <param name="runner">Runs them.</param>
public sealed class CandidateActivities(ActivityRunner runner)
{
    /// <summary>See <see cref="GenerateCandidate"/>.</summary>
    [Function(ActivityNames.Generate)]
    public Task<GenerationOutcome> GenerateCandidateAsync([ActivityTrigger] CandidateInput input, FunctionContext context) =>
        runner.RunAsync<GenerateCandidate, CandidateInput, GenerationOutcome>(context, input);

    /// <summary>See <see cref="EvaluateDocument"/>.</summary>
    [Function(ActivityNames.Evaluate)]
    public Task<EvaluationSummary> EvaluateDocumentAsync([ActivityTrigger] DraftReference input, FunctionContext context) =>
        runner.RunAsync<EvaluateDocument, DraftReference, EvaluationSummary>(context, input);

    /// <summary>See <see cref="VerifyDesign"/>.</summary>
    [Function(ActivityNames.Verify)]
    public Task<VerificationResult> VerifyDesignAsync([ActivityTrigger] DraftReference input, FunctionContext context) =>
        runner.RunAsync<VerifyDesign, DraftReference, VerificationResult>(context, input);

    /// <summary>See <see cref="SimulateDesign"/>.</summary>
    [Function(ActivityNames.Simulate)]
    public Task<Estimates> SimulateDesignAsync([ActivityTrigger] DraftReference input, FunctionContext context) =>
        runner.RunAsync<SimulateDesign, DraftReference, Estimates>(context, input);

    /// <summary>See <see cref="CritiqueDesign"/>.</summary>
    [Function(ActivityNames.Critique)]
    public Task<Critique> CritiqueDesignAsync([ActivityTrigger] CritiqueInput input, FunctionContext context) =>
        runner.RunAsync<CritiqueDesign, CritiqueInput, Critique>(context, input);

    /// <summary>See <see cref="ReviewByModel"/>.</summary>
    [Function(ActivityNames.Review)]
    public Task<ModelReview> ReviewByModelAsync([ActivityTrigger] ReviewInput input, FunctionContext context) =>
        runner.RunAsync<ReviewByModel, ReviewInput, ModelReview>(context, input);
}
