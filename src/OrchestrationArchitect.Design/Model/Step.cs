using System.Text.Json.Serialization;

namespace OrchestrationArchitect.Design.Model;

/// <summary>A unit of work that the orchestration calls, with everything that makes the call safe.</summary>
public sealed record Step
{
    /// <summary>A kebab-case id, unique in the design.</summary>
    public required string Id { get; init; }

    /// <summary>A short imperative name, such as <c>Process payment</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the step is part of the forward path or undoes one that is.</summary>
    public StepRole Role { get; init; } = StepRole.Forward;

    /// <summary>What it does to the world.</summary>
    public required Effect Effect { get; init; }

    /// <summary>How it is called.</summary>
    public Integration Integration { get; init; } = new();

    /// <summary>The longest one attempt may take; <see langword="null"/> means no limit is set, which is a finding.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public TimeSpan? Timeout { get; init; }

    /// <summary>The longest silence of a long attempt; <see langword="null"/> if it sends no heartbeats.</summary>
    public TimeSpan? Heartbeat { get; init; }

    /// <summary>How failed attempts are repeated; <see langword="null"/> means never.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public RetryPolicy? Retry { get; init; }

    /// <summary>
    /// The expression that gives every attempt of one logical call the same key, in terms that <see cref="KeyExpression"/>
    /// reads.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? IdempotencyKey { get; init; }

    /// <summary>How long the callee remembers the key.</summary>
    public TimeSpan? IdempotencyKeyLifetime { get; init; }

    /// <summary>What undoes this step; <see langword="null"/> when nothing does or nothing needs to.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Compensation? Compensation { get; init; }

    /// <summary>How much data it takes and gives.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public PayloadPolicy? Payload { get; init; }

    /// <summary>The most calls of this step at a time over all runs (a bulkhead).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? Concurrency { get; init; }

    /// <summary>The most calls per second that the callee allows.</summary>
    public double? RateLimit { get; init; }

    /// <summary>When calls are cut off from a failing callee.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public CircuitBreaker? CircuitBreaker { get; init; }

    /// <summary>What happens once attempts are used up.</summary>
    public OnFailure OnFailure { get; init; } = OnFailure.DeadLetter;
}

/// <summary>Which path a step belongs to.</summary>
public enum StepRole
{
    /// <summary>The forward path.</summary>
    Forward,

    /// <summary>Undoes a forward step.</summary>
    Compensation,
}
