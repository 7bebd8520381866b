namespace OrchestrationArchitect.Runs.Callbacks;

/// <summary>What came of one attempt to post an outcome.</summary>
/// <param name="Kind">Whether it arrived, and if not, whether trying again makes sense.</param>
/// <param name="Reason">What happened: <c>delivered</c>, <c>http-503</c>, <c>timed-out</c>, <c>redirect-refused</c>…</param>
/// <param name="Message">The same in words; <see langword="null"/> when it arrived.</param>
/// <param name="RetryAfter">How long the receiver asks to wait; unbounded, as it came.</param>
public sealed record CallbackAttempt(AttemptKind Kind, string Reason, string? Message = null, TimeSpan? RetryAfter = null)
{
    internal static CallbackAttempt Delivered { get; } = new(AttemptKind.Delivered, "delivered");

    internal static CallbackAttempt Failed(string reason, string message) => new(AttemptKind.Failed, reason, message);

    internal static CallbackAttempt Final(string reason, string message) => new(AttemptKind.FailedForGood, reason, message);
}

/// <summary>What came of one attempt.</summary>
public enum AttemptKind
{
    /// <summary>The receiver took it.</summary>
    Delivered,

    /// <summary>It may work later.</summary>
    Failed,

    /// <summary>It will not work later either.</summary>
    FailedForGood,
}

/// <summary>What came of a callback in the end, as the run's result tells it.</summary>
/// <param name="Delivered">Whether the receiver took it.</param>
/// <param name="Attempts">Attempts that were made.</param>
/// <param name="Reason">What happened in the last one; see <see cref="CallbackAttempt.Reason"/>.</param>
/// <param name="DeadLetter">The dead letter of a callback that failed for good.</param>
public sealed record CallbackOutcome(bool Delivered, int Attempts, string Reason, string? DeadLetter = null);
