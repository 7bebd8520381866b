using OrchestrationArchitect.Design.Exporting;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Simulation;
using OrchestrationArchitect.Design.Verification;
using OrchestrationArchitect.Prompts.Providers;
using OrchestrationArchitect.Runs.Candidates;

namespace OrchestrationArchitect.Runs.Evaluation;

/// <summary>Answers the default prompt by the rules: reads the variables, not the prose around them.</summary>
public sealed class RulesProvider : IModelProvider
{
    /// <inheritdoc/>
    public string Name => RulesGenerator.GeneratorName;

    /// <inheritdoc/>
    public bool CanJudge => false;

    /// <inheritdoc/>
    /// <exception cref="ModelProviderException">The prompt lacks a scenario's variables, or nothing can be designed.</exception>
    public Task<ModelCompletion> CompleteAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!PromptVariables.TryRead(request.Variables, out var scenario, out var missing))
            throw new ModelProviderException($"The rules answer prompts about a scenario; the variable '{missing}' is missing.") { Reason = "not-a-scenario" };
        try
        {
            var plan = new CandidatePlan("eval", RulesGenerator.GeneratorName);
            var document = DocumentOf(RulesGenerator.Draft(scenario, plan));
            return Task.FromResult(new ModelCompletion(document) { FinishReason = "stop" });
        }
        catch (GenerationRefusedException refusal)
        {
            throw new ModelProviderException(refusal.Message, refusal) { Reason = "refused" };
        }
    }

    private static string DocumentOf(OrchestrationDesign design) => Exporters.Find("markdown")!.Export(design with
    {
        Verification = Verifier.Verify(design),
        Estimates = Simulator.Simulate(design),
    })[0].Content;
}
