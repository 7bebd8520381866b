namespace OrchestrationArchitect.Prompts.Evaluation;

/// <summary>One test came out.</summary>
/// <param name="Completed">Tests that came out so far.</param>
/// <param name="Total">Tests in all.</param>
/// <param name="Prompt">The test's prompt.</param>
/// <param name="Test">The test.</param>
public sealed record EvaluationProgress(int Completed, int Total, PromptFile Prompt, TestResult Test);
