using OrchestrationArchitect.Design.Exporting;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Runs.Candidates;
using OrchestrationArchitect.Runs.Generation;

namespace OrchestrationArchitect.Runs.Activities;

/// <summary>Takes a generator's turn at a candidate, and keeps the finished draft as a claim check.</summary>
public sealed class GenerateCandidate(IEnumerable<ICandidateGenerator> generators, DraftStore drafts)
    : Activity<CandidateInput, GenerationOutcome>
{
    /// <inheritdoc/>
    public override async Task<GenerationOutcome> RunAsync(
        ActivityContext context, CandidateInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var generator = generators.Single(candidate => candidate.Name == input.Plan.Generator);
        var step = await generator.AdvanceAsync(input, cancellationToken);
        return step switch
        {
            GenerationStep.Drafted drafted => new GenerationOutcome
            {
                Draft = await KeepAsync(input, drafted, cancellationToken),
                Calls = drafted.Calls,
                Changes = drafted.Changes,
            },
            GenerationStep.GoesOn more => new GenerationOutcome { Next = more.State, Pause = more.Pause, Calls = more.Calls },
            GenerationStep.Failed failed => new GenerationOutcome { Failure = new GenerationFailure(failed.Reason, failed.Message), Calls = failed.Calls },
            _ => throw new InvalidOperationException($"No outcome for {step.GetType().Name}."),
        };
    }

    private async Task<DraftReference> KeepAsync(CandidateInput input, GenerationStep.Drafted drafted, CancellationToken cancellationToken)
    {
        var document = drafted.Document ?? Exporters.Find("markdown")!.Export(drafted.Design)[0].Content;
        var reference = new DraftReference(input.RunId, input.Plan.Id, drafted.Design.Pattern.Primary);
        await drafts.PutAsync(reference, drafted.Design, document, cancellationToken);
        return reference;
    }
}
