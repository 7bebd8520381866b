using System.Collections.Immutable;

namespace OrchestrationArchitect.Prompts.Evaluation;

/// <summary>A whole evaluation.</summary>
/// <param name="Provider">The provider's name.</param>
/// <param name="Prompts">Each prompt's tests, in the order given.</param>
/// <param name="Duration">How long it took.</param>
public sealed record EvaluationReport(string Provider, ImmutableArray<PromptResult> Prompts, TimeSpan Duration)
{
    /// <summary>Whether no test failed or ended in an error.</summary>
    public bool Passed => Prompts.All(prompt => prompt.FailedTests == 0);
}
