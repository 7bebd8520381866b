using System.Text.Json;
using OrchestrationArchitect.Engine.CrashHost;
using OrchestrationArchitect.Engine.Execution;
using OrchestrationArchitect.Engine.Replay;

namespace OrchestrationArchitect.Engine.Tests.Replay;

/// <summary>
/// Histories kept from earlier versions must go on replaying. To add one: run the test with ENGINE_WRITE_HISTORIES
/// set to the Histories folder, review the new files, commit them; never change an old one.
/// </summary>
public sealed class HistoryReplayerTests
{
    public static TheoryData<string> Kept => [.. Directory.GetFiles(Folder, "*.history.json").Select(file => Path.GetFileName(file))];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Replay", "Histories");

    [Theory]
    [MemberData(nameof(Kept))]
    public void KeptHistory_IsFollowedByTodaysCode(string file) =>
        HistoryReplayer.Replay(MixedLoad.Registry(null), File.ReadAllText(Path.Combine(Folder, file)));

    [Fact]
    public void DivergentHistory_IsRefused_NamingTheFirstDifference()
    {
        var history = File.ReadAllText(Path.Combine(Folder, "Saga.divergent.json"));

        var error = Should.Throw<NonDeterminismException>(() => HistoryReplayer.Replay(MixedLoad.Registry(null), history));

        error.Sequence.ShouldBe(4);
        error.Expected.ShouldBe("a call of activity 'Refund'");
        error.Found.ShouldBe("a call of activity 'Broken'");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"instanceId":"a","events":[]}""")]
    [InlineData("not json")]
    public void Replay_OfNoHistory_IsAJsonError(string text) =>
        Should.Throw<JsonException>(() => HistoryReplayer.Replay(MixedLoad.Registry(null), text));

    [Fact]
    public async Task ExportedHistory_OfARunJustMade_IsFollowed()
    {
        var registry = MixedLoad.Registry(null);
        await using var engine = await EngineFixture.StartAsync(registry);
        foreach (var kind in new[] { MixedLoad.Steps, MixedLoad.Timers, MixedLoad.Parent, MixedLoad.Talker, MixedLoad.Saga })
        {
            var id = await engine.Client.StartAsync(kind, kind.Name, new() { InstanceId = kind.Name }, TestContext.Current.CancellationToken);
            await Samples.EndAsync(engine.Client, id);
            var history = engine.Engine.ExportHistory(id).ShouldNotBeNull();

            HistoryReplayer.Replay(registry, history);

            if (Environment.GetEnvironmentVariable("ENGINE_WRITE_HISTORIES") is { Length: > 0 } folder)
                await File.WriteAllTextAsync(Path.Combine(folder, $"{kind.Name}.v1.history.json"), history, TestContext.Current.CancellationToken);
        }
        engine.Engine.ExportHistory("nobody").ShouldBeNull();
    }
}
