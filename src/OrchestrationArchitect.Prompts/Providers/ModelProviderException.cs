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

    /// <summary>A stable word for the cause, one of <see cref="ModelFaults"/>; empty when not known.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Whether asking again can help.</summary>
    public bool IsRetryable { get; init; }

    /// <summary>How long the provider asks to wait; <see langword="null"/> when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Tokens of the request, where an answer was paid for that cannot be used.</summary>
    public int? InputTokens { get; init; }

    /// <summary>Tokens of the answer that cannot be used.</summary>
    public int? OutputTokens { get; init; }

    /// <summary>What the unusable answer cost in US dollars; <see langword="null"/> when nothing or not known.</summary>
    public double? CostUsd { get; init; }
}
