using System.Net.Http.Json;
using OrchestrationArchitect.Cli.Tests.Serve;

namespace OrchestrationArchitect.Cli.Tests.Commands;

public sealed class BackupCommandTests
{
    [Fact]
    public async Task Backup_WhileTheHostServes_IsADataDirectory()
    {
        using var scratch = new Scratch();
        var (data, copy) = (scratch.File("data"), scratch.File("copy"));
        string location;
        using (var served = await ServedArchitect.StartAsync(data))
        {
            var accepted = await served.Http.PostAsJsonAsync("/api/designs", ServedArchitect.Body(), TestContext.Current.CancellationToken);
            location = accepted.Headers.Location!.ToString();
            await served.EndOfAsync(location);

            var outcome = await ArchitectProcess.RunAsync("backup", "--data", data, "--to", copy);

            outcome.ExitCode.ShouldBe(0, outcome.Error);
            outcome.Error.ShouldContain("runs.db");
            outcome.Error.ShouldContain("service.db");
            served.Kill();
        }

        using var restored = await ServedArchitect.StartAsync(copy);
        (await restored.EndOfAsync(location)).GetProperty("runtimeStatus").GetString().ShouldBe("Completed");
        (await restored.Http.GetAsync(new Uri($"{location}/artifacts", UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken))
            .EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task Backup_OfNothing_OrOverACopy_IsRefused()
    {
        using var scratch = new Scratch();
        (await ArchitectProcess.RunAsync("backup", "--data", scratch.File("none"), "--to", scratch.File("copy")))
            .ShouldSatisfyAllConditions(
                outcome => outcome.ExitCode.ShouldBe(2),
                outcome => outcome.Error.ShouldContain("There is no data directory"));

        Directory.CreateDirectory(scratch.File("data"));
        scratch.Write(Path.Combine("data", "runs.db"), "");
        Directory.CreateDirectory(scratch.File("copy"));
        scratch.Write(Path.Combine("copy", "runs.db"), "kept");

        (await ArchitectProcess.RunAsync("backup", "--data", scratch.File("data"), "--to", scratch.File("copy")))
            .ShouldSatisfyAllConditions(
                outcome => outcome.ExitCode.ShouldBe(2),
                outcome => outcome.Error.ShouldContain("never overwrites"));
        (await File.ReadAllTextAsync(scratch.File(Path.Combine("copy", "runs.db")), TestContext.Current.CancellationToken)).ShouldBe("kept");
    }
}
