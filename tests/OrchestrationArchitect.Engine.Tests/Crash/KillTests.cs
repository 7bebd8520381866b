using System.Diagnostics;
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
            accepted.AddRange(await KillAsync(generation, generation % 2 == 0, random.Next(1, 300)));
        accepted.AddRange(await FinishAsync(kills));

        accepted.Count.ShouldBeGreaterThan(kills);
        using var journal = new EffectJournal(Journal, "ledger");
        await using var ledger = await RunLedger.OpenAsync(Database, journal);
        await ledger.CheckAsync(accepted, () => EffectJournal.Read(Journal));
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{kills} kills, {accepted.Count} accepted runs, {ledger.Events} events"));
    }

    public void Dispose() => _directory.Delete(recursive: true);

    /// <summary>Runs the host and kills it, counted from its begin or from its first acknowledgement.</summary>
    /// <returns>The ids it said were accepted.</returns>
    private async Task<List<string>> KillAsync(int generation, bool afterFirst, int milliseconds)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var process = CrashProcess.Start(Database, Journal, $"{generation}", "100000");
        var accepted = new List<string>();
        if (afterFirst && await process.StandardOutput.ReadLineAsync(cancellation) is { } first)
            accepted.Add(first);
        await Task.Delay(milliseconds, cancellation);
        process.Kill();
        accepted.AddRange(await RestAsync(process));
        return accepted;
    }

    /// <summary>Runs the host with a few more runs to its end.</summary>
    private async Task<List<string>> FinishAsync(int generation)
    {
        using var process = CrashProcess.Start(Database, Journal, $"{generation}", "12");
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var accepted = await RestAsync(process);
        process.ExitCode.ShouldBe(0, await errors);
        return accepted;
    }

    /// <summary>What a process still says until its end. The kill may cut off the last line; a whole id ends with the line.</summary>
    private static async Task<List<string>> RestAsync(Process process)
    {
        var rest = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return [.. rest.Split('\n').SkipLast(1)];
    }
}
