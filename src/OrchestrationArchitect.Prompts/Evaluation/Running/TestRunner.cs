using System.Collections.Immutable;
using OrchestrationArchitect.Prompts.Evaluation.Regexes;
using OrchestrationArchitect.Prompts.Providers;

namespace OrchestrationArchitect.Prompts.Evaluation.Running;

/// <summary>Runs one test: render, answer, evaluate.</summary>
internal sealed class TestRunner(IModelProvider provider, EvaluationOptions options, PatternCache patterns)
{
    public async Task<TestResult> RunAsync(PromptFile prompt, TestCase test, CancellationToken cancellationToken)
    {
        var started = options.Time.GetTimestamp();
        var result = await AnswerAsync(prompt, test, cancellationToken);
        return result with { Duration = options.Time.GetElapsedTime(started) };
    }

    private async Task<TestResult> AnswerAsync(PromptFile prompt, TestCase test, CancellationToken cancellationToken)
    {
        var rendered = PromptRenderer.Render(prompt, test.Values, RenderOptions.Lenient);
        if (!rendered.Succeeded)
            return new TestResult(test, TestStatus.Error) { Error = rendered.Diagnostics[0].Message, Warnings = rendered.Diagnostics };

        var request = new ModelRequest(rendered.Messages, prompt.ModelParameters)
        {
            Model = prompt.Model,
            ResponseFormat = prompt.ResponseFormat,
            Variables = test.Values,
        };
        var (completion, error) = await ProviderCall.TryAsync(provider, request, cancellationToken);
        if (completion is null)
            return new TestResult(test, TestStatus.Error) { Error = error, Warnings = rendered.Diagnostics };

        var answer = completion.Text.Trim();
        var evaluators = prompt.Evaluators.AddRange(test.Evaluators);
        var subject = new Subject(answer, test.Values, test.Expected);
        var found = test.Expected.IsEmpty ? (bool?)null : ExpectedTexts.AreIn(answer, test.Expected);
        if (found is not null && (options.Expected == ExpectedUse.Always || (options.Expected == ExpectedUse.WhenAlone && evaluators.IsEmpty)))
            evaluators = evaluators.Add(new Evaluator("expected", [new ExpectedCheck(Negated: false)], test.Source.Line));

        var runner = new CheckRunner(patterns, provider.CanJudge ? provider : null);
        var evaluations = ImmutableArray.CreateBuilder<EvaluatorResult>(evaluators.Length);
        foreach (var evaluator in evaluators)
            evaluations.Add(await runner.RunAsync(evaluator, subject, cancellationToken));
        return new TestResult(test, Verdict.Of(evaluations, options.Strict))
        {
            Response = answer,
            Evaluations = evaluations.DrainToImmutable(),
            ExpectedFound = found,
            Warnings = rendered.Diagnostics,
        };
    }
}
