using System.Globalization;
using OrchestrationArchitect.Engine.CrashHost;

namespace OrchestrationArchitect.Engine.Tests.Crash;

/// <summary>
/// Kills a process (SIGKILL) at random moments under a mixed load, again and again on one file, then lets it finish and
/// accounts for everything. <c>ENGINE_KILLS</c> sets the number of kills; the default suits every build.
/// </summary>
public sealed class KillTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("engine-kill-");

    private string Database => Path.Combine(_directory.FullName, "engine.db");

    private string Journal => Path.Combine(_directory.FullName, "journal.tsv");

    [Fact]
    public async Task Process_KilledAtRandomMoments_LosesAndDoublesNothing()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable("ENGINE_KILLS"), out var wanted) ? wanted : 25;
        var random = new Random(20_261_123);
        var accepted = new List<string>();
        for (var generation = 0; generation < kills; generation++)
            accepted.AddRange(await RunAsync(generation, 100_000, random.Next(1, 250)));
        accepted.AddRange(await RunAsync(kills, 12, killAfter: null));

        accepted.Count.ShouldBeGreaterThan(kills);
        using var journal = new EffectJournal(Journal, "ledger");
        await using var ledger = await RunLedger.OpenAsync(Database, journal);
        await ledger.CheckAsync(accepted, () => EffectJournal.Read(Journal));
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{kills} kills, {accepted.Count} accepted runs, {ledger.Events} events"));
    }

    public void Dispose() => _directory.Delete(recursive: true);

    /// <summary>Runs the host; kills it some milliseconds after its first sign of life.</summary>
    /// <returns>The ids it said were accepted.</returns>
    private async Task<List<string>> RunAsync(int generation, int count, int? killAfter)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var process = CrashProcess.Start(Database, Journal, $"{generation}", $"{count}");
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var accepted = new List<string>();
        if (killAfter is { } delay && await process.StandardOutput.ReadLineAsync(cancellation) is { } first)
        {
            accepted.Add(first);
            await Task.Delay(delay, cancellation);
            process.Kill();
        }
        var rest = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        if (killAfter is null)
            process.ExitCode.ShouldBe(0, await errors);
        // The last line may be cut off by the kill; a whole id ends with the line.
        accepted.AddRange(rest.Split('\n').SkipLast(1));
        return accepted;
    }
}
