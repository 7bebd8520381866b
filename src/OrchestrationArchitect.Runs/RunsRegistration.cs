using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Durable.Registration;
using OrchestrationArchitect.Runs.Activities;
using OrchestrationArchitect.Runs.Candidates;
using OrchestrationArchitect.Runs.Critics;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Evaluation;
using OrchestrationArchitect.Runs.Http;
using OrchestrationArchitect.Runs.Orchestrations;
using OrchestrationArchitect.Runs.Queues;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Starting;

namespace OrchestrationArchitect.Runs;

/// <summary>Registers everything of a design run but its ports, which each host brings.</summary>
public static class RunsRegistration
{
    /// <summary>
    /// Adds activities, critics, generators and API handlers. The host adds
    /// <see cref="Durable.Client.IOrchestrationClient"/>, <see cref="Artifacts.IArtifactStore"/>,
    /// <see cref="IDeadLetterStore"/>, <see cref="Idempotency.IIdempotencyStore"/> and <see cref="IRunIds"/>.
    /// </summary>
    public static IServiceCollection AddDesignRuns(this IServiceCollection services)
    {
        services.TryAddSingleton(new InputLimits());
        services.AddSingleton<ICandidateGenerator, RulesGenerator>();
        services.AddSingleton<ICritic, ResilienceCritic>();
        services.AddSingleton<ICritic, CostCritic>();
        services.AddSingleton<ICritic, SecurityCritic>();
        services.AddSingleton<ICritic, OperationsCritic>();
        services.AddSingleton<IDocumentEvaluator, PromptDocumentEvaluator>();
        services.AddSingleton<DraftStore>();
        services.AddSingleton<RunStarter>();
        services.AddSingleton<Redrive>();
        services.AddSingleton<QueueIntake>();
        services.AddSingleton<DesignsApi>();
        services.AddSingleton<DeadLettersApi>();
        services.AddSingleton<ToolsApi>();
        return services;
    }

    /// <summary>The orchestrations and activities of a design run, for an engine that runs them itself.</summary>
    public static DurableRegistry CreateRegistry() => new DurableRegistry(DesignJson.Compact)
        .Add(RunReferences.DesignRun, () => new DesignRun())
        .Add(RunReferences.CandidateRun, () => new CandidateRun())
        .Add(RunReferences.Validate, Create<ValidateRequest>)
        .Add(RunReferences.ClaimKey, Create<ClaimIdempotencyKey>)
        .Add(RunReferences.Generate, Create<GenerateCandidate>)
        .Add(RunReferences.Evaluate, Create<EvaluateDocument>)
        .Add(RunReferences.Verify, Create<VerifyDesign>)
        .Add(RunReferences.Simulate, Create<SimulateDesign>)
        .Add(RunReferences.Critique, Create<CritiqueDesign>)
        .Add(RunReferences.Publish, Create<PublishArtifacts>)
        .Add(RunReferences.Unpublish, Create<UnpublishArtifacts>)
        .Add(RunReferences.DiscardDrafts, Create<DiscardDrafts>)
        .Add(RunReferences.DeadLetter, Create<DeadLetterRun>);

    private static TActivity Create<TActivity>(IServiceProvider services) =>
        ActivatorUtilities.CreateInstance<TActivity>(services);
}
