namespace OrchestrationArchitect.Prompts.Tests.Loading;

public sealed class PromptLoaderTests
{
    private const string Messages = "messages:\n  - role: user\n    content: hi\n";

    [Theory]
    [InlineData("name: [a\nmessages: 1", PromptCodes.Syntax, 2, "")]
    [InlineData("", PromptCodes.MissingField, 1, "empty")]
    [InlineData("just text", PromptCodes.WrongType, 1, "mapping")]
    [InlineData("- a\n- b", PromptCodes.WrongType, 1, "mapping")]
    [InlineData("name: x", PromptCodes.MissingField, 1, "'messages'")]
    [InlineData("name: x\nmessages: text", PromptCodes.WrongType, 2, "'messages' must be a list, but is 'text'")]
    [InlineData("messages:\n  - role: user", PromptCodes.MissingField, 2, "'messages[0].content'")]
    [InlineData("messages:\n  - content: hi", PromptCodes.MissingField, 2, "'messages[0].role'")]
    [InlineData("messages:\n  - role: wizard\n    content: hi", PromptCodes.WrongType, 2, "'messages[0].role' must be system, developer, user or assistant, but is 'wizard'")]
    [InlineData("messages:\n  - role: user\n    content: {a: 1}", PromptCodes.WrongType, 3, "'messages[0].content'")]
    [InlineData(Messages + "name: {a: 1}", PromptCodes.WrongType, 4, "'name' must be text, but is a mapping")]
    [InlineData(Messages + "variables: 3", PromptCodes.WrongType, 4, "'variables'")]
    [InlineData(Messages + "variables:\n  - description: d", PromptCodes.MissingField, 5, "'variables[0].name'")]
    [InlineData(Messages + "variables:\n  - {name: a, required: maybe}", PromptCodes.WrongType, 5, "'variables[0].required' must be true or false")]
    [InlineData(Messages + "variables: [a, a]", PromptCodes.DuplicateKey, 4, "'a'")]
    [InlineData(Messages + "modelParameters:\n  temperature: hot", PromptCodes.WrongType, 5, "'modelParameters.temperature' must be a number, but is 'hot'")]
    [InlineData(Messages + "modelParameters:\n  temperature: 3", PromptCodes.InvalidValue, 5, "from 0 to 2")]
    [InlineData(Messages + "responseFormat: xml", PromptCodes.WrongType, 4, "'responseFormat'")]
    [InlineData(Messages + "responseFormat: json_schema", PromptCodes.MissingField, 4, "'jsonSchema'")]
    [InlineData(Messages + "jsonSchema: '{'", PromptCodes.InvalidValue, 4, "'jsonSchema'")]
    [InlineData(Messages + "testData: {a: 1}", PromptCodes.WrongType, 4, "'testData'")]
    [InlineData(Messages + "testData:\n  - [a]", PromptCodes.WrongType, 5, "'testData[0]'")]
    [InlineData(Messages + "evaluators: text", PromptCodes.WrongType, 4, "'evaluators'")]
    [InlineData(Messages + "evaluators:\n  - [a]", PromptCodes.WrongType, 5, "'evaluators[0]'")]
    [InlineData("name: a\nname: b\n" + Messages, PromptCodes.DuplicateKey, 2, "'name'")]
    [InlineData("a: *nobody", PromptCodes.Syntax, 1, "")]
    [InlineData("a: &x [*x]\n" + Messages, PromptCodes.Syntax, 1, "")]
    public void Load_WrongFile_IsOneErrorWithFieldAndLine(string yaml, string code, int line, string says)
    {
        var result = PromptLoader.Load(yaml, "f.prompt.yaml");

        result.Prompt.ShouldBeNull();
        var error = result.Diagnostics.Where(diagnostic => diagnostic.Severity == PromptSeverity.Error).ShouldHaveSingleItem();
        error.Code.ShouldBe(code, error.Message);
        error.Line.ShouldBe(line, error.Message);
        error.File.ShouldBe("f.prompt.yaml");
        error.Message.ShouldContain(says);
    }

