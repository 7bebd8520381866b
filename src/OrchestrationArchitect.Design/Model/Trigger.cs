using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Model;

/// <summary>What starts a run or answers one under way, and how its deliveries are made safe.</summary>
public sealed record Trigger
{
    /// <summary>A kebab-case id, unique in the design.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of event source.</summary>
    public required TriggerKind Kind { get; init; }

    /// <summary>The service that delivers, such as <c>Amazon API Gateway</c>.</summary>
    public string? Service { get; init; }

    /// <summary>How often one event may be handed over.</summary>
    public DeliveryGuarantee Delivery { get; init; } = DeliveryGuarantee.AtLeastOnce;

    /// <summary>Whether order is kept and relied on.</summary>
    public bool Ordered { get; init; }

    /// <summary>What makes two deliveries the same event, such as <c>$.orderId</c>.</summary>
    public string? DeduplicationKey { get; init; }

    /// <summary>The queue between the source and the start of runs, such as <c>Amazon SQS</c>; <see langword="null"/> for a direct start.</summary>
    public string? Buffer { get; init; }

    /// <summary>
    /// What the event answers instead of starting a run: the id of a step that waits for a callback, or the name of an event
    /// that the flow waits for; <see langword="null"/> where it starts a run.
    /// </summary>
    public string? Resumes { get; init; }

    /// <summary>What tells which run an answer is for, such as <c>$.orderId</c>; <see langword="null"/> where it starts a run.</summary>
    public string? CorrelationKey { get; init; }

    /// <summary>Events that one run works on together, at most; <see langword="null"/> where each event starts a run.</summary>
    public int? BatchSize { get; init; }

    /// <summary>
    /// The id of the dead-letter queue of events that cannot be started; <see langword="null"/> where the caller waits and is
    /// told so instead.
    /// </summary>
    public string? DeadLetterQueue { get; init; }
}
