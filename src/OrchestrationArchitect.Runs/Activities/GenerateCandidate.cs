using OrchestrationArchitect.Design.Exporting;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Runs.Candidates;

namespace OrchestrationArchitect.Runs.Activities;

/// <summary>Drafts a candidate and keeps it as a claim check.</summary>
public sealed class GenerateCandidate(IEnumerable<ICandidateGenerator> generators, DraftStore drafts)
    : Activity<CandidateInput, DraftReference>
{
    /// <inheritdoc/>
    /// <exception cref="GeneratorMissingException">No generator of the plan's name is set up.</exception>
    /// <exception cref="GenerationRefusedException">The generator has nothing to draft from.</exception>
    public override async Task<DraftReference> RunAsync(
        ActivityContext context, CandidateInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var generator = generators.FirstOrDefault(candidate => candidate.Name == input.Plan.Generator)
            ?? throw new GeneratorMissingException(input.Plan.Generator);
        var draft = await generator.GenerateAsync(input.Scenario, input.Plan, cancellationToken);
        var document = draft.Document ?? Exporters.Find("markdown")!.Export(draft.Design)[0].Content;
        var reference = new DraftReference(input.RunId, input.Plan.Id, draft.Design.Pattern.Primary);
        await drafts.PutAsync(reference, draft.Design, document, cancellationToken);
        return reference;
    }
}
