using System.Collections.Immutable;
using OrchestrationArchitect.Prompts.Evaluation.Regexes;
using OrchestrationArchitect.Prompts.Evaluation.Running;
using OrchestrationArchitect.Prompts.Providers;

namespace OrchestrationArchitect.Prompts.Evaluation;

/// <summary>Runs the test data of prompts through a provider and their evaluators.</summary>
public static class EvaluationRunner
{
    /// <summary>Runs every test that the filter lets through. What goes wrong in a test is part of its result.</summary>
    /// <param name="prompts">The prompts.</param>
    /// <param name="provider">Who answers, and judges if it can.</param>
    /// <param name="options">How to run; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Hears of each test as it comes out, in no particular order, from several threads.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>Results in the order of prompts and rows, whatever the order they came out in.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The concurrency is below 1 or over 256.</exception>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static async Task<EvaluationReport> RunAsync(
        IReadOnlyList<PromptFile> prompts, IModelProvider provider, EvaluationOptions? options = null,
        IProgress<EvaluationProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prompts);
        ArgumentNullException.ThrowIfNull(provider);
        options ??= new EvaluationOptions();
        if (options.Concurrency is < 1 or > 256)
            throw new ArgumentOutOfRangeException(nameof(options), options.Concurrency, "The concurrency must be from 1 to 256.");

        var started = options.Time.GetTimestamp();
        var filter = new TestFilter(options.Filter);
        var tests = prompts.SelectMany(prompt => prompt.TestData.Where(test => filter.Admits(prompt, test))
            .Select(test => (Prompt: prompt, Test: test))).ToList();
        var results = tests.Select(test => new TestResult(test.Test, TestStatus.NotRun)).ToArray();
        var runner = new TestRunner(provider, options, new PatternCache(options.RegexTimeout));
        var completed = 0;
        var stop = false;

        await Parallel.ForAsync(0, tests.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancellationToken }, async (i, stopping) =>
        {
            if (Volatile.Read(ref stop))
                return;
            var result = results[i] = await runner.RunAsync(tests[i].Prompt, tests[i].Test, stopping);
            if (options.FailFast && result.Status is TestStatus.Failed or TestStatus.Error)
                Volatile.Write(ref stop, true);
            progress?.Report(new EvaluationProgress(Interlocked.Increment(ref completed), tests.Count, tests[i].Prompt, result));
        });

        return new EvaluationReport(provider.Name, Group(prompts, tests, results), options.Time.GetElapsedTime(started));
    }

    private static ImmutableArray<PromptResult> Group(
        IReadOnlyList<PromptFile> prompts, List<(PromptFile Prompt, TestCase Test)> tests, TestResult[] results)
    {
        var byPrompt = Enumerable.Range(0, tests.Count).ToLookup(i => tests[i].Prompt, i => results[i], ReferenceEqualityComparer.Instance);
        return [.. prompts.Select(prompt => new PromptResult(prompt, [.. byPrompt[prompt]]))];
    }
}
