using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace OrchestrationArchitect.Cli.Tests.Serve;

public sealed class CrashTests
{
    [Fact]
    public async Task Kill_InTheMiddleOfRuns_TheyCompleteAfterRestart_NothingTwice()
    {
        using var scratch = new Scratch();
        var data = scratch.File("data");
        List<string> locations = [];
        using (var first = await ServedArchitect.StartAsync(data))
        {
            for (var run = 0; run < 6; run++)
            {
                var accepted = await first.Http.PostAsJsonAsync("/api/designs", ServedArchitect.Body(), TestContext.Current.CancellationToken);
                locations.Add(accepted.Headers.Location!.ToString());
            }

            first.Kill();
        }

        using var second = await ServedArchitect.StartAsync(data);
        foreach (var location in locations)
        {
            var ended = await second.EndOfAsync(location);
            ended.GetProperty("runtimeStatus").GetString().ShouldBe("Completed");
            ended.GetProperty("result").GetProperty("failures").GetArrayLength().ShouldBe(0);
        }

        var listed = await second.Http.GetFromJsonAsync<JsonElement>("/api/designs", TestContext.Current.CancellationToken);
        listed.GetProperty("designs").GetArrayLength().ShouldBe(locations.Count);
        second.Kill();
        Manifests(data).ShouldBe(locations.Count);
        Drafts(data).ShouldBe(0);
    }

    [Fact]
    public async Task Kill_DuringDesign_TheSameCommandFinishesIt()
    {
        using var scratch = new Scratch();
        string[] command = ["design", "samples/order-fulfillment.yaml", "--out", scratch.File("out")];
        using (var first = ArchitectProcess.Start(null, command))
        {
            var database = Path.Combine(scratch.File("out"), ".run", "runs.db");
            while (!File.Exists(database))
                await Task.Delay(5, TestContext.Current.CancellationToken);
            first.Kill();
        }

        File.Exists(Path.Combine(scratch.File("out"), "design.json")).ShouldBeFalse();
        var outcome = await ArchitectProcess.RunAsync(command);

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        File.Exists(Path.Combine(scratch.File("out"), "design.json")).ShouldBeTrue();
        Directory.Exists(Path.Combine(scratch.File("out"), ".run")).ShouldBeFalse();
    }

    private static long Manifests(string data) => Count(data, "SELECT count(*) FROM artifacts WHERE name = 'artifacts.json'");

    private static long Drafts(string data) => Count(data, "SELECT count(*) FROM artifacts WHERE name LIKE 'drafts/%'");

    private static long Count(string data, string query)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "service.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return (long)command.ExecuteScalar()!;
    }
}
