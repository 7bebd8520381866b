namespace OrchestrationArchitect.Design.Model;

/// <summary>How many runs and calls are let in at a time.</summary>
public sealed record ConcurrencyPolicy
{
    /// <summary>The most runs at a time; <see langword="null"/> if nothing bounds them.</summary>
    public int? MaxRuns { get; init; }

    /// <summary>Function instances or executions reserved for this workload.</summary>
    public int? Reserved { get; init; }

    /// <summary>Runs started per second that the design is laid out for.</summary>
    public double? ArrivalRate { get; init; }

    /// <summary>What happens to starts above <see cref="MaxRuns"/>, in a sentence.</summary>
    public string? Excess { get; init; }

    /// <summary>Why these figures, such as Little's law with its operands.</summary>
    public string? Because { get; init; }
}
