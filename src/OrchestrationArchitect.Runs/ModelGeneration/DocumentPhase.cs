using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Prompts;
using OrchestrationArchitect.Runs.Activities;
using OrchestrationArchitect.Runs.Evaluation;
using OrchestrationArchitect.Runs.Generation;
using OrchestrationArchitect.Runs.Planning;

namespace OrchestrationArchitect.Runs.ModelGeneration;

/// <summary>The document: the default prompt, rendered exactly as given.</summary>
internal sealed class DocumentPhase(ModelAsker asker, DraftStore drafts, RunOptions options)
{
    public const string Purpose = "document";

    private static readonly ImmutableHashSet<string> NoLanguage = ["und"];

    public async Task<GenerationStep> AdvanceAsync(CandidateInput input, GenerationState state, CancellationToken cancellationToken)
    {
        var draft = new DraftReference(input.RunId, input.Plan.Id);
        var ask = new Ask(draft, Purpose, PromptFile.Default, await MessagesAsync(input, state, draft, cancellationToken))
        {
            Attempt = state.Attempt,
            Round = state.Repairs,
            Sample = input.Plan.Sample,
            Temperature = input.Plan.Temperature,
            Deadline = input.Deadline,
            Budget = input.Budget.Less(state.Spent),
        };
        return await asker.AskAsync(ask, cancellationToken) switch
        {
            Asked.Answered answer => Judge(input, state, answer),
            Asked.Unusable cut => Turns.Mend(cut, state, [cut.Message + " Answer in less."], options.ModelRepairs),
            var other => Turns.Of(other, state),
        };
    }

    private GenerationStep Judge(CandidateInput input, GenerationState state, Asked.Answered answer)
    {
        // The document may be in English, as the prompt is, or in the description's own language.
        var language = TextLanguage.Of(answer.Text);
        var expected = TextLanguage.Of(input.Scenario.BusinessWorkflow);
        return language == "en" || language == expected || NoLanguage.Contains(language)
            ? new GenerationStep.GoesOn(new GenerationState(GenerationPhase.Design)) { Calls = answer.Calls }
            : Turns.Mend(answer, state, [$"The answer is in another language ('{language}'). Give the same answer in English."], options.ModelRepairs);
    }

    // What is sent back follows the prompt as a conversation; the prompt itself stays as it is.
    private async Task<ImmutableArray<PromptMessage>> MessagesAsync(
        CandidateInput input, GenerationState state, DraftReference draft, CancellationToken cancellationToken)
    {
        var rendered = PromptRenderer.Render(PromptFile.Default, PromptVariables.Of(input.Scenario), Rendering.Options);
        var messages = Rendering.Messages(rendered);
        if (state.Errors.IsEmpty)
            return messages;
        if (await drafts.FindPartAsync(draft, $"{Purpose}-{state.Repairs - 1}.txt", cancellationToken) is { } last)
            messages = messages.Add(new PromptMessage(MessageRole.Assistant, last));
        return messages.Add(new PromptMessage(MessageRole.User, string.Join('\n', state.Errors)));
    }
}
