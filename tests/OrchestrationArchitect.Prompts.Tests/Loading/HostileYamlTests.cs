using FsCheck;
using FsCheck.Fluent;

namespace OrchestrationArchitect.Prompts.Tests.Loading;

public sealed class HostileYamlTests
{
    [Fact(Timeout = 30_000)]
    public async Task Load_BillionLaughs_IsRefused()
    {
        await Task.Yield();
        var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (var i = 1; i < 12; i++)
            yaml += $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n";

        PromptLoader.Load(yaml, "f").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(PromptCodes.Limit);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("[", 100_000)]
    [InlineData("{a: ", 100_000)]
    [InlineData("- ", 100_000)]
    [InlineData("? ", 10_000)]
    [InlineData("!!x ", 10_000)]
    public async Task Load_DeepNesting_IsRefusedWithoutOverflow(string piece, int times)
    {
        await Task.Yield();

        PromptLoader.Load(string.Concat(Enumerable.Repeat(piece, times)), "f").Diagnostics[0].Severity.ShouldBe(PromptSeverity.Error);
    }

    [Fact(Timeout = 30_000)]
    public async Task Load_DepthThroughAliases_IsRefused()
    {
        await Task.Yield();
        var yaml = "a0: &a0 [x]\n";
        for (var i = 1; i < 2_000; i++)
            yaml += $"a{i}: &a{i} [*a{i - 1}]\n";

        PromptLoader.Load(yaml, "f").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(PromptCodes.Limit);
    }

    [Fact]
    public void Load_OverlongFile_IsRefused() =>
        PromptLoader.Load("name: " + new string('x', 9 * 1024 * 1024), "f").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(PromptCodes.Limit);

    [Fact]
    public void Load_AnyText_IsAPromptOrAnError() => Prop.ForAll(Texts(), text =>
    {
        var result = PromptLoader.Load(text, "f");
        result.Succeeded.ShouldBe(result.Diagnostics.All(diagnostic => diagnostic.Severity == PromptSeverity.Warning));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(20261123, 7));

    private static Arbitrary<string> Texts() => Gen.Elements(
            "messages:", "\n", "  ", "- ", "role: user", "content: ", "testData:", "evaluators:", "variables:", "name: ", "{", "}", "[", "]",
            "&a ", "*a", "<<: ", "|", ">", "\"", "'", "#", "%", "@", "`", "? ", ": ", "---", "...", "\t", "!!str ", "\\ud800", "\"\\x", "\u0085", "\0", "\ufeff", "type: regex", "string: ", "~", "expected: ", "🎉")
        .ListOf().Select(string.Concat).ToArbitrary();
}
