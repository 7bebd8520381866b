namespace OrchestrationArchitect.Runs.Usage;

/// <summary>One call of a model, as it stands in the history and the result.</summary>
/// <param name="Purpose">What it was for: <c>document</c>, <c>design</c>, or <c>critic-</c> and a lens.</param>
/// <param name="Outcome"><c>answered</c>, or why the answer could not be used.</param>
public sealed record ModelCall(string Purpose, string Outcome)
{
    /// <summary>The outcome of a call whose answer was used.</summary>
    public const string Answered = "answered";

    /// <summary>The model that answered; <see langword="null"/> when none did.</summary>
    public string? Model { get; init; }

    /// <summary>Tokens of the prompt.</summary>
    public long InputTokens { get; init; }

    /// <summary>Tokens of the answer.</summary>
    public long OutputTokens { get; init; }

    /// <summary>True when the server did not count and the tokens are our estimate.</summary>
    public bool Estimated { get; init; }

    /// <summary>US dollars; <see langword="null"/> when no prices are known.</summary>
    public double? CostUsd { get; init; }

    /// <summary>Whether the answer was there from before and cost nothing.</summary>
    public bool FromCache { get; init; }

    /// <summary>Which attempt at the same request it was, from 1.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }
}
