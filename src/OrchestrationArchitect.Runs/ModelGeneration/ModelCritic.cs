using System.Collections.Immutable;
using System.Text.Json;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Prompts;
using OrchestrationArchitect.Runs.Activities;
using OrchestrationArchitect.Runs.Critics;

namespace OrchestrationArchitect.Runs.ModelGeneration;

/// <summary>Asks the model by the critic prompt of a lens.</summary>
internal sealed class ModelCritic(ModelAsker asker, DraftStore drafts) : IModelCritic
{
    public async Task<ModelReview> ReviewAsync(ReviewInput input, CancellationToken cancellationToken)
    {
        var lens = input.Lens.ToString().ToLowerInvariant();
        var prompt = BuiltInPrompts.Critic(lens);
        var design = await drafts.GetDesignAsync(input.Draft, cancellationToken);
        var values = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
        [
            KeyValuePair.Create("design_json", DraftSchema.Write(design)),
            KeyValuePair.Create("facts_json", JsonSerializer.Serialize(design.Facts, DesignJson.Compact)),
        ]);
        var ask = new Ask(input.Draft, $"critic-{lens}", prompt, Rendering.Messages(PromptRenderer.Render(prompt, values, Rendering.Options)))
        {
            Format = prompt.ResponseFormat,
            Deadline = input.Deadline,
            Budget = input.Budget,
        };
        var asked = await asker.AskAsync(ask, cancellationToken);
        var review = asked switch
        {
            Asked.Answered answer => CritiqueAnswer.Read(answer.Text, input.Lens),
            Asked.Again { Message: var message } => new ModelReview(input.Lens, Critique: null, message),
            Asked.Unusable { Message: var message } => new ModelReview(input.Lens, Critique: null, message),
            Asked.Stopped { Message: var message } => new ModelReview(input.Lens, Critique: null, message),
            _ => throw new InvalidOperationException($"No review for {asked.GetType().Name}."),
        };
        return review with { Calls = asked.Calls };
    }
}

/// <summary>Where no model is set up.</summary>
internal sealed class MissingModelCritic : IModelCritic
{
    public Task<ModelReview> ReviewAsync(ReviewInput input, CancellationToken cancellationToken) =>
        Task.FromResult(new ModelReview(input.Lens, Critique: null, Planning.MissingModel.Fix));
}
