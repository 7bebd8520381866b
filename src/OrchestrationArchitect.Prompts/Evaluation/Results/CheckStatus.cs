namespace OrchestrationArchitect.Prompts.Evaluation;

/// <summary>How an evaluator came out for one answer.</summary>
public enum CheckStatus
{
    /// <summary>It was executed and holds.</summary>
    Passed,

    /// <summary>It was executed and does not hold.</summary>
    Failed,

    /// <summary>It is of a kind that is not executed, here or with this provider.</summary>
    Unsupported,

    /// <summary>It could not be executed: an invalid pattern, a time limit, a judge without an answer.</summary>
    Error,
}
