using System.Collections.Immutable;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Scenarios;
using OrchestrationArchitect.Runs.Starting;

namespace OrchestrationArchitect.Runs.Queues;

/// <summary>Turns queue messages into runs, and those that never will be into dead letters. Both hosts use it.</summary>
/// <param name="starter">Starts runs.</param>
/// <param name="letters">Keeps dead letters.</param>
/// <param name="limits">Bounds on a message.</param>
/// <param name="clock">The time of a dead letter.</param>
public sealed class QueueIntake(RunStarter starter, IDeadLetterStore letters, InputLimits limits, TimeProvider clock)
{
    /// <summary>The queue whose messages start runs.</summary>
    public const string RequestQueue = "design-requests";

    /// <summary>Where the Azure host moves a message after its last failed delivery.</summary>
    public const string PoisonQueue = RequestQueue + "-poison";

    /// <summary>Deliveries before a message is poison; in Azure host.json says the same, <c>queues.maxDequeueCount</c>.</summary>
    public const int MostDeliveries = 5;

    /// <summary>Starts the run of a message; the same message delivered again starts nothing new.</summary>
    /// <param name="messageId">The message's id.</param>
    /// <param name="body">Its text, Base64 or plain: the body of <c>POST /api/designs</c>.</param>
    /// <param name="key">The sender's idempotency key; <see langword="null"/> lets the message's id be the key.</param>
    /// <param name="cancellationToken">Gives up waiting for the stores.</param>
    /// <exception cref="UnreadableMessageException">The message is no request.</exception>
    /// <exception cref="MessageKeyTakenException">The key belongs to a different request.</exception>
    public async Task<StartOutcome> StartAsync(string messageId, string body, string? key, CancellationToken cancellationToken)
    {
        var request = new ScenarioParser(limits).ParseRequest(MessageText.Plain(body)) switch
        {
            ParseResult<DesignRequest>.Parsed parsed => parsed.Value,
            ParseResult<DesignRequest>.Refused refused => throw new UnreadableMessageException(
                messageId, $"{refused.Diagnostic.Code}: {refused.Diagnostic.Message}"),
            _ => throw new InvalidOperationException("A parse is either parsed or refused."),
        };
        var outcome = await starter.StartAsync(request, key ?? OwnKeys.OfMessage(messageId), redriveOf: null, cancellationToken);
        return outcome.Kind == StartKind.KeyConflict
            ? throw new MessageKeyTakenException(messageId, outcome.RunId)
            : outcome;
    }

    /// <summary>Dead-letters a message that failed at every delivery. One that can be read can be redriven.</summary>
    /// <param name="messageId">The message's id.</param>
    /// <param name="body">Its text.</param>
    /// <param name="lastFault">What the last delivery failed with, if the host knows.</param>
    /// <param name="cancellationToken">Gives up waiting for the store.</param>
    public async Task<DeadLetter> BuryAsync(
        string messageId, string body, Exception? lastFault, CancellationToken cancellationToken)
    {
        var parsed = new ScenarioParser(limits).ParseRequest(MessageText.Plain(body));
        var message = parsed is ParseResult<DesignRequest>.Refused refused
            ? $"The message is not a design request: {refused.Diagnostic.Code}: {refused.Diagnostic.Message}"
            : $"The message is a design request, but no run could be started in {MostDeliveries} deliveries"
                + (lastFault is null ? "." : $": {lastFault.Message}");
        var error = lastFault is null
            ? new FailureDetails(typeof(UnreadableMessageException).FullName!, message)
            : new FailureDetails(lastFault.GetType().FullName!, lastFault.Message);
        var letter = new DeadLetter
        {
            Id = $"message-{messageId}",
            Reason = DeadLetterReasons.PoisonMessage,
            Message = message,
            FailingStep = RequestQueue,
            Errors = ImmutableArray.Create(error),
            Attempts = MostDeliveries,
            Request = (parsed as ParseResult<DesignRequest>.Parsed)?.Value,
            CreatedAt = clock.GetUtcNow(),
        };
        await letters.PutAsync(letter, cancellationToken);
        return letter;
    }
}

/// <summary>A queue message that is no design request: it is delivered again, then given up.</summary>
/// <param name="messageId">Its id.</param>
/// <param name="fault">What is wrong with it.</param>
public sealed class UnreadableMessageException(string messageId, string fault)
    : Exception($"The message '{messageId}' is not a design request: {fault}");

/// <summary>A queue message whose idempotency key another request holds.</summary>
/// <param name="messageId">Its id.</param>
/// <param name="runId">The run that holds the key.</param>
public sealed class MessageKeyTakenException(string messageId, string runId)
    : Exception($"The idempotency key of message '{messageId}' was used with a different request; that request's run is '{runId}'.");
