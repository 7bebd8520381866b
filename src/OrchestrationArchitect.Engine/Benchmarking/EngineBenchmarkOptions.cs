namespace OrchestrationArchitect.Engine.Benchmarking;

/// <summary>What the closed-loop benchmark does.</summary>
public sealed record EngineBenchmarkOptions
{
    /// <summary>No-op activities called one after the other. Default: 3.</summary>
    public int Sequential { get; init; } = 3;

    /// <summary>No-op activities called together after those. Default: 4.</summary>
    public int Parallel { get; init; } = 4;

    /// <summary>Runs under way at any moment: each that ends is followed by the next. Default: 1.</summary>
    public int Concurrency { get; init; } = 1;

    /// <summary>Runs measured. Default: 2,000.</summary>
    public int Count { get; init; } = 2_000;

    /// <summary>Runs made before the measurement begins; <see langword="null"/> for a tenth of the count.</summary>
    public int? WarmUp { get; init; }

    /// <summary>When something stored counts as safe. Default: full.</summary>
    public Durability Durability { get; init; } = Durability.Full;

    /// <summary>The database file; <see langword="null"/> for a new one in the temporary directory, deleted afterwards.</summary>
    public string? DatabasePath { get; init; }

    /// <summary>Reads <c>3+4</c>.</summary>
    /// <returns>The two numbers, each 0 to 10,000 and not both 0; <see langword="null"/> if the text is no such thing.</returns>
    public static (int Sequential, int Parallel)? ParseActivities(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('+');
        return parts.Length == 2
            && int.TryParse(parts[0], out var sequential) && sequential is >= 0 and <= 10_000
            && int.TryParse(parts[1], out var parallel) && parallel is >= 0 and <= 10_000
            && sequential + parallel > 0
            ? (sequential, parallel)
            : null;
    }
}
