using System.ClientModel;
using System.Text.Json;
using OrchestrationArchitect.Prompts.Providers;

namespace OrchestrationArchitect.Models.Failures;

/// <summary>Tells what went wrong with a call, whether it can pass, and how long to wait.</summary>
/// <param name="redaction">Keeps secrets out of messages.</param>
/// <param name="time">The clock that dates in <c>Retry-After</c> are compared with.</param>
internal sealed class FailureClassifier(Redaction redaction, TimeProvider time)
{
    /// <summary>The failure of a call; <see langword="null"/> for an exception that is a bug and must not be swallowed.</summary>
    public ModelProviderException? Of(Exception exception, bool began)
    {
        switch (exception)
        {
            case ClientResultException { Status: > 0 } answered:
                return OfStatus(answered);
            case ClientResultException or HttpRequestException or IOException:
                return Failure(began ? ModelFaults.ConnectionLost : ModelFaults.Unreachable, began ? "The connection broke off in mid-answer" : "The model cannot be reached", exception);
            case JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException
                or NullReferenceException or NotSupportedException or OverflowException:
                // Each of these is how the package reads an answer that is not of the wire format.
                return Failure(ModelFaults.Unreadable, "The model's answer is not of the wire format", exception);
            default:
                return null;
        }
    }

    private ModelProviderException OfStatus(ClientResultException exception)
    {
        var error = WireError.Read(exception.GetRawResponse());
        var reason = ReasonOf(exception.Status, error);
        var said = error.Message.Length == 0 ? "" : $": {redaction.Clean(error.Message)}";
        return new ModelProviderException($"The model answered {exception.Status}{Advice(reason)}{said}", exception)
        {
            Reason = reason,
            IsRetryable = ModelFaults.IsRetryable(reason),
            RetryAfter = RetryAfter.Read(exception.GetRawResponse(), time.GetUtcNow()),
        };
    }

    private ModelProviderException Failure(string reason, string message, Exception exception) =>
        new($"{message}: {redaction.Clean(Innermost(exception).Message)}", exception)
        {
            Reason = reason,
            IsRetryable = ModelFaults.IsRetryable(reason),
        };

    private static Exception Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner)
            exception = inner;
        return exception;
    }

    private static string ReasonOf(int status, WireError error) => (status, error.Code) switch
    {
        (_, "content_filter" or "ResponsibleAIPolicyViolation" or "content_policy_violation") => ModelFaults.Filtered,
        (_, "context_length_exceeded" or "string_above_max_length") or (413, _) => ModelFaults.TooLong,
        (429, "insufficient_quota" or "billing_hard_limit_reached" or "billing_not_active") => ModelFaults.QuotaExhausted,
        (402, _) => ModelFaults.QuotaExhausted,
        (429, _) => ModelFaults.Throttled,
        (401, _) => ModelFaults.Unauthorized,
        (403, _) => ModelFaults.Forbidden,
        (404 or 405 or 410, _) => ModelFaults.NotFound,
        (408, _) => ModelFaults.TimedOut,
        (409 or 425 or >= 500, _) => ModelFaults.Unavailable,
        _ => ModelFaults.BadRequest,
    };

    private static string Advice(string reason) => reason switch
    {
        ModelFaults.Unauthorized => " (the key or identity is not accepted)",
        ModelFaults.Forbidden => " (the key or identity may not use this model)",
        ModelFaults.NotFound => " (no such model or address: check the endpoint and the name)",
        ModelFaults.QuotaExhausted => " (the account's quota is used up)",
        _ => "",
    };
}
