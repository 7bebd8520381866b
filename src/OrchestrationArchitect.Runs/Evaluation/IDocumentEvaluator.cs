using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Runs.Evaluation;

/// <summary>Judges a candidate's document by the evaluators of the product's prompt and the Vector standard.</summary>
public interface IDocumentEvaluator
{
    /// <summary>Every evaluator's verdict.</summary>
    Task<EvaluationSummary> EvaluateAsync(Scenario scenario, string document, CancellationToken cancellationToken);
}
