using OrchestrationArchitect.Runs.Activities;
using OrchestrationArchitect.Runs.Candidates;
using OrchestrationArchitect.Runs.Generation;
using OrchestrationArchitect.Runs.Planning;

namespace OrchestrationArchitect.Runs.ModelGeneration;

/// <summary>
/// Drafts by a language model: first the document, by the default prompt exactly as it is rendered, then the typed design
/// that says the same, mended from its errors. A refinement goes straight to the design, with the findings as errors.
/// </summary>
internal sealed class ModelGenerator(DocumentPhase documents, DesignPhase designs) : ICandidateGenerator
{
    public string Name => CandidatePlanner.ModelGeneratorName;

    public async Task<GenerationStep> AdvanceAsync(CandidateInput input, CancellationToken cancellationToken)
    {
        var state = input.State ?? Start(input);
        var step = state.Phase == GenerationPhase.Document
            ? await documents.AdvanceAsync(input, state, cancellationToken)
            : await designs.AdvanceAsync(input, state, cancellationToken);
        return step is GenerationStep.GoesOn more
            ? more with { State = more.State with { Spent = state.Spent.Plus(step.Calls) } }
            : step;
    }

    private static GenerationState Start(CandidateInput input) => input.Refines is { } basis
        ? new GenerationState(GenerationPhase.Design) { Errors = basis.Findings }
        : new GenerationState(GenerationPhase.Document);
}

/// <summary>The generator where no model is set up: says how to set one up.</summary>
internal sealed class MissingModelGenerator : ICandidateGenerator
{
    public string Name => CandidatePlanner.ModelGeneratorName;

    public Task<GenerationStep> AdvanceAsync(CandidateInput input, CancellationToken cancellationToken) =>
        Task.FromResult<GenerationStep>(new GenerationStep.Failed(DeadLetters.DeadLetterReasons.GeneratorMissing, MissingModel.Fix));
}
