namespace OrchestrationArchitect.Prompts.Providers;

/// <summary>A provider has no answer.</summary>
public sealed class ModelProviderException : Exception
{
    /// <inheritdoc/>
    public ModelProviderException()
    {
    }

    /// <inheritdoc/>
    public ModelProviderException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public ModelProviderException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A stable word for the cause (<c>rate-limited</c>, <c>refused</c>…); empty when not known.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether asking again can help.</summary>
    public bool IsRetryable { get; init; }

    /// <summary>How long the provider asks to wait; <see langword="null"/> when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
