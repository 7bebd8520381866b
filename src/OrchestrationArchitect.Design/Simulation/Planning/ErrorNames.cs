namespace OrchestrationArchitect.Design.Simulation;

/// <summary>The errors the simulation itself raises, by the names Amazon States Language gives them where it has one.</summary>
internal static class ErrorNames
{
    /// <summary>A passing failure of the callee; every retry list takes it.</summary>
    public const string Transient = "Transient";

    /// <summary>An attempt or wait took too long.</summary>
    public const string Timeout = "States.Timeout";

    /// <summary>The callee or the account allows no more calls just now.</summary>
    public const string Throttled = "Lambda.TooManyRequestsException";

    /// <summary>The circuit breaker is open.</summary>
    public const string CircuitOpen = "CircuitBreakerOpen";

    /// <summary>Too many branches or items failed.</summary>
    public const string TooManyFailures = "States.ExceedToleratedFailureThreshold";

    /// <summary>Whether an entry of a retry or catch list takes an error.</summary>
    public static bool Takes(string entry, string error) => entry switch
    {
        "*" or "States.ALL" => true,
        "States.TaskFailed" => !string.Equals(error, Timeout, StringComparison.Ordinal),
        _ => string.Equals(entry, error, StringComparison.Ordinal),
    };
}
