namespace OrchestrationArchitect.Prompts.Evaluation;

/// <summary>How a test came out.</summary>
public enum TestStatus
{
    /// <summary>Every executed evaluator holds, or there is none to execute and none unsupported.</summary>
    Passed,

    /// <summary>An evaluator does not hold, or could not be executed.</summary>
    Failed,

    /// <summary>There is no answer: the prompt could not be rendered, or the provider failed.</summary>
    Error,

    /// <summary>Every evaluator is unsupported: nothing can be said.</summary>
    Unsupported,

    /// <summary>It was not run: the run was stopped before.</summary>
    NotRun,
}
