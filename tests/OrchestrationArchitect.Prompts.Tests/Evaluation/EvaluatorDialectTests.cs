using OrchestrationArchitect.Prompts.Evaluation;

namespace OrchestrationArchitect.Prompts.Tests.Evaluation;

/// <summary>Every shape of evaluator that public prompt files hold, against an answer where it holds and one where it
/// does not.</summary>
public sealed class EvaluatorDialectTests
{
    private const string Answer = "The **Saga Pattern** with a DLQ.\nEach step is idempotent; 404 is never retried.";

    [Theory]
    // GitHub Models: contains, startsWith and endsWith ignore case, equals does not.
    [InlineData("{name: n, string: {contains: saga pattern}}", true)]
    [InlineData("{name: n, string: {contains: scatter}}", false)]
    [InlineData("{name: n, string: {startsWith: the **saga}}", true)]
    [InlineData("{name: n, string: {startsWith: saga}}", false)]
    [InlineData("{name: n, string: {startsWith: ''}}", true)]
    [InlineData("{name: n, string: {endsWith: RETRIED.}}", true)]
    [InlineData("{name: n, string: {endsWith: retried}}", false)]
    [InlineData("{name: n, string: {equals: The}}", false)]
    [InlineData("{name: n, string: {contains: saga, endsWith: nothing}}", false)]
    [InlineData("{name: n, string: {contains: saga, endsWith: retried.}}", true)]
    [InlineData("{name: n, string: dlq}", true)]
    [InlineData("{name: n, string: sqs}", false)]
    [InlineData("{name: n, string: {includes: DLQ}}", true)]
    [InlineData("{name: n, string: {notContains: DLQ}}", false)]
    [InlineData("{name: n, string: {not_contains: SQS}}", true)]
    [InlineData("{name: n, string: {does_not_contain: '```'}}", true)]
    [InlineData("{name: n, string: {doesNotContain: dlq}}", false)]
    [InlineData("{name: n, string: {notStartsWith: Sure}}", true)]
    [InlineData("{name: n, string: {notEquals: x}}", true)]
    [InlineData("{name: n, string: {contains: saga, caseSensitive: true}}", false)]
    [InlineData("{name: n, string: {regex: '(?s)Saga.*DLQ'}}", true)]
    [InlineData("{name: n, string: {matches: 'saga'}}", false)]
    [InlineData("{name: n, type: string, string: {contains: DLQ}}", true)]
    [InlineData("{name: n, type: string, string: {regex: '^Each'}}", false)]
    // Regular expressions: case matters, the pattern is searched for.
    [InlineData("{type: regex, pattern: '(Saga|Choreography)'}", true)]
    [InlineData("{type: regex, pattern: 'saga'}", false)]
    [InlineData("{type: regex, pattern: 'saga', flags: i}", true)]
    [InlineData("{type: regex, pattern: '^each', flags: re.IGNORECASE|re.MULTILINE}", true)]
    [InlineData("{type: regex, value: '\\d{3}'}", true)]
    [InlineData("{type: regex, regex: {pattern: 'DLQ'}}", true)]
    [InlineData("{type: regex_match, pattern: 'DLQ'}", true)]
    [InlineData("{type: regex_match, regex: 'SQS'}", false)]
    [InlineData("{type: regex_match, expected: '(?i)dlq'}", true)]
    [InlineData("{type: regex, target: message.content, pattern: DLQ}", true)]
    [InlineData("{evaluator: regex_match, pattern: 'a|b'}", true)]
    [InlineData("{name: n, regex: 'DLQ'}", true)]
    [InlineData("{name: n, regex: {pattern: 'dlq', flags: i}}", true)]
    [InlineData("{name: n, regex: {pattern: 'DLQ', invert: true}}", false)]
    [InlineData("{name: n, regex: {pattern: 'DLQ', negate: true}}", false)]
    [InlineData("{name: n, regex: {pattern: 'SQS', match: false}}", true)]
    [InlineData("{name: n, regex: 'SQS', invert: true}", true)]
    [InlineData("{description: d, regex: 'DLQ'}", true)]
    [InlineData("{type: not-regex, value: 'DLQ'}", false)]
    [InlineData("{type: regex, patterns: [DLQ, SQS]}", false)]
    [InlineData("{type: regex, patterns: [DLQ, SQS], condition: any}", true)]
    [InlineData("{name: n, regex: '(?P<n>Saga)'}", true)]
    [InlineData("{name: n, regex: '(?=.*DLQ)'}", true)]
    [InlineData("{name: n, regex: '(\\*)\\1'}", true)]
    // By type.
    [InlineData("{type: contains, value: dlq}", true)]
    [InlineData("{type: contains, text: sqs}", false)]
    [InlineData("{type: contains, target: output, value: DLQ}", true)]
    [InlineData("{type: not-contains, value: dlq}", false)]
    [InlineData("{type: icontains, value: SAGA}", true)]
    [InlineData("{type: contains_all, expected: [saga, dlq]}", true)]
    [InlineData("{type: contains-all, value: [saga, sqs]}", false)]
    [InlineData("{type: contains-any, value: [saga, sqs]}", true)]
    [InlineData("{type: includes, expected: DLQ}", true)]
    [InlineData("{type: includes, pattern: DLQ}", true)]
    [InlineData("{type: includes, target: expected}", true)]
    [InlineData("{type: includes_all, target: message.content, options: {strings: [Saga, DLQ]}}", true)]
    [InlineData("{type: includes_all, options: {strings: [Saga, SQS]}}", false)]
    [InlineData("{type: assert_contains, value: DLQ}", true)]
    [InlineData("{type: string_contains, expected: DLQ}", true)]
    [InlineData("{type: string_match, match: DLQ}", true)]
    [InlineData("{type: string_match, match_type: contains, patterns: [Saga, DLQ]}", true)]
    [InlineData("{type: string_match, match_type: equals, patterns: [Saga]}", false)]
    [InlineData("{type: equals, value: The}", false)]
    [InlineData("{type: starts-with, value: The}", true)]
    [InlineData("{type: startsWith, string: Then}", false)]
    [InlineData("{type: expected_output}", true)]
    [InlineData("{type: is-json}", false)]
    [InlineData("{name: n, contains: dlq}", true)]
    [InlineData("{includes_all: [saga, sqs]}", false)]
    [InlineData("{string_contains: saga}", true)]
    [InlineData("{name: n, type: contains, value: dlq, expectedResult: false}", false)]
    public async Task Evaluate_ExecutableShape_IsExecuted(string evaluator, bool holds)
    {
        var result = await Evaluate(evaluator);

        result.Status.ShouldBe(holds ? CheckStatus.Passed : CheckStatus.Failed, result.Details);
        result.Score.ShouldBe(holds ? 1 : 0);
    }

