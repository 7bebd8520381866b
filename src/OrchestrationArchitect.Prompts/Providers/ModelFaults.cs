namespace OrchestrationArchitect.Prompts.Providers;

/// <summary>
/// Why a model gave no answer, or none that can be used: the stable words of <see cref="ModelProviderException.Reason"/>
/// and of what is recorded for each call.
/// </summary>
public static class ModelFaults
{
    /// <summary>429: too many requests or tokens. Passes.</summary>
    public const string Throttled = "throttled";

    /// <summary>429 for good: the account's quota or credit is used up.</summary>
    public const string QuotaExhausted = "quota-exhausted";

    /// <summary>500, 502, 503, 504 and their like. Passes.</summary>
    public const string Unavailable = "unavailable";

    /// <summary>No connection: refused, no such host, TLS. May pass.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>The answer broke off: connection reset, or a stream without an end. Passes.</summary>
    public const string ConnectionLost = "connection-lost";

    /// <summary>No answer, no first word or no further word within its time. Passes.</summary>
    public const string TimedOut = "timed-out";

    /// <summary>The circuit breaker is open after many failures. Passes.</summary>
    public const string CircuitOpen = "circuit-open";

    /// <summary>This host makes as many calls as it may already. Passes.</summary>
    public const string Busy = "busy";

    /// <summary>What came is not of the wire format. May pass: proxies do that under load.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>An answer without choices or text. May pass.</summary>
    public const string Empty = "empty";

    /// <summary>401: the key or token is not accepted.</summary>
    public const string Unauthorized = "unauthorized";

    /// <summary>403: the key or identity may not use this model.</summary>
    public const string Forbidden = "forbidden";

    /// <summary>404: no such model, deployment or address.</summary>
    public const string NotFound = "not-found";

    /// <summary>Any other 3xx or 4xx: the server does not take the request.</summary>
    public const string BadRequest = "bad-request";

    /// <summary>The prompt is longer than the model's context, or than the server takes.</summary>
    public const string TooLong = "too-long";

    /// <summary>A content filter stopped the prompt or the answer.</summary>
    public const string Filtered = "content-filtered";

    /// <summary>The model declined to answer.</summary>
    public const string Refused = "refused";

    /// <summary>The answer was cut at the token limit.</summary>
    public const string Truncated = "truncated";

    /// <summary>Whether asking the same again can help.</summary>
    public static bool IsRetryable(string reason) => reason is Throttled or Unavailable or Unreachable or ConnectionLost
        or TimedOut or CircuitOpen or Busy or Unreadable or Empty;

    /// <summary>Whether no call was made: it was held back here.</summary>
    public static bool IsHeldBack(string reason) => reason is CircuitOpen or Busy;

    /// <summary>Whether the service itself is in trouble, so that other calls should be held back.</summary>
    public static bool IsOutage(string reason) => reason is Unavailable or Unreachable or ConnectionLost or TimedOut or Unreadable;
}
