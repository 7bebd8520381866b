using System.Collections.Immutable;
using OrchestrationArchitect.Durable.Failures;

namespace OrchestrationArchitect.Durable.Client;

/// <summary>A page of an instance's history.</summary>
/// <param name="Events">The events.</param>
/// <param name="ContinuationToken">Where the next page begins; <see langword="null"/> on the last.</param>
public sealed record HistoryPage(ImmutableArray<HistoryEntry> Events, string? ContinuationToken);

/// <summary>An event of a history as people and dashboards see it.</summary>
/// <param name="Sequence">Its place in the history, from 0.</param>
/// <param name="Type">Its type under the name Durable Functions gives it, such as <c>TaskCompleted</c>.</param>
/// <param name="Timestamp">When it was stored.</param>
/// <param name="Name">What it is about: an activity, an orchestration, an event; <see langword="null"/> for timers and the rest.</param>
/// <param name="TaskId">The scheduling event it belongs to; <see langword="null"/> if none.</param>
/// <param name="Data">Its input or result as JSON.</param>
/// <param name="Failure">How it failed.</param>
public sealed record HistoryEntry(
    long Sequence,
    string Type,
    DateTimeOffset Timestamp,
    string? Name = null,
    long? TaskId = null,
    string? Data = null,
    FailureDetails? Failure = null);
