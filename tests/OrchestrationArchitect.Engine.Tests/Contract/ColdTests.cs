using OrchestrationArchitect.Durable.ContractTests;
using OrchestrationArchitect.Durable.Registration;

namespace OrchestrationArchitect.Engine.Tests.Contract;

/// <summary>The contract with every run replayed from its history at every event.</summary>
internal static class ColdHost
{
    public static async Task<IDurableHost> StartAsync(DurableRegistry registry) => 
        await EngineFixture.StartAsync(registry, options => options with { MaxWarmRuns = 0 });
}

public sealed class ColdActivityTests : ActivityContract
{
    protected override Task<IDurableHost> StartAsync(DurableRegistry registry) => ColdHost.StartAsync(registry);
}

public sealed class ColdRetryTests : RetryContract
{
    protected override Task<IDurableHost> StartAsync(DurableRegistry registry) => ColdHost.StartAsync(registry);
}

public sealed class ColdTimerTests : TimerContract
{
    protected override Task<IDurableHost> StartAsync(DurableRegistry registry) => ColdHost.StartAsync(registry);
}

public sealed class ColdEventTests : EventContract
{
    protected override Task<IDurableHost> StartAsync(DurableRegistry registry) => ColdHost.StartAsync(registry);
}

public sealed class ColdChildTests : ChildContract
{
    protected override Task<IDurableHost> StartAsync(DurableRegistry registry) => ColdHost.StartAsync(registry);
}

public sealed class ColdContinueAsNewTests : ContinueAsNewContract
{
    protected override Task<IDurableHost> StartAsync(DurableRegistry registry) => ColdHost.StartAsync(registry);
}

public sealed class ColdControlTests : ControlContract
{
    protected override Task<IDurableHost> StartAsync(DurableRegistry registry) => ColdHost.StartAsync(registry);
}

public sealed class ColdQueryTests : QueryContract
{
    protected override Task<IDurableHost> StartAsync(DurableRegistry registry) => ColdHost.StartAsync(registry);
}

public sealed class ColdDeterminismTests : DeterminismContract
{
    protected override Task<IDurableHost> StartAsync(DurableRegistry registry) => ColdHost.StartAsync(registry);
}
