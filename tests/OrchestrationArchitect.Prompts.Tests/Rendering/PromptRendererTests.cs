namespace OrchestrationArchitect.Prompts.Tests.Rendering;

public sealed class PromptRendererTests
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["a"] = "1", ["b"] = "2", ["long-name.x"] = "3",
    };

    [Theory]
    [InlineData("{{a}}", "1")]
    [InlineData("{{ a }}{{\tb\n}}", "12")]
    [InlineData("{{{a}}}", "{1}")]
    [InlineData("{{long-name.x}}", "3")]
    [InlineData("{a} {{ }} {{a", "{a} {{ }} {{a")]
    [InlineData("{{a b}} {{a|upper}}", "{{a b}} {{a|upper}}")]
    [InlineData("{{A}}", "{{A}}")]
    [InlineData("", "")]
    public void Render_Placeholders_AreFilledExactly(string template, string expected) =>
        Render(Prompt(template), Values).Messages[0].Content.ShouldBe(expected);

    [Fact]
    public void Render_ValueThatLooksLikeAPlaceholder_IsNotExpandedAgain()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "{{b}}", ["b"] = "secret" };

        Render(Prompt("{{a}}{{a}}"), values).Messages[0].Content.ShouldBe("{{b}}{{b}}");
    }

    [Fact]
    public void Render_UnknownPlaceholder_StaysAndIsReported()
    {
        var result = Render(Prompt("{{nobody}} {{a}} {{nobody}}"), Values);

        result.Messages[0].Content.ShouldBe("{{nobody}} 1 {{nobody}}");
        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(PromptCodes.UnknownPlaceholder);
        result.Diagnostics[0].Message.ShouldContain("{{nobody}}");
    }

    [Theory]
    [InlineData(null, "missing")]
    [InlineData("", "empty")]
    [InlineData(" \n", "empty")]
    public void Render_RequiredVariableWithoutText_IsAnErrorThatNamesIt(string? value, string word)
    {
        var values = PromptFile.Default.TestData[0].Values.Remove("event_sources");
        if (value is not null)
            values = values.Add("event_sources", value);

        var result = PromptRenderer.Render(PromptFile.Default, values);

        result.Succeeded.ShouldBeFalse();
        result.Messages.ShouldBeEmpty();
        var error = result.Diagnostics.ShouldHaveSingleItem();
        error.Code.ShouldBe(PromptCodes.MissingVariable);
        error.Message.ShouldBe($"'event_sources' is {word}; the prompt requires it.");
    }

    [Fact]
    public void Render_OptionalVariables_TakeDefaultOrNothing()
    {
        var prompt = Load("variables:\n  - {name: a, default: x}\n  - {name: b, required: false}\nmessages:\n  - {role: user, content: '[{{a}}|{{b}}]'}\n");

        Render(prompt, new Dictionary<string, string>(StringComparer.Ordinal)).Messages[0].Content.ShouldBe("[x|]");
    }

    [Fact]
    public void Render_ValueOverTheBound_IsAnError()
    {
        var values = PromptFile.Default.TestData[0].Values.SetItem("event_sources", new string('é', 32 * 1024 + 1));

        PromptRenderer.Render(PromptFile.Default, values).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(PromptCodes.ValueTooLong);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    public void Render_ValueThatIsNoText_IsAnError(int character)
    {
        var value = $"a{(char)character}b";
        var values = PromptFile.Default.TestData[0].Values.SetItem("event_sources", value);

        PromptRenderer.Render(PromptFile.Default, values).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(PromptCodes.NotText);
    }

    private static RenderResult Render(PromptFile prompt, IReadOnlyDictionary<string, string> values)
    {
        var result = PromptRenderer.Render(prompt, values);
        result.Succeeded.ShouldBeTrue();
        return result;
    }

    private static PromptFile Prompt(string template) => Load("messages: []\n") with
    {
        Messages = [new PromptMessage(MessageRole.User, template)],
    };

    private static PromptFile Load(string yaml) =>
        PromptLoader.Load(yaml, "t").Prompt ?? PromptLoader.Load("messages: [{role: user, content: x}]", "t").Prompt!;
}
