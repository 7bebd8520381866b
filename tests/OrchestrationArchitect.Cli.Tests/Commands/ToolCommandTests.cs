using System.Text.Json;

namespace OrchestrationArchitect.Cli.Tests.Commands;

public sealed class ToolCommandTests
{
    private const string BareTask =
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","End":true}}}""";

    [Fact]
    public async Task Eval_Directory_RunsEveryPromptBelowIt()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.File("deeper"));
        const string prompt = "messages: [{role: user, content: 'Say {{x}}'}]\ntestData: [{x: saga}]\nevaluators: [{string: {contains: saga}}]\n";
        scratch.Write("a.prompt.yaml", prompt);
        scratch.Write(Path.Combine("deeper", "b.prompt.yml"), prompt);

        var outcome = await ArchitectProcess.RunAsync("eval", scratch.FullName, "--provider", "echo", "--json");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        using var report = System.Text.Json.JsonDocument.Parse(outcome.Output);
        report.RootElement.GetProperty("results").GetArrayLength().ShouldBe(2);
        report.RootElement.GetProperty("summary").GetProperty("passedTests").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Design_BothWithoutAModel_GoesOnAndSaysSo()
    {
        var outcome = await ArchitectProcess.RunAsync("design", "samples/order-fulfillment.yaml", "--generator", "both", "--refinements", "0");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldStartWith("# Order Fulfillment");
        outcome.Error.ShouldContain("model-1 failed (generator-missing)");
    }

    [Fact]
    public async Task Eval_DefaultPrompt_Passes()
    {
        var outcome = await ArchitectProcess.RunAsync(
            "eval", "src/OrchestrationArchitect.Prompts/Prompts/serverless_function_orchestration_architect.prompt.yaml", "--json");

        outcome.ExitCode.ShouldBe(0, outcome.Output + outcome.Error);
        using var report = JsonDocument.Parse(outcome.Output);
        report.RootElement.GetProperty("summary").GetProperty("passedTests").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Verify_TaskWithoutRetry_IsFound()
    {
        var outcome = await ArchitectProcess.RunWithInputAsync(BareTask, "verify", "-", "--json");

        using var result = JsonDocument.Parse(outcome.Output);
        result.RootElement.GetProperty("diagnostics").EnumerateArray()
            .ShouldContain(finding => finding.GetProperty("code").GetString()!.StartsWith("OA3", StringComparison.Ordinal));
        result.RootElement.GetProperty("modelCheck").GetProperty("states").GetInt64().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Verify_StateThatIsNotThere_IsAFinding()
    {
        var outcome = await ArchitectProcess.RunWithInputAsync(
            """{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"Nowhere"}}}""", "verify", "-");

        outcome.ExitCode.ShouldBe(1, outcome.Error);
        outcome.Output.ShouldContain("Nowhere");
        outcome.Output.ShouldNotContain('\u001b');
    }

    [Fact]
    public async Task Simulate_SameSeed_GivesTheSameFigures()
    {
        string[] command = ["simulate", "samples/order-fulfillment.yaml", "--seed", "7", "--runs", "500", "--json"];

        var first = await ArchitectProcess.RunAsync(command);
        var second = await ArchitectProcess.RunAsync(command);

        first.Output.ShouldBe(second.Output);
        using var estimates = JsonDocument.Parse(first.Output);
        estimates.RootElement.GetProperty("runs").GetInt32().ShouldBe(500);
    }

    [Theory]
    [InlineData("markdown", "# Order Fulfillment")]
    [InlineData("json", "{")]
    [InlineData("asl", "{")]
    [InlineData("mermaid", "stateDiagram-v2")]
    [InlineData("svg", "<svg")]
    public async Task Export_Format_BeginsAsItShould(string format, string start)
    {
        var outcome = await ArchitectProcess.RunAsync("export", "samples/order-fulfillment.yaml", "--to", format);

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldContain(start);
    }

    [Fact]
    public async Task Bench_Engine_PrintsOneJsonLine()
    {
        var outcome = await ArchitectProcess.RunAsync("bench", "engine", "--count", "20", "--durability", "normal");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        using var result = JsonDocument.Parse(outcome.Output);
        result.RootElement.GetProperty("wfPerSec").GetDouble().ShouldBeGreaterThan(0);
        result.RootElement.GetProperty("durability").GetString().ShouldBe("normal");
    }
}
