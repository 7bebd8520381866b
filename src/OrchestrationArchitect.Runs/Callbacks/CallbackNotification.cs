using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Orchestrations;

namespace OrchestrationArchitect.Runs.Callbacks;

/// <summary>What is posted to a caller, and where; it stands in the run's history, so it holds no secret.</summary>
/// <param name="Url">Where.</param>
/// <param name="RunId">The run; also the id by which a receiver knows a repeated delivery.</param>
/// <param name="Body">What.</param>
public sealed record CallbackNotification(Uri Url, string RunId, CallbackBody Body)
{
    /// <summary>Tells that a run completed.</summary>
    public static CallbackNotification Completed(Uri url, DesignRunResult result, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new CallbackNotification(url, result.RunId, new CallbackBody("design.completed", now, new CallbackData
        {
            Id = result.RunId,
            Status = "completed",
            Location = $"/api/designs/{result.RunId}",
            Pattern = result.Pattern,
            Artifacts = [.. result.Artifacts.Select(artifact => artifact.Name)],
        }));
    }

    /// <summary>Tells that a run was dead-lettered.</summary>
    public static CallbackNotification DeadLettered(Uri url, DeadLetter letter, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return new CallbackNotification(url, letter.Id, new CallbackBody("design.dead-lettered", now, new CallbackData
        {
            Id = letter.Id,
            Status = "dead-lettered",
            Location = $"/api/deadletters/{letter.Id}",
            Reason = letter.Reason,
            Message = letter.Message,
        }));
    }
}

/// <summary>The body of a callback.</summary>
/// <param name="Type"><c>design.completed</c> or <c>design.dead-lettered</c>.</param>
/// <param name="Timestamp">When the run came to its end.</param>
/// <param name="Data">How it ended.</param>
public sealed record CallbackBody(string Type, DateTimeOffset Timestamp, CallbackData Data);

/// <summary>How a run ended.</summary>
public sealed record CallbackData
{
    /// <summary>The run's id.</summary>
    public required string Id { get; init; }

    /// <summary><c>completed</c> or <c>dead-lettered</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Where this host shows more, as a path: it does not know by what name callers reach it.</summary>
    public required string Location { get; init; }

    /// <summary>The primary pattern of the design.</summary>
    public Pattern? Pattern { get; init; }

    /// <summary>The names of the artifacts.</summary>
    public ImmutableArray<string> Artifacts { get; init; } = [];

    /// <summary>Why the run was dead-lettered; see <see cref="DeadLetterReasons"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>The same in one sentence.</summary>
    public string? Message { get; init; }
}
