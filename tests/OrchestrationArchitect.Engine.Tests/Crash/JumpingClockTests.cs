using OrchestrationArchitect.Engine.CrashHost;

namespace OrchestrationArchitect.Engine.Tests.Crash;

/// <summary>A mixed load under a clock that is set forwards and backwards all the time, with restarts between.</summary>
public sealed class JumpingClockTests : IDisposable
{
    private const int Restarts = 3;
    private const int RunsEach = 60;
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("engine-clock-");

    private string Journal => Path.Combine(_directory.FullName, "journal.tsv");

    [Fact]
    public async Task Clock_SetForwardsAndBackwards_LosesAndDoublesNothing()
    {
        var clock = new RestlessClock(20_261_126);
        var accepted = new List<string>();
        string database = "";
        for (var generation = 0; generation < Restarts; generation++)
        {
            using var journal = new EffectJournal(Journal, $"{generation}");
            await using var engine = await EngineFixture.StartAsync(
                MixedLoad.Registry(journal), directory: _directory.FullName, clock: clock);
            database = engine.Options.DatabasePath;
            for (var i = 0; i < RunsEach; i++)
                accepted.Add(await MixedLoad.StartAsync(engine.Client, $"{generation}", i));
        }

        // The ledger's engine has the true clock, which is ahead of all the jumps: every timer is due.
        using var last = new EffectJournal(Journal, "ledger");
        await using var ledger = await RunLedger.OpenAsync(database, last);
        await ledger.CheckAsync(accepted, () => EffectJournal.Read(Journal));
    }

    public void Dispose() => _directory.Delete(recursive: true);

    /// <summary>Is set, at every hundredth look, to a time of the last week.</summary>
    private sealed class RestlessClock(int seed) : TimeProvider
    {
        private readonly Random _random = new(seed);
        private TimeSpan _behind = TimeSpan.FromDays(1);
        private int _looks;

        public override DateTimeOffset GetUtcNow()
        {
            lock (_random)
            {
                if (++_looks % 100 == 0)
                    _behind = TimeSpan.FromSeconds(_random.Next(60, 7 * 86_400));
                return System.GetUtcNow() - _behind;
            }
        }
    }
}
