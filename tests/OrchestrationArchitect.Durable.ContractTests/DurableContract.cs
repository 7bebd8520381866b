using System.Text.Json;
using OrchestrationArchitect.Durable.Activities;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Durable.Registration;
using OrchestrationArchitect.Durable.Retries;

namespace OrchestrationArchitect.Durable.ContractTests;

/// <summary>What every group of promises is tested with. An implementation derives each group and gives the host.</summary>
public abstract class DurableContract
{
    protected static readonly OrchestrationReference<string, string> Main = new("Main");

    protected static readonly OrchestrationReference<string, string> Child = new("Child");

    protected static readonly ActivityReference<string, string> Work = new("Work");

    protected static readonly TaskRetryPolicy Once = TaskRetryPolicy.Once;

    /// <summary>By how much this implementation may fire a timer too early. Default: not at all.</summary>
    protected virtual TimeSpan EarlyAtMost => TimeSpan.Zero;

    /// <summary>Starts a host that runs what is registered.</summary>
    protected abstract Task<IDurableHost> StartAsync(DurableRegistry registry);

    protected static DurableRegistry NewRegistry() => new(JsonSerializerOptions.Web);

    /// <summary>Starts a host with one orchestration, and perhaps one activity.</summary>
    protected Task<IDurableHost> StartAsync(
        Func<IOrchestrationContext, string, Task<string>> main,
        Func<ActivityContext, string, string>? work = null) =>
        StartAsync(NewRegistry().Add(Main, main).Add(Work, work ?? ((_, input) => input)));

    /// <summary>Runs the main orchestration to its end.</summary>
    protected static async Task<InstanceState> RunAsync(IDurableHost host, string input = "")
    {
        var id = await host.Client.StartAsync(Main, input, cancellationToken: TestContext.Current.CancellationToken);
        return await EndAsync(host, id);
    }

    /// <summary>An instance's state at its end; the test fails if it does not come within half a minute.</summary>
    protected static async Task<InstanceState> EndAsync(IDurableHost host, string id)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        return (await host.Client.WaitForEndAsync(id, patience.Token)).ShouldNotBeNull();
    }

    /// <summary>The result of a run that is expected to end well.</summary>
    protected static string Output(InstanceState state)
    {
        state.Status.ShouldBe(InstanceStatus.Completed, state.Failure?.ToString());
        return JsonSerializer.Deserialize<string>(state.Output.ShouldNotBeNull())!;
    }

    /// <summary>Waits until a run's custom status is a text.</summary>
    protected static Task StatusAsync(IDurableHost host, string id, string status) =>
        UntilAsync(host, id, state =>
            state.CustomStatus is { } json && JsonSerializer.Deserialize<string>(json) == status);

    /// <summary>Waits until a run is held back.</summary>
    protected static Task SuspendedAsync(IDurableHost host, string id) =>
        UntilAsync(host, id, state => state.Status == InstanceStatus.Suspended);

    private static async Task UntilAsync(IDurableHost host, string id, Func<InstanceState, bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await host.Client.GetAsync(id, InstanceDetail.Status, patience.Token) is not { } state || !holds(state))
            await Task.Delay(5, patience.Token);
    }

    /// <summary>All events of a history.</summary>
    protected static async Task<List<HistoryEntry>> HistoryAsync(IDurableHost host, string id)
    {
        var events = new List<HistoryEntry>();
        string? token = null;
        do
        {
            var page = await host.Client.GetHistoryAsync(id, token, TestContext.Current.CancellationToken);
            events.AddRange(page.Events);
            token = page.ContinuationToken;
        }
        while (token is not null);
        return events;
    }
}
