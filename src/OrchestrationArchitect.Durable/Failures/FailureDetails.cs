namespace OrchestrationArchitect.Durable.Failures;

/// <summary>A failure as data, the same on every host and after every restart.</summary>
/// <param name="ErrorType">The full name of the exception's type.</param>
/// <param name="Message">Its message.</param>
/// <param name="StackTrace">Where it was thrown; for people only.</param>
/// <param name="Inner">What caused it.</param>
public sealed record FailureDetails(
    string ErrorType, string Message, string? StackTrace = null, FailureDetails? Inner = null)
{
    /// <summary>This failure and its causes, outermost first.</summary>
    public IEnumerable<FailureDetails> Chain()
    {
        for (var failure = this; failure is not null; failure = failure.Inner)
            yield return failure;
    }

    /// <summary>An exception as data.</summary>
    public static FailureDetails From(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var inner = exception is TaskFailedException failed
            ? failed.Failure
            : exception.InnerException is { } cause ? From(cause) : null;
        return new FailureDetails(
            exception.GetType().FullName ?? exception.GetType().Name, exception.Message, exception.StackTrace, inner);
    }
}
