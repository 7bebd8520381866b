using Dapper;
using Microsoft.Data.Sqlite;
using OrchestrationArchitect.Cli.Local;
using OrchestrationArchitect.Runs.Idempotency;

namespace OrchestrationArchitect.Cli.Tests.Local;

public sealed class ServiceDatabaseTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly ServiceDatabase _database;

    public ServiceDatabaseTests() => _database = new ServiceDatabase(_scratch.File("service.db"));

    public void Dispose()
    {
        _database.Dispose();
        SqliteConnection.ClearAllPools();
        _scratch.Dispose();
    }

    [Fact]
    public async Task Write_OneOfManyFails_OnlyThatOneIsNotStored()
    {
        var writes = Enumerable.Range(0, 50).Select(number => _database.WriteAsync(
            connection =>
            {
                connection.Execute(
                    "INSERT INTO idempotency_keys (key, fingerprint, run_id) VALUES (@key, '', '')", new { key = $"key-{number}" });
                return number == 25 ? throw new InvalidDataException("no") : number;
            },
            Stop)).ToList();

        await Should.ThrowAsync<InvalidDataException>(writes[25]);
        writes.RemoveAt(25);
        (await Task.WhenAll(writes)).Length.ShouldBe(49);
        using var reader = _database.Open();
        reader.ExecuteScalar<long>("SELECT count(*) FROM idempotency_keys").ShouldBe(49);
        reader.ExecuteScalar<long>("SELECT count(*) FROM idempotency_keys WHERE key = 'key-25'").ShouldBe(0);
    }

    [Fact]
    public async Task Claim_OfOneKeyByManyRuns_IsWonByOne()
    {
        var store = new SqliteIdempotencyStore(_database);

        var claims = await Task.WhenAll(Enumerable.Range(0, 200).Select(run => store.ClaimAsync("key", "same", $"run-{run}", Stop)));
        var other = await store.ClaimAsync("key", "other", "run-x", Stop);

        claims.Count(claim => claim.Outcome == KeyClaimOutcome.Claimed).ShouldBe(1);
        claims.Select(claim => claim.RunId).Distinct().ShouldHaveSingleItem().ShouldBe(other.RunId);
        other.Outcome.ShouldBe(KeyClaimOutcome.HeldByOtherRequest);
    }

    [Fact]
    public async Task Dispose_WithWritesWaiting_StoresThem()
    {
        var store = new SqliteArtifactStore(_database);
        var puts = Enumerable.Range(0, 100).Select(number => store.PutAsync("run", $"a{number}", "text/plain", "x", Stop)).ToList();

        _database.Dispose();

        await Task.WhenAll(puts);
        using var again = new ServiceDatabase(_scratch.File("service.db"));
        (await new SqliteArtifactStore(again).GetAsync("run", "a99", Stop)).ShouldNotBeNull();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
