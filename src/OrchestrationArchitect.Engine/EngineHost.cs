using Microsoft.Extensions.Logging;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Registration;

namespace OrchestrationArchitect.Engine;

/// <summary>What an engine gets from its host.</summary>
/// <param name="Registry">The orchestrations and activities it can run.</param>
/// <param name="Services">What activities are made from; each attempt gets a scope of its own if there are scopes.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Loggers">Where it and the orchestrations log.</param>
/// <param name="OnPoison">Told of a run, with its failure, before it is parked: the run's own code cannot dead-letter it.
/// At least once for each; an exception is logged and keeps nothing from being parked.</param>
public sealed record EngineHost(
    DurableRegistry Registry,
    IServiceProvider Services,
    TimeProvider Clock,
    ILoggerFactory Loggers,
    Func<InstanceState, CancellationToken, Task>? OnPoison = null);
