using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace OrchestrationArchitect.Functions.Tests.Orchestrations;

/// <summary>A Durable Functions context that notes what is asked of it and answers as told.</summary>
internal sealed class FakeOrchestrationContext : TaskOrchestrationContext
{
    public List<(string What, string Name, object? Input, TaskOptions? Options)> Calls { get; } = [];

    public List<object?> Others { get; } = [];

    public string? Input { get; set; }

    public Func<string, object?> Answer { get; set; } = _ => null;

    public override TaskName Name => "DesignRun";

    public override string InstanceId => "run-1";

    public override ParentOrchestrationInstance? Parent => new("Outer", "run-0");

    public override DateTime CurrentUtcDateTime => new(2026, 5, 4, 3, 2, 1, DateTimeKind.Unspecified);

    public override bool IsReplaying => true;

    protected override ILoggerFactory LoggerFactory => NullLoggerFactory.Instance;

    /// <summary>As the worker does it: raw, or read with serializer options of its own, other ones than ours.</summary>
    public override T GetInput<T>() =>
        Input is null ? default!
        : JsonSerializer.Deserialize<JsonElement>(Input) is T raw ? raw
        : JsonSerializer.Deserialize<T>(Input)!;

    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        Calls.Add(("activity", name, input, options));
        return Task.FromResult((TResult)Answer(name)!);
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(
        TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        Calls.Add(("child", orchestratorName, input, options));
        return Task.FromResult((TResult)Answer(orchestratorName)!);
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        Others.Add(fireAt);
        return Task.CompletedTask;
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default) =>
        Task.FromResult((T)Answer(eventName)!);

    public override void SendEvent(string instanceId, string eventName, object payload) =>
        Others.Add((instanceId, eventName, payload));

    public override void SetCustomStatus(object? customStatus) => Others.Add(customStatus);

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        Others.Add((newInput, preserveUnprocessedEvents));

    public override Guid NewGuid() => new("11111111-2222-3333-4444-555555555555");
}
