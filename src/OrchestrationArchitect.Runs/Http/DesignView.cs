using System.Text.Json;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Runs.Orchestrations;

namespace OrchestrationArchitect.Runs.Http;

/// <summary>What callers see of a run.</summary>
public sealed record DesignView
{
    /// <summary>The run's id.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands, by the names of Durable Functions: <c>Running</c>, <c>Completed</c>, <c>Failed</c>…</summary>
    public required string RuntimeStatus { get; init; }

    /// <summary>When it was started.</summary>
    public required DateTimeOffset CreatedTime { get; init; }

    /// <summary>When it last moved.</summary>
    public required DateTimeOffset LastUpdatedTime { get; init; }

    /// <summary>How far it is; <see langword="null"/> before it began.</summary>
    public RunProgress? Progress { get; init; }

    /// <summary>What came out; <see langword="null"/> until it ended well.</summary>
    public DesignRunResult? Result { get; init; }

    /// <summary>Why it failed; <see langword="null"/> unless it did.</summary>
    public string? Error { get; init; }

    /// <summary>The view of an instance.</summary>
    public static DesignView Of(InstanceState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new DesignView
        {
            Id = state.InstanceId,
            RuntimeStatus = state.Status.ToString(),
            CreatedTime = state.CreatedAt,
            LastUpdatedTime = state.LastUpdatedAt,
            Progress = Read<RunProgress>(state.CustomStatus),
            Result = state.Status == InstanceStatus.Completed ? Read<DesignRunResult>(state.Output) : null,
            Error = state.Failure?.Message,
        };
    }

    private static T? Read<T>(string? json) =>
        json is null ? default : JsonSerializer.Deserialize<T>(json, DesignJson.Compact);
}
