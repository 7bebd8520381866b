using OrchestrationArchitect.Durable.ContractTests;
using OrchestrationArchitect.Durable.Registration;

namespace OrchestrationArchitect.Engine.Tests.Contract;

/// <summary>The contract with every run kept in memory between its events.</summary>
internal static class WarmHost
{
    public static async Task<IDurableHost> StartAsync(DurableRegistry registry) => await EngineFixture.StartAsync(registry);
}

public sealed class WarmActivityTests : ActivityContract
{
    protected override Task<IDurableHost> StartAsync(DurableRegistry registry) => WarmHost.StartAsync(registry);
}

public sealed class WarmRetryTests : RetryContract
{
    protected override Task<IDurableHost> StartAsync(DurableRegistry registry) => WarmHost.StartAsync(registry);
}

public sealed class WarmTimerTests : TimerContract
{
    protected override Task<IDurableHost> StartAsync(DurableRegistry registry) => WarmHost.StartAsync(registry);
}

public sealed class WarmEventTests : EventContract
{
    protected override Task<IDurableHost> StartAsync(DurableRegistry registry) => WarmHost.StartAsync(registry);
}

public sealed class WarmChildTests : ChildContract
{
    protected override Task<IDurableHost> StartAsync(DurableRegistry registry) => WarmHost.StartAsync(registry);
}

public sealed class WarmContinueAsNewTests : ContinueAsNewContract
{
    protected override Task<IDurableHost> StartAsync(DurableRegistry registry) => WarmHost.StartAsync(registry);
}

public sealed class WarmControlTests : ControlContract
{
    protected override Task<IDurableHost> StartAsync(DurableRegistry registry) => WarmHost.StartAsync(registry);
}

public sealed class WarmQueryTests : QueryContract
{
    protected override Task<IDurableHost> StartAsync(DurableRegistry registry) => WarmHost.StartAsync(registry);
}

public sealed class WarmDeterminismTests : DeterminismContract
{
    protected override Task<IDurableHost> StartAsync(DurableRegistry registry) => WarmHost.StartAsync(registry);
}
