using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Durable.Registration;
using OrchestrationArchitect.Functions.Orchestrations;

namespace OrchestrationArchitect.Functions.HostTests.Contract;

/// <summary>The names that the contract registers, as functions over what the running test registered.</summary>
/// <param name="registry">What the test registered.</param>
/// <param name="services">For activities.</param>
/// <param name="lent">Where the durable client goes.</param>
public sealed class ContractFunctions(
    DurableRegistry registry, IServiceProvider services, TaskCompletionSource<DurableTaskClient> lent)
{
    [Function("Main")]
    public Task<string> MainAsync([OrchestrationTrigger] TaskOrchestrationContext context) => RunAsync(context);

    [Function("Child")]
    public Task<string> ChildAsync([OrchestrationTrigger] TaskOrchestrationContext context) => RunAsync(context);

    [Function("Work")]
    public async Task<string> WorkAsync([ActivityTrigger] string input, FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var output = await registry.FindActivity("Work")!.RunAsync(
            services,
            new ActivityContext("", "Work", IdempotencyKey: null),
            JsonSerializer.Serialize(input, registry.Json),
            context.CancellationToken);
        return JsonSerializer.Deserialize<string>(output, registry.Json)!;
    }

    /// <summary>Hands the test the client of this host; it serves beyond this invocation.</summary>
    [Function("Lend")]
    public IActionResult Lend(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "lend")] HttpRequest request,
        [DurableClient] DurableTaskClient client)
    {
        ArgumentNullException.ThrowIfNull(request);
        lent.TrySetResult(client);
        return new OkResult();
    }

    private Task<string> RunAsync(TaskOrchestrationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return OrchestratorRunner.RunAsync(new Registered(registry.FindOrchestration(context.Name.Name)!, registry.Json), context);
    }

    private sealed class Registered(OrchestrationRegistration registration, JsonSerializerOptions json)
        : Orchestration<JsonElement, string>
    {
        public override async Task<string> RunAsync(IOrchestrationContext context, JsonElement input) =>
            JsonSerializer.Deserialize<string>(await registration.RunAsync(context, input.GetRawText()), json)!;
    }
}
