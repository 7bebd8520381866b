namespace OrchestrationArchitect.Design.Synthesis;

/// <summary>The codes of what the designer finds; rules of the verification have others.</summary>
internal static class FindingCodes
{
    /// <summary>A step that cannot be undone comes before one that can fail.</summary>
    public const string IrreversibleTooEarly = "OA3901";

    /// <summary>A step that changes the world before the pivot has nothing that undoes it.</summary>
    public const string NothingUndoes = "OA3902";

    /// <summary>A latency budget is smaller than what its steps take.</summary>
    public const string BudgetTooSmall = "OA5901";

    /// <summary>The retries asked for do not fit the time allowed.</summary>
    public const string RetriesDoNotFit = "OA5902";

    /// <summary>The load asks for more instances than the platform gives by default.</summary>
    public const string QuotaTooSmall = "OA4901";

    /// <summary>A callee allows fewer calls than the load makes.</summary>
    public const string CalleeQuota = "OA5903";

    /// <summary>A payload is larger than a platform passes by value.</summary>
    public const string PayloadTooLarge = "OA4902";
}
