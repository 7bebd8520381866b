using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchestrationArchitect.Functions.Hosting;
using OrchestrationArchitect.Models;
using OrchestrationArchitect.Prompts.Providers;

namespace OrchestrationArchitect.Functions.Tests.Hosting;

public sealed class ModelRegistrationTests
{
    [Fact]
    public void Add_EndpointAndDeployment_AddsTheModelWithItsPrices()
    {
        using var services = Services(
            ("AzureOpenAI:Endpoint", "https://x.openai.azure.com/"), ("AzureOpenAI:Deployment", "gpt"),
            ("AzureOpenAI:InputUsdPerMillion", "2"), ("AzureOpenAI:OutputUsdPerMillion", "8"));

        services.GetRequiredService<IModelProvider>().ShouldBeOfType<OpenAIModelProvider>().Prices.ShouldBe(new TokenPrices(2, 8));
    }

    [Fact]
    public void Add_NoEndpoint_AddsNothing()
    {
        using var services = Services();

        services.GetService<IModelProvider>().ShouldBeNull();
    }

    [Fact]
    public void Add_OptionOutOfRange_FailsAtStart() =>
        Should.Throw<OptionsValidationException>(() => Services(
            ("AzureOpenAI:Endpoint", "https://x.openai.azure.com/"), ("AzureOpenAI:Deployment", "gpt"), ("AzureOpenAI:Concurrency", "0")))
            .Message.ShouldContain("AzureOpenAI:Concurrency");

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddArchitectFunctions(configuration).BuildServiceProvider();
    }
}
