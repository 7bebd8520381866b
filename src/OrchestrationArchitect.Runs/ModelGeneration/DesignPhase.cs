using System.Collections.Immutable;
using System.Text.Json;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Prompts;
using OrchestrationArchitect.Runs.Activities;
using OrchestrationArchitect.Runs.Evaluation;
using OrchestrationArchitect.Runs.Generation;
using OrchestrationArchitect.Runs.Planning;

namespace OrchestrationArchitect.Runs.ModelGeneration;

/// <summary>The typed design: a structured answer, mended from the errors that schema and proof find in it.</summary>
internal sealed class DesignPhase(ModelAsker asker, DraftStore drafts, RunOptions options, Lexicon lexicon)
{
    public const string Purpose = "design";

    public async Task<GenerationStep> AdvanceAsync(CandidateInput input, GenerationState state, CancellationToken cancellationToken)
    {
        var draft = new DraftReference(input.RunId, input.Plan.Id);
        var facts = ScenarioReader.Read(input.Scenario, lexicon);
        var document = await DocumentAsync(input, draft, cancellationToken);
        var values = PromptVariables.Of(input.Scenario).ToImmutableDictionary(StringComparer.Ordinal)
            .Add("schema", DraftSchema.Text)
            .Add("facts", JsonSerializer.Serialize(facts, DesignJson.Compact))
            .Add("document", document ?? "")
            .Add("steering", Steering.For(input.Plan, input.Scenario, facts))
            .Add("previous", await PreviousAsync(input, state, draft, cancellationToken) ?? "")
            .Add("errors", string.Join('\n', state.Errors));
        var ask = new Ask(draft, Purpose, BuiltInPrompts.DesignJson, Rendering.Messages(PromptRenderer.Render(BuiltInPrompts.DesignJson, values, Rendering.Options)))
        {
            Attempt = state.Attempt,
            Round = state.Repairs,
            Sample = input.Plan.Sample,
            Format = DraftSchema.Format,
            Deadline = input.Deadline,
            Budget = input.Budget.Less(state.Spent),
        };
        return await asker.AskAsync(ask, cancellationToken) switch
        {
            Asked.Answered answer => Judge(input, facts, state, document, answer),
            Asked.Unusable cut => Turns.Mend(cut, state, [cut.Message + " Answer with a smaller object."], options.ModelRepairs),
            var other => Turns.Of(other, state),
        };
    }

    private GenerationStep Judge(CandidateInput input, ProcessFacts facts, GenerationState state, string? document, Asked.Answered answer)
    {
        var read = DesignAnswer.Read(answer.Text, input.Scenario, facts);
        if (read.Errors.IsEmpty || (state.Repairs >= options.ModelRepairs && read.IsUsable))
            return new GenerationStep.Drafted(read.Design!, document) { Calls = answer.Calls, Changes = input.Refines?.Findings ?? [] };
        return Turns.Mend(answer, state, read.Errors, options.ModelRepairs);
    }

    private async Task<string?> DocumentAsync(CandidateInput input, DraftReference draft, CancellationToken cancellationToken)
    {
        if (input.Refines is { } basis)
            return await drafts.FindDocumentAsync(basis.Draft, cancellationToken);

        // The last document that was sent back to be mended is the one that was taken.
        string? document = null;
        for (var round = 0; round <= options.ModelRepairs; round++)
            document = await drafts.FindPartAsync(draft, $"{DocumentPhase.Purpose}-{round}.txt", cancellationToken) ?? document;
        return document;
    }

    private async Task<string?> PreviousAsync(
        CandidateInput input, GenerationState state, DraftReference draft, CancellationToken cancellationToken)
    {
        if (state.Repairs > 0)
            return await drafts.FindPartAsync(draft, $"{Purpose}-{state.Repairs - 1}.txt", cancellationToken);
        return input.Refines is { } basis
            ? DraftSchema.Write(await drafts.GetDesignAsync(basis.Draft, cancellationToken))
            : null;
    }
}
