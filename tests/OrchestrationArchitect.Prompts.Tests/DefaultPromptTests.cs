using OrchestrationArchitect.Prompts.Evaluation;

namespace OrchestrationArchitect.Prompts.Tests;

public sealed class DefaultPromptTests
{
    [Fact]
    public void Default_EveryField_IsLoaded()
    {
        var prompt = PromptFile.Default;
        prompt.Name.ShouldBe("Serverless Function Orchestration Architect");
        prompt.Version.ShouldBe("1.0.0");
        prompt.Description.ShouldStartWith("Designs highly scalable");
        prompt.Authors.ShouldBe(["Strategic Genesis Architect"]);
        prompt.Metadata.Find("domain").ShouldBeOfType<PromptScalar>().Text.ShouldBe("technical");
        prompt.Metadata.Find("tags").ShouldBeOfType<PromptList>().Items.Length.ShouldBe(5);
        prompt.Variables.Select(variable => (variable.Name, variable.Required)).ShouldBe(
            [("business_workflow", true), ("event_sources", true), ("constraints_and_slas", true)]);
        prompt.Model.ShouldBe("gpt-4o");
        prompt.ModelParameters.Temperature.ShouldBe(0.1);
        prompt.Messages.Select(message => message.Role).ShouldBe([MessageRole.System, MessageRole.User]);
        prompt.Other.Entries.ShouldBeEmpty();
        var test = prompt.TestData.ShouldHaveSingleItem();
        test.Expected.ShouldBe(["Saga Pattern"]);
        test.Values["business_workflow"].ShouldStartWith("An e-commerce order fulfillment process");
        test.Values.ShouldContainKey("event_sources");
        test.Values.ShouldContainKey("constraints_and_slas");
        var evaluator = prompt.Evaluators.ShouldHaveSingleItem();
        evaluator.Name.ShouldBe("Concept Check");
        evaluator.Checks.ShouldHaveSingleItem().ShouldBeOfType<RegexCheck>()
            .Patterns.ShouldBe(["(Saga|Idempotency|DLQ|Compensating)"]);
    }

    [Fact]
    public void Render_OwnTestData_IsTheBaseline()
    {
        var messages = PromptRenderer.Render(PromptFile.Default, PromptFile.Default.TestData[0].Values).Messages;

        var text = string.Concat(messages.Select(message => $"=== {message.RoleName}\n{message.Content}"));

        text.ShouldBe(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Baselines", "default-prompt.txt")));
    }

    [Fact]
    public void Default_File_IsTheGivenOneByteForByte()
    {
        var given = Corpus.Find("prompts", PromptFile.Default.FileName);
        Assert.SkipWhen(given is null, "The given prompt file is not beside the repository.");

        BuiltInPrompts.Text(PromptFile.Default.FileName).ShouldBe(File.ReadAllText(given));
    }

    [Fact]
    public void Render_OwnTestData_PutsEachTextBetweenItsTags()
    {
        var prompt = PromptFile.Default;
        var values = prompt.TestData[0].Values;

        var result = PromptRenderer.Render(prompt, values);

        result.Diagnostics.ShouldBeEmpty();
        result.Messages[0].ShouldBe(prompt.Messages[0]);
        foreach (var name in prompt.Variables.Select(variable => variable.Name))
            result.Messages[1].Content.ShouldContain($"<{name}>{values[name]}</{name}>");
    }
}
