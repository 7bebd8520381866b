namespace OrchestrationArchitect.Engine.Execution;

/// <summary>
/// Orchestrator code did something else than its history says it did: it was changed while runs were under way, or it
/// depends on something that is not in the history. The run fails with this error and can be rewound once the code is right.
/// </summary>
public sealed class NonDeterminismException : Exception
{
    internal NonDeterminismException(long sequence, string expected, string found)
        : base($"Orchestrator code does not follow its history. At event {sequence} the history has {expected}; "
            + $"the code gave {found}. Restore the code the run began with, or end the run.")
    {
        Sequence = sequence;
        Expected = expected;
        Found = found;
    }

    internal NonDeterminismException(string message)
        : base(message)
    {
        Expected = Found = "";
    }

    /// <summary>The first event that differs, from 0; 0 if the code left its thread.</summary>
    public long Sequence { get; }

    /// <summary>What the history has there.</summary>
    public string Expected { get; }

    /// <summary>What the code gave instead.</summary>
    public string Found { get; }
}
