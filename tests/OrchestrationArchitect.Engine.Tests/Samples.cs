using System.Text.Json;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.ContractTests;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Durable.Registration;
using OrchestrationArchitect.Durable.Retries;

namespace OrchestrationArchitect.Engine.Tests;

/// <summary>The smallest orchestration that does something.</summary>
internal static class Samples
{
    public static readonly OrchestrationReference<string, string> Main = new("Main");

    public static readonly ActivityReference<string, string> Work = new("Work");

    public static DurableRegistry Registry() => Registry(async (context, _) =>
    {
        await context.CallActivityAsync(Work, "x", TaskRetryPolicy.Once);
        return "done";
    });

    public static DurableRegistry Registry(
        Func<IOrchestrationContext, string, Task<string>> main, Func<ActivityContext, string, string>? work = null) =>
        new DurableRegistry(JsonSerializerOptions.Web).Add(Main, main).Add(Work, work ?? ((_, input) => input));

    public static async Task<InstanceState> RunAsync(IOrchestrationClient client, string input = "")
    {
        var id = await client.StartAsync(Main, input, cancellationToken: TestContext.Current.CancellationToken);
        return await EndAsync(client, id);
    }

    public static async Task<InstanceState> EndAsync(IOrchestrationClient client, string id)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        return (await client.WaitForEndAsync(id, patience.Token)).ShouldNotBeNull();
    }
}
