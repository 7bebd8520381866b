using System.Collections.Immutable;
using OrchestrationArchitect.Prompts.Evaluation.Regexes;
using OrchestrationArchitect.Prompts.Evaluation.Running;
using OrchestrationArchitect.Prompts.Providers;

namespace OrchestrationArchitect.Prompts.Evaluation;

/// <summary>Evaluates an answer that is already there.</summary>
public static class AnswerEvaluation
{
    /// <summary>Runs a prompt's own evaluators over an answer.</summary>
    /// <param name="prompt">The prompt that was answered.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="values">The values that the prompt was rendered with.</param>
    /// <param name="judge">Who judges in plain words; <see langword="null"/> reports such evaluators as unsupported.</param>
    /// <param name="cancellationToken">Stops waiting for the judge.</param>
    /// <returns>One result per evaluator, in the file's order.</returns>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static async Task<ImmutableArray<EvaluatorResult>> RunAsync(
        PromptFile prompt, string answer, IReadOnlyDictionary<string, string> values, IModelProvider? judge = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(values);
        var runner = new CheckRunner(new PatternCache(new EvaluationOptions().RegexTimeout), judge is { CanJudge: true } ? judge : null);
        var subject = new Subject(answer.Trim(), values, []);
        var results = ImmutableArray.CreateBuilder<EvaluatorResult>(prompt.Evaluators.Length);
        foreach (var evaluator in prompt.Evaluators)
            results.Add(await runner.RunAsync(evaluator, subject, cancellationToken));
        return results.DrainToImmutable();
    }
}
