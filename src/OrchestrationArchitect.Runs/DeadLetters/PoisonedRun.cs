using System.Text.Json;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Runs.Orchestrations;

namespace OrchestrationArchitect.Runs.DeadLetters;

/// <summary>A run that the engine parked because it took the process down: its own code cannot dead-letter it.</summary>
public static class PoisonedRun
{
    /// <summary>Its dead letter; <see langword="null"/> if it is no design run, whose parent then hears of its failure.</summary>
    /// <param name="run">The run, with its input and failure.</param>
    /// <param name="now">The time.</param>
    public static DeadLetter? ToDeadLetter(InstanceState run, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.Name != RunReferences.DesignRunName)
            return null;
        var failure = run.Failure ?? new FailureDetails("Poison", "The run took the process down.");
        return new DeadLetter
        {
            Id = run.InstanceId,
            Reason = DeadLetterReasons.PoisonRun,
            Message = failure.Message,
            FailingStep = run.Name,
            Errors = [.. failure.Chain().Select(cause => new FailureDetails(cause.ErrorType, cause.Message))],
            Attempts = 1,
            Request = RequestOf(run.Input),
            CreatedAt = now,
        };
    }

    private static Requests.DesignRequest? RequestOf(string? input)
    {
        try
        {
            return input is null ? null : JsonSerializer.Deserialize<DesignRunInput>(input, DesignJson.Compact)?.Request;
        }
        catch (JsonException)
        {
            // A run of an earlier version whose input is no longer readable: the letter says so by having none.
            return null;
        }
    }
}
