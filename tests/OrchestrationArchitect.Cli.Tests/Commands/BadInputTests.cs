namespace OrchestrationArchitect.Cli.Tests.Commands;

public sealed class BadInputTests
{
    private const string Events = "event_sources: An HTTP request.\n";
    private const string Limits = "constraints_and_slas: Within 3 seconds.\n";

    public static TheoryData<string, string, string> Faults => new()
    {
        { "missing", Events + Limits, "business_workflow" },
        { "empty", "business_workflow: ''\n" + Events + Limits, ":1:" },
        { "number", "business_workflow: 5\n" + Events + Limits, "must be text" },
        { "long", $"business_workflow: {new string('a', 65_537)}\n" + Events + Limits, "65,537" },
        { "unknown", "business_workflow: Charge the card.\n" + Events + Limits + "speed: fast\n", ":4:" },
        { "yaml", "business_workflow: [\n" + Events, "YAML" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Design_FaultyScenario_IsOneLineAndExitCode2(string name, string yaml, string names)
    {
        using var scratch = new Scratch();
        var file = scratch.Write($"{name}.yaml", yaml);

        var outcome = await ArchitectProcess.RunAsync("design", file, "--out", scratch.File("out"));

        outcome.ExitCode.ShouldBe(2);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.TrimEnd().ShouldNotContain('\n');
        outcome.Error.ShouldContain(names);
        Directory.Exists(scratch.File("out")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("design")]
    [InlineData("design", "no-such-file.yaml")]
    [InlineData("design", "samples/order-fulfillment.yaml", "--workflow", "x")]
    [InlineData("design", "--no-such-option")]
    [InlineData("export", "samples/order-fulfillment.yaml", "--to", "cobol")]
    [InlineData("simulate", "samples/order-fulfillment.yaml", "--rate", "fast")]
    [InlineData("eval", "samples/order-fulfillment.yaml")]
    [InlineData("eval", "docs")]
    [InlineData("eval", "src/OrchestrationArchitect.Prompts/Prompts", "--provider", "model")]
    [InlineData("design", "samples/order-fulfillment.yaml", "--generator", "model")]
    [InlineData("design", "samples/order-fulfillment.yaml", "--deadline", "soon")]
    [InlineData("design", "samples/order-fulfillment.yaml", "--refinements", "9")]
    [InlineData("serve", "--urls", "http://0.0.0.0:0")]
    [InlineData("no-such-command")]
    public async Task Command_WrongUse_IsOneLineAndExitCode2(params string[] arguments)
    {
        var outcome = await ArchitectProcess.RunAsync(arguments);

        outcome.ExitCode.ShouldBe(2, outcome.Error);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.TrimEnd().ShouldNotContain('\n');
    }

    [Fact]
    public async Task Export_BrokenAsl_NamesTheFault()
    {
        var outcome = await ArchitectProcess.RunWithInputAsync("""{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B"}}}""", "export", "-", "--to", "mermaid");

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("B");
    }
}
