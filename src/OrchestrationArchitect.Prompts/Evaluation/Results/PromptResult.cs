using System.Collections.Immutable;

namespace OrchestrationArchitect.Prompts.Evaluation;

/// <summary>One prompt's tests.</summary>
/// <param name="Prompt">The prompt.</param>
/// <param name="Tests">Its tests in the file's order, as far as the filter lets them through.</param>
public sealed record PromptResult(PromptFile Prompt, ImmutableArray<TestResult> Tests)
{
    /// <summary>Tests that passed.</summary>
    public int PassedTests => Count(TestStatus.Passed);

    /// <summary>Tests that failed or ended in an error.</summary>
    public int FailedTests => Count(TestStatus.Failed) + Count(TestStatus.Error);

    /// <summary>Tests of which nothing can be said: all evaluators unsupported, or not run.</summary>
    public int SkippedTests => Count(TestStatus.Unsupported) + Count(TestStatus.NotRun);

    /// <summary>Evaluations that are unsupported, over all tests.</summary>
    public int UnsupportedEvaluations => Tests.Sum(test => test.Evaluations.Count(result => result.Status == CheckStatus.Unsupported));

    /// <summary>Percent of all tests that passed; 100 when there is none, as <c>gh models eval</c> has it.</summary>
    public double PassRate => Tests.IsEmpty ? 100 : (double)PassedTests / Tests.Length * 100;

    private int Count(TestStatus status) => Tests.Count(test => test.Status == status);
}
