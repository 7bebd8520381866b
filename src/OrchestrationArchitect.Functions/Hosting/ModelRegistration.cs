using System.ClientModel.Primitives;
using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchestrationArchitect.Models;
using OrchestrationArchitect.Prompts.Providers;

namespace OrchestrationArchitect.Functions.Hosting;

/// <summary>Adds the Azure OpenAI deployment as the model, called by the app's identity.</summary>
/// <remarks>
/// The v1 address speaks the wire format of OpenAI itself, so that one client serves every host; see
/// https://learn.microsoft.com/azure/ai-foundry/openai/api-version-lifecycle (read 2026-11).
/// </remarks>
internal static class ModelRegistration
{
    private const string Scope = "https://cognitiveservices.azure.com/.default";

    /// <summary>Adds it where the section names an endpoint; without one the rules draft alone.</summary>
    /// <exception cref="OptionsValidationException">The section holds what it must not.</exception>
    public static void AddAzureModel(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(Options.ModelOptions.Section);
        if (section.Get<Options.ModelOptions>() is not { Endpoint: { IsAbsoluteUri: true } resource, Deployment: { Length: > 0 } deployment })
            return;
        var model = section.Get<ModelOptions>()!;
        model.Endpoint = new Uri(resource, "/openai/v1");
        model.Name = deployment;
        if (model.Validate(option => $"{Options.ModelOptions.Section}:{option}") is { IsEmpty: false } problems)
            throw new OptionsValidationException(Options.ModelOptions.Section, typeof(ModelOptions), problems);
        services.AddSingleton<IModelProvider>(provider => new OpenAIModelProvider(
            model,
            provider.GetRequiredService<TimeProvider>(),
            string.IsNullOrEmpty(model.Key) ? new BearerTokenPolicy(provider.GetRequiredService<TokenCredential>(), Scope) : null));
    }
}
