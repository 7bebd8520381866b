using Azure.Core.Serialization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchestrationArchitect.Functions.Hosting;
using OrchestrationArchitect.Functions.Tests.Functions;
using OrchestrationArchitect.Runs;
using OrchestrationArchitect.Runs.Candidates;

namespace OrchestrationArchitect.Functions.Tests.Hosting;

public sealed class CompositionTests : IDisposable
{
    private readonly ServiceProvider _services;

    public CompositionTests()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("AzureWebJobsStorage", "UseDevelopmentStorage=true")]).Build();
        _services = new ServiceCollection().AddLogging().AddArchitectFunctions(configuration)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public void Dispose() => _services.Dispose();

    [Fact]
    public void FunctionClasses_AllCanBeMadeFromTheServices()
    {
        foreach (var type in FunctionCatalog.All.Select(function => function.Method.DeclaringType!).Distinct())
            ActivatorUtilities.CreateInstance(_services, type).ShouldNotBeNull();
    }

    [Fact]
    public void Activities_AllCanBeMadeFromTheServices()
    {
        foreach (var type in typeof(RunsRegistration).Assembly.GetTypes().Where(IsActivity))
            ActivatorUtilities.CreateInstance(_services, type).ShouldNotBeNull();
    }

    [Fact]
    public void WorkerSerializer_WritesTheFormOfHistories()
    {
        var serializer = _services.GetRequiredService<IOptions<WorkerOptions>>().Value.Serializer.ShouldBeOfType<JsonObjectSerializer>();
        serializer.Serialize(new CandidatePlan("a", "rules"), cancellationToken: TestContext.Current.CancellationToken).ToString()
            .ShouldBe("""{"id":"a","generator":"rules","emphasis":"balanced","sample":0}""");
    }

    private static bool IsActivity(Type type) =>
        !type.IsAbstract && type.BaseType is { IsGenericType: true } parent
        && parent.GetGenericTypeDefinition() == typeof(OrchestrationArchitect.Durable.Activities.Activity<,>);
}
