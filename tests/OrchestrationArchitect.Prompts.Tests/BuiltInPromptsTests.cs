using OrchestrationArchitect.Prompts.Evaluation;

namespace OrchestrationArchitect.Prompts.Tests;

public sealed class BuiltInPromptsTests
{
    public static TheoryData<string> Names => [.. BuiltInPrompts.Lenses, "design-json"];

    [Theory]
    [MemberData(nameof(Names))]
    public void BuiltIn_OwnFile_LoadsWithoutWarningAndRendersItsTestData(string name)
    {
        var prompt = Get(name);

        PromptLoader.Load(BuiltInPrompts.Text(prompt.FileName), prompt.FileName).Diagnostics.ShouldBeEmpty();
        prompt.TestData.Length.ShouldBeGreaterThanOrEqualTo(2);
        foreach (var test in prompt.TestData)
        {
            var rendered = PromptRenderer.Render(prompt, test.Values);
            rendered.Diagnostics.ShouldBeEmpty();
            rendered.Messages[1].Content.ShouldNotContain("{{");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task BuiltIn_Evaluators_TellAGoodAnswerFromABadOne(string name)
    {
        var prompt = Get(name);
        var good = name == "design-json"
            ? """{"name":"x","pattern":{"primary":"saga"},"steps":[],"flow":{}}"""
            : """{"score": 67, "findings": [{"severity": "error", "where": "charge-card", "what": "no retry", "fix": "retry"}]}""";

        (await Evaluate(prompt, good)).ShouldAllBe(result => result.Passed);
        (await Evaluate(prompt, "Sure! Here is my answer:\n```json\n" + good + "\n```")).ShouldContain(result => !result.Passed);
        (await Evaluate(prompt, """{"score": 101}""")).ShouldContain(result => !result.Passed);
    }

    [Fact]
    public void Critic_DesignThatClosesItsTag_StaysInsideIt()
    {
        var prompt = BuiltInPrompts.Critic("security");

        PromptRenderer.Render(prompt, prompt.TestData[1].Values).Messages[1].Content.Split("</design>").Length.ShouldBe(2);
    }

    [Fact]
    public void Critic_UnknownLens_Throws() => Should.Throw<ArgumentException>(() => BuiltInPrompts.Critic("taste"));

    private static PromptFile Get(string name) => name == "design-json" ? BuiltInPrompts.DesignJson : BuiltInPrompts.Critic(name);

    private static async Task<IEnumerable<EvaluatorResult>> Evaluate(PromptFile prompt, string answer) =>
        await AnswerEvaluation.RunAsync(prompt, answer, prompt.TestData[0].Values, cancellationToken: TestContext.Current.CancellationToken);
}
