using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Runs.Evaluation;

namespace OrchestrationArchitect.Runs.Activities;

/// <summary>Runs the prompt's evaluators over a candidate's document.</summary>
public sealed class EvaluateDocument(DraftStore drafts, IDocumentEvaluator evaluator)
    : Activity<DraftReference, EvaluationSummary>
{
    /// <inheritdoc/>
    public override async Task<EvaluationSummary> RunAsync(
        ActivityContext context, DraftReference input, CancellationToken cancellationToken)
    {
        var design = await drafts.GetDesignAsync(input, cancellationToken);
        var document = await drafts.GetDocumentAsync(input, cancellationToken);
        return await evaluator.EvaluateAsync(design.Scenario!, document, cancellationToken);
    }
}
