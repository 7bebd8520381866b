using OrchestrationArchitect.Design.Exporting.Markdown;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Prompts;
using OrchestrationArchitect.Prompts.Evaluation;

namespace OrchestrationArchitect.Runs.Evaluation;

/// <summary>The evaluators of the default prompt, then the Vector standard that the prompt asks for.</summary>
internal sealed class PromptDocumentEvaluator : IDocumentEvaluator
{
    public async Task<EvaluationSummary> EvaluateAsync(Scenario scenario, string document, CancellationToken cancellationToken)
    {
        var results = await AnswerEvaluation.RunAsync(
            PromptFile.Default, document, PromptVariables.Of(scenario), judge: null, cancellationToken);
        return new EvaluationSummary([.. results.Select(VerdictOf), VectorVerdict(document)]);
    }

    private static EvaluatorVerdict VerdictOf(EvaluatorResult result) => new(
        result.Name,
        result.Status switch { CheckStatus.Passed => true, CheckStatus.Failed => false, _ => null },
        result.Details);

    private static EvaluatorVerdict VectorVerdict(string document)
    {
        var findings = VectorStandard.Check(document);
        return new EvaluatorVerdict(
            "Vector standard",
            findings.IsEmpty,
            findings.IsEmpty ? "Every rule of the standard holds." : string.Join(' ', findings.Select(finding => finding.Message)));
    }
}
