using System.Collections.Immutable;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Scenarios;
using OrchestrationArchitect.Runs.Starting;

namespace OrchestrationArchitect.Functions.Queues;

/// <summary>Turns queue messages into runs, and those that never will be into dead letters.</summary>
/// <param name="starter">Starts runs.</param>
/// <param name="letters">Keeps dead letters.</param>
/// <param name="limits">Bounds on a message.</param>
/// <param name="clock">The time of a dead letter.</param>
public sealed class QueueIntake(RunStarter starter, IDeadLetterStore letters, InputLimits limits, TimeProvider clock)
{
    /// <summary>The queue whose messages start runs.</summary>
    public const string RequestQueue = "design-requests";

    /// <summary>Where the host moves a message after its last failed delivery.</summary>
    public const string PoisonQueue = RequestQueue + "-poison";

    /// <summary>Deliveries before a message is poison; host.json, <c>queues.maxDequeueCount</c>.</summary>
    public const int MostDeliveries = 5;

    /// <summary>Starts the run of a message; the same message delivered again starts nothing new.</summary>
    /// <exception cref="UnreadableMessageException">The message is no request: the host delivers it again, then gives it up.</exception>
    public async Task<StartOutcome> StartAsync(string messageId, string body, CancellationToken cancellationToken)
    {
        var request = new ScenarioParser(limits).ParseRequest(MessageText.Plain(body)) switch
        {
            ParseResult<DesignRequest>.Parsed parsed => parsed.Value,
            ParseResult<DesignRequest>.Refused refused => throw new UnreadableMessageException(
                messageId, $"{refused.Diagnostic.Code}: {refused.Diagnostic.Message}"),
            _ => throw new InvalidOperationException("A parse is either parsed or refused."),
        };
        return await starter.StartAsync(request, $"queue:{messageId}", redriveOf: null, cancellationToken);
    }

    /// <summary>Dead-letters a message that failed at every delivery. One that can be read can be redriven.</summary>
    public async Task<DeadLetter> BuryAsync(string messageId, string body, CancellationToken cancellationToken)
    {
        var parsed = new ScenarioParser(limits).ParseRequest(MessageText.Plain(body));
        var message = parsed is ParseResult<DesignRequest>.Refused refused
            ? $"The message is not a design request: {refused.Diagnostic.Code}: {refused.Diagnostic.Message}"
            : $"The message is a design request, but no run could be started in {MostDeliveries} deliveries.";
        var letter = new DeadLetter
        {
            Id = $"message-{messageId}",
            Reason = DeadLetterReasons.PoisonMessage,
            Message = message,
            FailingStep = RequestQueue,
            Errors = ImmutableArray.Create(new FailureDetails(typeof(UnreadableMessageException).FullName!, message)),
            Attempts = MostDeliveries,
            Request = (parsed as ParseResult<DesignRequest>.Parsed)?.Value,
            CreatedAt = clock.GetUtcNow(),
        };
        await letters.PutAsync(letter, cancellationToken);
        return letter;
    }
}

/// <summary>A queue message that is no design request.</summary>
/// <param name="messageId">Its id.</param>
/// <param name="fault">What is wrong with it.</param>
public sealed class UnreadableMessageException(string messageId, string fault)
    : Exception($"The message '{messageId}' is not a design request: {fault}");