    [Fact]
    public void Load_UnknownKeys_AreKeptAndWarnedOf()
    {
        var result = PromptLoader.Load(Messages + "colour: red\nmodelParameters:\n  mirostat: 2\n", "f");

        result.Prompt.ShouldNotBeNull();
        result.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Severity, diagnostic.Line)).ShouldBe(
            [(PromptCodes.UnknownKey, PromptSeverity.Warning, 6), (PromptCodes.UnknownKey, PromptSeverity.Warning, 4)]);
        result.Prompt.Other.Find("colour").ShouldBeOfType<PromptScalar>().Text.ShouldBe("red");
        result.Prompt.ModelParameters.Other.Find("mirostat").ShouldNotBeNull();
    }

    [Fact]
    public void Load_SnakeCaseAndTopLevelParameters_AreRead()
    {
        var result = PromptLoader.Load(Messages + "max_tokens: 10\nmodel_parameters: {top_p: 0.5, maxTokens: 7, stop: [a, b]}\n", "f");

        result.Diagnostics.ShouldBeEmpty();
        result.Prompt!.ModelParameters.ShouldSatisfyAllConditions(
            parameters => parameters.TopP.ShouldBe(0.5),
            parameters => parameters.MaxTokens.ShouldBe(7),
            parameters => parameters.Stop.ShouldBe(["a", "b"]));
    }

    [Theory]
    [InlineData("- input: {x: a, y: 1}", "a", "1")]
    [InlineData("- inputs: {x: a, y: 1}", "a", "1")]
    [InlineData("- vars: {x: a, y: 1}", "a", "1")]
    [InlineData("- variables: {x: a, y: 1}", "a", "1")]
    [InlineData("- variables: [{name: x, value: a}, {name: y, value: 1}]", "a", "1")]
    [InlineData("- {x: a, y: 1}", "a", "1")]
    [InlineData("- {x: a, y: [1, true, b, 1.5]}", "a", "[1,true,\"b\",1.5]")]
    [InlineData("- {x: flat, vars: {x: a}, y: {k: ~}}", "a", "{\"k\":null}")]
    public void Load_TestRows_GiveValuesUnderEveryKey(string row, string x, string y)
    {
        var result = PromptLoader.Load(Messages + "testData:\n  " + row, "f");

        result.Diagnostics.ShouldBeEmpty();
        result.Prompt!.TestData[0].Values["x"].ShouldBe(x);
        result.Prompt.TestData[0].Values["y"].ShouldBe(y);
    }

    [Theory]
    [InlineData("- input: text")]
    [InlineData("- text")]
    public void Load_RowOfOneText_IsInputAndTheOnlyVariable(string row)
    {
        var result = PromptLoader.Load(Messages + "variables: [topic]\ntestData:\n  " + row, "f");

        result.Prompt!.TestData[0].Values["input"].ShouldBe("text");
        result.Prompt.TestData[0].Values["topic"].ShouldBe("text");
    }

    [Fact]
    public void Load_MergeKeysAndAliases_AreResolved()
    {
        var result = PromptLoader.Load("base: &base {temperature: 1, top_p: 0.5}\nmodelParameters: {<<: *base, temperature: 0}\n" + Messages, "f");

        result.Prompt!.ModelParameters.Temperature.ShouldBe(0);
        result.Prompt.ModelParameters.TopP.ShouldBe(0.5);
    }

    [Fact]
    public void Load_QuotedTextIndentedTooLittle_IsReadAsGoYamlReadsIt()
    {
        var result = PromptLoader.Load("messages:\n  - role: user\n    content: \"one\n\nTwo \\\n  three 'x'\"\n  - role: user\n    content: 'it''s\nfour'\nname: n\n", "f");

        result.Prompt.ShouldNotBeNull(result.Diagnostics.FirstOrDefault()?.Message);
        result.Prompt.Messages.Select(message => message.Content).ShouldBe(["one\nTwo three 'x'", "it's four"]);
    }

    [Fact]
    public void Load_SeveralDocuments_ReadsTheFirstAndWarns()
    {
        var result = PromptLoader.Load("---\n" + Messages + "---\nname: other\n", "f");

        result.Prompt.ShouldNotBeNull();
        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(PromptCodes.MoreDocuments);
    }
}
