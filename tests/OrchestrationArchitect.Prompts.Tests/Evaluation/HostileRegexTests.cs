using System.Diagnostics;
using OrchestrationArchitect.Prompts.Evaluation;
using OrchestrationArchitect.Prompts.Evaluation.Regexes;

namespace OrchestrationArchitect.Prompts.Tests.Evaluation;

public sealed class HostileRegexTests
{
    private static readonly string Answer = new string('a', 40_000) + "!";

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a|aa)+$")]
    [InlineData("^(a|a)*b")]
    [InlineData("(.*a){12}$")]
    [InlineData("^(([a-z])+.)+[A-Z]([a-z])+$")]
    public async Task Evaluate_CatastrophicPattern_IsAnsweredInTime(string pattern)
    {
        var started = Stopwatch.GetTimestamp();

        var result = await Evaluate(pattern);

        result.Status.ShouldBe(CheckStatus.Failed, result.Details);
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("^(?=(a+)+$)b?")]
    [InlineData("^(a+)+\\1$")]
    public async Task Evaluate_CatastrophicPatternThatMustBacktrack_EndsAtItsLimit(string pattern)
    {
        var result = await Evaluate(pattern);

        result.Status.ShouldBe(CheckStatus.Error);
        result.Details.ShouldContain("no result within");
    }

    [Theory]
    [InlineData("((a{1000}){1000}){1000}")]
    [InlineData("(((((a{99}){99}){99}){99}){99}){99}")]
    [InlineData("[a-z]{2147483647}")]
    public async Task Evaluate_HugeRepetition_BuildsNoHugeAutomaton(string pattern)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        var result = await Evaluate(pattern);

        result.Status.ShouldBeOneOf(CheckStatus.Failed, CheckStatus.Error);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(200_000_000);
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("(ab){3}", 6)]
    [InlineData("((ab){3}c){2}", 14)]
    [InlineData("[a-z]{5,9}", 9)]
    [InlineData("\\(\\d{3}", 4)]
    [InlineData("a{", 2)]
    [InlineData("(", 0)]
    [InlineData("a{2}{3}", 6)]
    public void Estimate_CountsWhatRepetitionsWriteOut(string pattern, long states) => AutomatonSize.Estimate(pattern).ShouldBe(states);

    [Theory]
    [InlineData("a(?P<x>b)(?P=x)", "a(?<x>b)\\k<x>")]
    [InlineData("\\\\Z(?:x)\\Z", "\\\\Z(?:x)\\z")]
    [InlineData("(?i)plain", "(?i)plain")]
    [InlineData("\\(?P<x>", "\\(?P<x>")]
    public void Translate_ForeignSyntax_BecomesDotNets(string pattern, string expected) => ForeignSyntax.Translate(pattern).ShouldBe(expected);

    [Fact]
    public async Task Evaluate_OverlongPattern_IsAnError() => (await Evaluate(new string('a', 10_001))).Status.ShouldBe(CheckStatus.Error);

    private static async Task<EvaluatorResult> Evaluate(string pattern)
    {
        var prompt = PromptFile.Default with
        {
            Evaluators = [new Evaluator("e", [new RegexCheck([pattern], System.Text.RegularExpressions.RegexOptions.None, Any: false, Negated: false)], 1)],
        };
        var results = await AnswerEvaluation.RunAsync(prompt, Answer, prompt.TestData[0].Values, cancellationToken: TestContext.Current.CancellationToken);
        return results.ShouldHaveSingleItem();
    }
}
