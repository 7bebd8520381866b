namespace OrchestrationArchitect.Cli.Output;

/// <summary>What the process says when it ends. See DESIGN 3.1.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The answer is negative: errors found, an evaluation failed, a service level missed.</summary>
    public const int Negative = 1;

    /// <summary>Usage or bad input; one clear line is on stderr.</summary>
    public const int BadInput = 2;

    /// <summary>A fault of ours.</summary>
    public const int Internal = 3;
}
