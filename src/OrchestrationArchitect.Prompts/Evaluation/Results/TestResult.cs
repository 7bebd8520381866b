using System.Collections.Immutable;

namespace OrchestrationArchitect.Prompts.Evaluation;

/// <summary>One test row, answered and evaluated.</summary>
/// <param name="Case">The row.</param>
/// <param name="Status">How it came out.</param>
public sealed record TestResult(TestCase Case, TestStatus Status)
{
    /// <summary>The answer, trimmed of white space at both ends; empty when there is none.</summary>
    public string Response { get; init; } = "";

    /// <summary>What each evaluator says: the file's first, then the row's own.</summary>
    public ImmutableArray<EvaluatorResult> Evaluations { get; init; } = [];

    /// <summary>Whether the answer holds the row's <c>expected</c> texts; <see langword="null"/> when it has none, or
    /// there is no answer. Informative: it decides only where <see cref="ExpectedUse"/> says so.</summary>
    public bool? ExpectedFound { get; init; }

    /// <summary>Findings of rendering.</summary>
    public ImmutableArray<PromptDiagnostic> Warnings { get; init; } = [];

    /// <summary>Why there is no answer; empty when there is one.</summary>
    public string Error { get; init; } = "";

    /// <summary>How long answer and evaluation took.</summary>
    public TimeSpan Duration { get; init; }
}
