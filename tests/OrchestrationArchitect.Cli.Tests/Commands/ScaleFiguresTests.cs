namespace OrchestrationArchitect.Cli.Tests.Commands;

/// <summary>The messages of a run, on which everything in <c>docs/scale.md</c> rests, are what the simulator counts.</summary>
public sealed class ScaleFiguresTests
{
    [Theory]
    [InlineData("as it is", "design-run")]
    [InlineData("judged in one activity", "design-run-merged")]
    public async Task Actions_OfTheDocumentedRuns_AreThoseOfThePage(string row, string scenario)
    {
        var page = await File.ReadAllLinesAsync(
            Path.Combine(ArchitectProcess.Repository, "docs", "scale.md"), TestContext.Current.CancellationToken);
        var actions = page.Single(line => line.StartsWith($"| {row} |", StringComparison.Ordinal)).Split('|')[2].Trim();

        var outcome = await ArchitectProcess.RunAsync(
            "simulate", $"docs/scale/{scenario}.yaml", "--profile", "docs/scale/design-run.profile.json", "--rate", "330/s");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldContain($"Durable backend actions: {actions} per run");
    }
}
