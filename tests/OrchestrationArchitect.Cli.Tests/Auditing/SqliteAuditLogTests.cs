using Dapper;
using Microsoft.Data.Sqlite;
using OrchestrationArchitect.Cli.Auditing;
using OrchestrationArchitect.Runs.Auditing;

namespace OrchestrationArchitect.Cli.Tests.Auditing;

public sealed class SqliteAuditLogTests : IDisposable
{
    private readonly ServiceScratch _service = new();
    private readonly SqliteAuditLog _log;

    public SqliteAuditLogTests() => _log = new SqliteAuditLog(_service.Database);

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task List_NewestFirst_InPages()
    {
        foreach (var number in Enumerable.Range(1, 5))
            await AppendAsync($"run-{number}");

        var first = await _log.ListAsync(before: null, 2, Stop);
        var second = await _log.ListAsync(first[^1].Number, 2, Stop);

        first.Concat(second).Select(entry => entry.Target).ShouldBe(["run-5", "run-4", "run-3", "run-2"]);
        first[0].At.ShouldBe(_service.Clock.GetUtcNow());
    }

    [Theory]
    [InlineData("UPDATE audit SET actor = 'somebody else'")]
    [InlineData("DELETE FROM audit")]
    public async Task Entries_AreNeitherChangedNorDeleted(string command)
    {
        await AppendAsync("run-1");

        await Should.ThrowAsync<SqliteException>(() => _service.Database.WriteAsync(connection => connection.Execute(command), Stop));

        (await _log.ListAsync(before: null, 10, Stop)).ShouldHaveSingleItem().Actor.ShouldBe("local");
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task AppendAsync(string target) => _log.AppendAsync(
        new AuditEntry
        {
            At = _service.Clock.GetUtcNow(),
            Actor = "local",
            From = "127.0.0.1",
            Action = "POST /x",
            Target = target,
            Outcome = "202",
        },
        Stop);
}
