namespace OrchestrationArchitect.Runs.Starting;

/// <summary>
/// The idempotency keys that the service makes itself. They hold a blank, which no key of a caller may: nobody can claim
/// the key of a redrive or a message before it is used.
/// </summary>
internal static class OwnKeys
{
    /// <summary>The key of a queue message that brought none.</summary>
    public static string OfMessage(string messageId) => $"queue {messageId}";

    /// <summary>The key of a dead letter's redrive.</summary>
    public static string OfRedrive(string deadLetterId) => $"redrive {deadLetterId}";
}
