using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Engine.History;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>Something a run has to handle in one of its turns.</summary>
internal abstract record RunMessage
{
    /// <summary>Told once the message's effect is stored, or that it has none.</summary>
    public TaskCompletionSource<ControlOutcome>? Outcome { get; init; }

    /// <summary>The code may begin.</summary>
    internal sealed record Begin : RunMessage;

    /// <summary>Something came from outside.</summary>
    /// <param name="What">It, still without a time.</param>
    internal sealed record Arrive(Arrival What) : RunMessage
    {
        /// <summary>The execution it is for; <see langword="null"/> for whichever there is.</summary>
        public Guid? Execution { get; init; }

        /// <summary>Its row in the inbox; <see langword="null"/> if it has none.</summary>
        public long? InboxId { get; init; }

        /// <summary>Whether a recovery read it from the inbox; the same letter may arrive directly as well.</summary>
        public bool IsRecovered { get; init; }
    }

    /// <summary>The code was continued by something that is not of its context.</summary>
    internal sealed record LeftThread(Guid Execution) : RunMessage;

    /// <summary>The run is to fail now.</summary>
    internal sealed record Park(Exception Why) : RunMessage;

    /// <summary>An operator takes the failed run back.</summary>
    internal sealed record Rewind(string? Reason) : RunMessage;
}
