using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Durable.Registration;
using OrchestrationArchitect.Prompts.Providers;
using OrchestrationArchitect.Runs.Activities;
using OrchestrationArchitect.Runs.Callbacks;
using OrchestrationArchitect.Runs.Candidates;
using OrchestrationArchitect.Runs.Critics;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Evaluation;
using OrchestrationArchitect.Runs.Http;
using OrchestrationArchitect.Runs.Http.Progress;
using OrchestrationArchitect.Runs.ModelGeneration;
using OrchestrationArchitect.Runs.Orchestrations;
using OrchestrationArchitect.Runs.Planning;
using OrchestrationArchitect.Runs.Progress;
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
        services.TryAddSingleton(new RunOptions());
        services.TryAddSingleton(Lexicon.Default);
        services.AddSingleton(provider => new RunPlanner(provider.GetRequiredService<RunOptions>(), provider.GetService<IModelProvider>()));
        services.AddSingleton<RunFeed>();
        services.AddSingleton<ICandidateGenerator, RulesGenerator>();
        services.AddModelGeneration();
        services.AddSingleton<ICritic, ResilienceCritic>();
        services.AddSingleton<ICritic, CostCritic>();
        services.AddSingleton<ICritic, SecurityCritic>();
        services.AddSingleton<ICritic, OperationsCritic>();
        services.AddSingleton<IDocumentEvaluator, PromptDocumentEvaluator>();
        services.AddSingleton<DraftStore>();
        services.TryAddSingleton(new CallbackOptions());
        services.TryAddSingleton<INameResolver, SystemNameResolver>();
        services.AddSingleton<CallbackSender>();
        services.AddSingleton<RunStarter>();
        services.AddSingleton<Redrive>();
        services.AddSingleton<QueueIntake>();
        services.TryAddSingleton<IManagementAddresses, RequestManagementAddresses>();
        services.AddSingleton<DesignsApi>();
        services.AddSingleton<ArtifactsApi>();
        services.AddSingleton<ProgressApi>();
        services.AddSingleton<DeadLettersApi>();
        services.AddSingleton<ToolBench>();
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
        .Add(RunReferences.Review, Create<ReviewByModel>)
        .Add(RunReferences.Publish, Create<PublishArtifacts>)
        .Add(RunReferences.Unpublish, Create<UnpublishArtifacts>)
        .Add(RunReferences.DiscardDrafts, Create<DiscardDrafts>)
        .Add(RunReferences.DeadLetter, Create<DeadLetterRun>)
        .Add(RunReferences.Notify, Create<NotifyCaller>);

    /// <summary>What asks models, where the host has added an <see cref="IModelProvider"/> and a <see cref="TimeProvider"/>.</summary>
    private static void AddModelGeneration(this IServiceCollection services)
    {
        services.AddSingleton(provider => new ModelAsker(
            provider.GetRequiredService<IModelProvider>(), provider.GetRequiredService<DraftStore>(),
            provider.GetRequiredService<RunFeed>(), provider.GetRequiredService<RunOptions>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DocumentPhase>();
        services.AddSingleton<DesignPhase>();
        services.AddSingleton<ICandidateGenerator>(provider => HasModel(provider)
            ? ActivatorUtilities.CreateInstance<ModelGenerator>(provider)
            : new MissingModelGenerator());
        services.AddSingleton<IModelCritic>(provider => HasModel(provider)
            ? ActivatorUtilities.CreateInstance<ModelCritic>(provider)
            : new MissingModelCritic());
    }

    private static bool HasModel(IServiceProvider provider) => provider.GetService<IModelProvider>() is not null;

    private static TActivity Create<TActivity>(IServiceProvider services) =>
        ActivatorUtilities.CreateInstance<TActivity>(services);
}
