using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Model;

/// <summary>How cold starts are kept within the latency budget.</summary>
public sealed record ColdStartPolicy
{
    /// <summary>What is done about them.</summary>
    public ColdStartMitigation Mitigation { get; init; } = ColdStartMitigation.None;

    /// <summary>The function runtime, such as <c>dotnet10</c>.</summary>
    public string? Runtime { get; init; }

    /// <summary>Memory of one instance, in megabytes.</summary>
    public int? MemoryMb { get; init; }

    /// <summary>Instances kept warm.</summary>
    public int? WarmInstances { get; init; }

    /// <summary>The ids of the steps that are kept warm.</summary>
    public ImmutableArray<string> Steps { get; init; } = [];

    /// <summary>Why, with the budget and the runtime's cold-start figure.</summary>
    public string? Because { get; init; }
}

/// <summary>What is done about cold starts.</summary>
public enum ColdStartMitigation
{
    /// <summary>Nothing: the budget has room.</summary>
    None,

    /// <summary>Instances are kept warm (provisioned concurrency, always-ready instances).</summary>
    ProvisionedConcurrency,

    /// <summary>A snapshot of an initialised instance is restored.</summary>
    Snapshot,

    /// <summary>The function is compiled ahead of time.</summary>
    NativeAot,
}
