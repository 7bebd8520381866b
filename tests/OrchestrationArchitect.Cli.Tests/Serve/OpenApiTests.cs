using System.Text.Json;
using System.Text.Json.Nodes;

namespace OrchestrationArchitect.Cli.Tests.Serve;

public sealed class OpenApiTests(ErrorTests.Host host) : IClassFixture<ErrorTests.Host>
{
    private static readonly string File = Path.Combine(ArchitectProcess.Repository, "docs", "openapi", "v1.json");

    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, NewLine = "\n" };

    [Fact]
    public async Task OpenApi_AsGenerated_IsTheCommittedFile()
    {
        var served = await host.Served.Http.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken);
        var text = JsonNode.Parse(served)!.ToJsonString(Form) + "\n";

        // `ARCHITECT_ACCEPT=1` writes the file anew, for review as a change of the contract.
        if (Environment.GetEnvironmentVariable("ARCHITECT_ACCEPT") == "1")
            await System.IO.File.WriteAllTextAsync(File, text, TestContext.Current.CancellationToken);

        (await System.IO.File.ReadAllTextAsync(File, TestContext.Current.CancellationToken)).ShouldBe(text);
    }
}
