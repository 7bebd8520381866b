using Azure.Core;
using Azure.Core.Serialization;
using Azure.Identity;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Functions.Activities;
using OrchestrationArchitect.Functions.Client;
using OrchestrationArchitect.Functions.Http;
using OrchestrationArchitect.Functions.Options;
using OrchestrationArchitect.Functions.Storage;
using OrchestrationArchitect.Functions.Timers;
using OrchestrationArchitect.Prompts.Providers;
using OrchestrationArchitect.Runs;
using OrchestrationArchitect.Runs.Artifacts;
using OrchestrationArchitect.Runs.Callbacks;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Http;
using OrchestrationArchitect.Runs.Idempotency;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Starting;

namespace OrchestrationArchitect.Functions.Hosting;

/// <summary>Composes the design service for Azure.</summary>
public static class FunctionsRegistration
{
    /// <summary>Adds runs, their Azure adapters and the options they need, validated when the host starts.</summary>
    public static IServiceCollection AddArchitectFunctions(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddArchitectOptions(configuration);

        // The one JSON form, everywhere: the durable client, the durable worker and activity bindings all take theirs
        // from here.
        services.Configure<WorkerOptions>(worker => worker.Serializer = new JsonObjectSerializer(DesignJson.Compact));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<TokenCredential>(_ => CreateCredential(configuration));

        services.AddSingleton<IManagementAddresses, DurableManagementAddresses>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<CallbackSettings>>().Value.ToOptions());
        services.AddSingleton(provider => new InputLimits
        {
            Callbacks = provider.GetRequiredService<CallbackOptions>().Secrets.IsEmpty ? CallbackPolicy.Off : CallbackPolicy.Public,
            HasModel = provider.GetService<IModelProvider>() is not null,
        });
        services.AddDesignRuns();
        services.AddSingleton<IRunIds, TimeOrderedRunIds>();
        services.AddSingleton<CurrentDurableClient>();
        services.AddSingleton<IOrchestrationClient, FunctionsOrchestrationClient>();
        services.AddSingleton<StorageClients>();
        services.AddSingleton<IStorageProbe>(provider => provider.GetRequiredService<StorageClients>());
        services.AddSingleton<IDeadLetterNotices, QueueDeadLetterNotices>();
        services.AddSingleton<IArtifactStore, BlobArtifactStore>();
        services.AddSingleton<IIdempotencyStore, BlobIdempotencyStore>();
        services.AddSingleton<IDeadLetterStore, BlobDeadLetterStore>();
        services.AddSingleton<ActivityRunner>();
        services.AddSingleton<HttpGate>();
        services.AddSingleton<Upkeep>();
        services.AddAzureModel(configuration);
        return services;
    }

    /// <summary>Binds every options class to its section.</summary>
    internal static IServiceCollection AddArchitectOptions(this IServiceCollection services, IConfiguration configuration)
    {
        AddValidated<StorageOptions>(services, configuration, StorageOptions.Section);
        services.PostConfigure<StorageOptions>(storage => storage.FallBackTo(configuration.GetSection("AzureWebJobsStorage")));
        AddValidated<AccessOptions>(services, configuration, AccessOptions.Section);
        AddValidated<CallbackSettings>(services, configuration, CallbackSettings.Section);
        AddValidated<UpkeepOptions>(services, configuration, UpkeepOptions.Section);
        AddValidated<ModelOptions>(services, configuration, ModelOptions.Section);
        return services;
    }

    private static void AddValidated<TOptions>(IServiceCollection services, IConfiguration configuration, string section)
        where TOptions : class =>
        services.AddOptions<TOptions>()
            .Bind(configuration.GetSection(section))
            .ValidateDataAnnotations()
            .ValidateOnStart();

    /// <summary>
    /// The app's user-assigned identity in Azure; on a developer's machine whatever they are signed in with.
    /// </summary>
    private static DefaultAzureCredential CreateCredential(IConfiguration configuration) =>
        new(new DefaultAzureCredentialOptions { ManagedIdentityClientId = configuration["AZURE_CLIENT_ID"] });
}
