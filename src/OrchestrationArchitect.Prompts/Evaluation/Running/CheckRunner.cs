using System.Text.Json;
using OrchestrationArchitect.Prompts.Evaluation.Regexes;
using OrchestrationArchitect.Prompts.Providers;

namespace OrchestrationArchitect.Prompts.Evaluation.Running;

/// <summary>Executes checks.</summary>
/// <param name="patterns">Compiled patterns.</param>
/// <param name="judge">Who judges; <see langword="null"/> when nobody can.</param>
internal sealed class CheckRunner(PatternCache patterns, IModelProvider? judge)
{
    public async ValueTask<EvaluatorResult> RunAsync(Evaluator evaluator, Subject subject, CancellationToken cancellationToken)
    {
        var results = new List<EvaluatorResult>(evaluator.Checks.Length);
        foreach (var check in evaluator.Checks)
        {
            results.Add(check is JudgeCheck judged
                ? await JudgeRunner.RunAsync(judged, subject, judge, cancellationToken)
                : Run(check, subject));
        }

        return Verdict.Of(evaluator.Name, results);
    }

    private EvaluatorResult Run(Check check, Subject subject) => check switch
    {
        TextCheck text => TextComparison.Run(text, subject),
        RegexCheck regex => RegexRunner.Run(regex, subject, patterns),
        JsonCheck json => Executed(IsJson(json, subject.Answer) ^ json.Negated, $"Expected {(json.Negated ? "no " : "")}JSON"),
        ExpectedCheck expected => Expected(expected, subject),
        UnsupportedCheck unsupported => new("", CheckStatus.Unsupported, 0, $"unsupported ({unsupported.Shape}): {unsupported.Reason}"),
        _ => throw new InvalidOperationException($"No runner for {check.GetType().Name}."),
    };

    /// <summary>The result of a check that was executed.</summary>
    public static EvaluatorResult Executed(bool passed, string details) =>
        new("", passed ? CheckStatus.Passed : CheckStatus.Failed, passed ? 1 : 0, details);

    private static EvaluatorResult Expected(ExpectedCheck check, Subject subject) => subject.Expected.IsEmpty
        ? new("", CheckStatus.Error, 0, "The test has no 'expected' to look for.")
        : Executed(
            ExpectedTexts.AreIn(subject.Answer, subject.Expected) ^ check.Negated,
            $"Expected {(check.Negated ? "not " : "")}to contain: '{string.Join("', '", subject.Expected)}'");

    private static bool IsJson(JsonCheck check, string answer)
    {
        if (Parses(answer))
            return true;
        if (!check.Anywhere)
            return false;
        var first = answer.AsSpan().IndexOfAny('{', '[');
        var last = answer.AsSpan().LastIndexOfAny('}', ']');
        return first >= 0 && last > first && Parses(answer[first..(last + 1)]);
    }

    private static bool Parses(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
