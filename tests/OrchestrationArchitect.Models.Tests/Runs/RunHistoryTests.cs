using System.Text.Json;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Engine;
using OrchestrationArchitect.Engine.Execution;
using OrchestrationArchitect.Engine.Replay;
using OrchestrationArchitect.Models.Tests.Fakes;
using OrchestrationArchitect.Runs;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Models.Tests.Runs;

/// <summary>
/// Histories of the design run: today's code must go on with the runs that a released version left. <c>next.*</c> are
/// those of the version in work: while it is not released, write them anew with ORCHESTRATION_HISTORIES set to the
/// Histories folder whenever the orchestrations change. At a release they are renamed to its number; from then on they
/// are never changed, and code that no longer follows them needs a new orchestration name.
/// </summary>
public sealed class RunHistoryTests
{
    private const string Rewrite =
        "Orchestrator code no longer follows this history. If it is one of next.*, write it anew; if it is of a release, restore the order of the code's calls.";

    public static TheoryData<string> Kept => [.. Directory.GetFiles(Folder, "*.history.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Runs", "Histories");

    [Theory]
    [MemberData(nameof(Kept))]
    public void KeptHistory_IsFollowedByTodaysCode(string file) =>
        Should.NotThrow(() => HistoryReplayer.Replay(RunsRegistration.CreateRegistry(), Read(file)), Rewrite);

    [Fact]
    public void EveryOrchestration_HasAKeptHistory()
    {
        var kept = Kept.Select(row => NameIn(Read(row.Data))).ToHashSet(StringComparer.Ordinal);

        RunsRegistration.CreateRegistry().Orchestrations.Select(orchestration => orchestration.Name)
            .ShouldAllBe(name => kept.Contains(name));
    }

    [Fact]
    public void HistoryOfAnotherCode_IsRefused_NamingTheFirstDifference()
    {
        var divergent = Read("next.published.run.history.json").Replace("\"ValidateRequest\"", "\"Something\"", StringComparison.Ordinal);

        var error = Should.Throw<NonDeterminismException>(() => HistoryReplayer.Replay(RunsRegistration.CreateRegistry(), divergent));

        error.Sequence.ShouldBe(2);
        error.Expected.ShouldBe("a call of activity 'Something'");
        error.Found.ShouldBe("a call of activity 'ValidateRequest'");
    }

    [Theory]
    [InlineData("published", GeneratorChoice.Both, true)]
    [InlineData("dead-lettered", GeneratorChoice.Model, false)]
    public async Task RunJustMade_IsFollowedByTheCodeThatMadeIt(string name, GeneratorChoice generator, bool isWell)
    {
        await using var host = await RunHost.StartAsync(_ => { });
        if (!isWell)
            host.Server.Script = (_, _) => Replies.Text("no design");
        var ended = await host.RunAsync(ModelAnswers.Request with { Generator = generator });
        ended.Status.ShouldBe(isWell ? InstanceStatus.Completed : InstanceStatus.Failed);

        var page = await host.Client.ListAsync(new InstanceQuery { PageSize = 100 }, TestContext.Current.CancellationToken);
        foreach (var run in page.Instances)
        {
            var history = host.Get<DurableEngine>().ExportHistory(run.InstanceId).ShouldNotBeNull();
            HistoryReplayer.Replay(RunsRegistration.CreateRegistry(), history);
            if (Environment.GetEnvironmentVariable("ORCHESTRATION_HISTORIES") is { Length: > 0 } folder)
                await File.WriteAllTextAsync(Path.Combine(folder, FileOf(name, run)), history, TestContext.Current.CancellationToken);
        }
    }

    private static string FileOf(string name, InstanceState run) =>
        $"next.{name}.{(run.ParentInstanceId is null ? "run" : run.InstanceId.Split(':')[^1])}.history.json";

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static string NameIn(string history)
    {
        using var document = JsonDocument.Parse(history);
        return document.RootElement.GetProperty("events")[0].GetProperty("name").GetString()!;
    }
}