    [Theory]
    [InlineData("{name: n, python: \"'x' in output\"}", "python")]
    [InlineData("{name: n, python: {code: 'len(output) < 5'}}", "python")]
    [InlineData("{type: python, value: 'True'}", "python")]
    [InlineData("{type: javascript, value: 'output.length'}", "javascript")]
    [InlineData("{name: n, javascript: 'true'}", "javascript")]
    [InlineData("{type: xml_structure, config: {required_elements: [a]}}", "type: xml_structure")]
    [InlineData("{type: json_schema, schema: {type: object}}", "type: json_schema")]
    [InlineData("{evaluator: no_markdown}", "type: no_markdown")]
    [InlineData("{type: latex, criteria: valid}", "type: latex")]
    [InlineData("{type: string_match, property: synergy_targets, expected: 150M}", "target: synergy_targets")]
    [InlineData("{type: regex, target: $.steps, pattern: x}", "target: $.steps")]
    [InlineData("{name: n, uses: github/unheard-of}", "uses: github/unheard-of")]
    [InlineData("{name: n, string: {soundsLike: x}}", "string.soundsLike")]
    [InlineData("{name: n, string: {}}", "keys: name, string")]
    [InlineData("{name: n, weather: fine}", "keys: name, weather")]
    [InlineData("{type: regex}", "type: regex")]
    [InlineData("{name: n, regex: {pattern: a, flags: q}}", "flags: q")]
    [InlineData("{name: n, uses: github/similarity}", "llm")]
    [InlineData("{name: n, llm: {modelId: m, prompt: 'Good? {{completion}}', choices: [{choice: yes, score: 1}]}}", "llm")]
    [InlineData("{name: n, model: {prompt: Is it good?}}", "llm")]
    [InlineData("{name: n, rule: It must be good.}", "llm")]
    [InlineData("{description: d, model_graded: {prompt: Is it good?}}", "llm")]
    [InlineData("{type: model_graded, description: Is it good?}", "llm")]
    [InlineData("{type: model, model: gpt-4o, prompt: Is it good?}", "llm")]
    [InlineData("{type: llm-rubric, value: Is it good?}", "llm")]
    [InlineData("{type: llm_eval, criteria: Is it good?}", "llm")]
    [InlineData("{type: prompt_evaluator, parameters: {criteria: Is it good?}}", "llm")]
    [InlineData("It must be good.", "llm")]
    public async Task Evaluate_ShapeThatCannotRunHere_IsReportedByName(string evaluator, string shape)
    {
        var result = await Evaluate(evaluator);

        result.Status.ShouldBe(CheckStatus.Unsupported);
        result.Passed.ShouldBeFalse();
        result.Details.ShouldStartWith($"unsupported ({shape}): ");
    }

    [Theory]
    [InlineData("{type: regex, pattern: '('}")]
    [InlineData("{type: regex, pattern: '[a'}")]
    [InlineData("{type: regex, pattern: '(?<=a'}")]
    public async Task Evaluate_InvalidPattern_IsAnErrorThatNamesIt(string evaluator)
    {
        var result = await Evaluate(evaluator);

        result.Status.ShouldBe(CheckStatus.Error);
        result.Details.ShouldContain("invalid pattern");
    }

    [Fact]
    public async Task Evaluate_PromptfooAssert_CaseMatters()
    {
        var prompt = Load("testData:\n  - assert:\n      - {type: contains, value: SAGA}\n      - {type: icontains, value: SAGA}\n");
        var report = await EvaluationRunner.RunAsync([prompt], new FixedProvider(Answer), cancellationToken: TestContext.Current.CancellationToken);

        report.Prompts[0].Tests[0].Evaluations.Select(result => result.Status).ShouldBe([CheckStatus.Failed, CheckStatus.Passed]);
    }

    private static async Task<EvaluatorResult> Evaluate(string evaluator)
    {
        var prompt = Load($"testData:\n  - expected: saga  pattern\n    evaluators:\n      - {evaluator}\n");
        var report = await EvaluationRunner.RunAsync([prompt], new FixedProvider(Answer), cancellationToken: TestContext.Current.CancellationToken);
        return report.Prompts[0].Tests.ShouldHaveSingleItem().Evaluations.ShouldHaveSingleItem();
    }

    private static PromptFile Load(string rest)
    {
        var result = PromptLoader.Load("messages: [{role: user, content: hi}]\n" + rest, "t.prompt.yaml");
        result.Succeeded.ShouldBeTrue(string.Join('\n', result.Diagnostics));
        return result.Prompt!;
    }
}
