using OrchestrationArchitect.Cli.Local;
using OrchestrationArchitect.Cli.Queues;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Cli.Tests.Queues;

public sealed class WatchedFolderTests : IDisposable
{
    private const string Scenario = "business_workflow: Charge the card.\nevent_sources: HTTP\nconstraints_and_slas: 5 s\n";
    private readonly ServiceScratch _service = new();
    private readonly string _directory;
    private LocalQueue _queue = null!;
    private WatchedFolder _folder = null!;

    public WatchedFolderTests()
    {
        _directory = Directory.CreateDirectory(_service.File("inbox")).FullName;
        Start();
    }

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task Scan_Scenario_BecomesOneMessageHoweverOftenTheProcessRestarts()
    {
        Write("order.yaml", Scenario);

        for (var restart = 0; restart < 3; restart++)
        {
            await SettleAsync(WatchedFolder.Settling);
            await SettleAsync(WatchedFolder.Settling);
            _service.Reopen();
            Start();
        }

        (await BodiesAsync()).ShouldBe(["""{"business_workflow":"Charge the card.","event_sources":"HTTP","constraints_and_slas":"5 s"}"""]);
        File.ReadAllText(Path.Combine(_directory, "order.yaml")).ShouldBe(Scenario);
    }

    [Fact]
    public async Task Scan_MessageHandledBeforeTheRestart_IsNotMadeAgain()
    {
        Write("order.yaml", Scenario);
        await SettleAsync(WatchedFolder.Settling);
        var message = (await _queue.ReceiveAsync(1, TimeSpan.FromMinutes(1), Stop))[0];
        await _queue.DeleteAsync(message.Id, message.PopReceipt, Stop);
        _service.Reopen();
        Start();

        await SettleAsync(WatchedFolder.Settling);

        (await _queue.CountAsync(Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task Scan_JsonBody_IsTakenAsItIs()
    {
        const string Body = """{"business_workflow":"a","event_sources":"b","constraints_and_slas":"c","generator":"rules"}""";
        Write("order.json", Body);

        await SettleAsync(WatchedFolder.Settling);

        (await BodiesAsync()).ShouldBe([Body]);
    }

    [Fact]
    public async Task Scan_FileStillGrowing_IsLeftAloneUntilItRests()
    {
        Write("order.yaml", "business_workflow: Charge the card.\n");
        foreach (var length in new[] { 60, 70, 80 })
        {
            await SettleAsync(TimeSpan.FromSeconds(1));
            Write("order.yaml", Scenario[..length]);
        }

        (await BodiesAsync()).ShouldBeEmpty();
        Write("order.yaml", Scenario);
        await SettleAsync(WatchedFolder.Settling);
        (await BodiesAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Scan_HalfWrittenFileOfASlowWriter_IsTakenWholeLater()
    {
        Write("order.yaml", "business_workflow: Charge the card.\n");
        await SettleAsync(WatchedFolder.Settling + WatchedFolder.Settling);
        Write("order.yaml", Scenario);
        await SettleAsync(WatchedFolder.Settling);

        (await BodiesAsync()).ShouldHaveSingleItem();
        File.Exists(Path.Combine(_directory, "order.yaml.error.txt")).ShouldBeFalse();
    }

    [Fact]
    public async Task Scan_ChangedContent_IsAnotherMessage()
    {
        Write("order.yaml", Scenario);
        await SettleAsync(WatchedFolder.Settling);
        Write("order.yaml", Scenario.Replace("5 s", "9 s", StringComparison.Ordinal));
        await SettleAsync(WatchedFolder.Settling);

        (await BodiesAsync()).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("bad.yaml", "business_workflow: [", "OA1001")]
    [InlineData("bad.yaml", "business_workflow: a\n", "OA1002")]
    [InlineData("bad.yml", "business_workflow: a\nevent_sources: b\nconstraints_and_slas: c\nfoo: d\n", "OA1006")]
    [InlineData("bad.json", "{}", "OA1002")]
    [InlineData("bad.json", "\u0000", "OA1001")]
    public async Task Scan_InvalidFile_IsMarkedWithItsReasonAndBlocksNoOther(string name, string content, string code)
    {
        Write(name, content);
        Write("zzz.yaml", Scenario);

        await SettleAsync(WatchedFolder.Settling);
        (await BodiesAsync()).ShouldHaveSingleItem();
        await SettleAsync(WatchedFolder.Patience);

        File.ReadAllText(Path.Combine(_directory, name + ".error.txt")).ShouldContain(code);
        var letter = (await Letters.ListAsync(DeadLetterReasons.InvalidRequest, 10, after: null, Stop)).ShouldHaveSingleItem();
        letter.Message.ShouldContain(name);
        letter.Message.ShouldContain(code);
    }

    [Fact]
    public async Task Scan_InvalidFileMended_IsTakenAndItsReasonGoes()
    {
        Write("order.yaml", "business_workflow: a\n");
        await SettleAsync(WatchedFolder.Patience);
        await SettleAsync(WatchedFolder.Patience);
        File.Exists(Path.Combine(_directory, "order.yaml.error.txt")).ShouldBeTrue();

        Write("order.yaml", Scenario);
        await SettleAsync(WatchedFolder.Settling);

        (await BodiesAsync()).ShouldHaveSingleItem();
        File.Exists(Path.Combine(_directory, "order.yaml.error.txt")).ShouldBeFalse();
    }

    [Fact]
    public async Task Scan_TooLargeFile_IsRefusedWithoutReadingItWhole()
    {
        using (var file = File.Create(Path.Combine(_directory, "huge.yaml")))
            file.SetLength(5L * 1024 * 1024 * 1024);

        await SettleAsync(WatchedFolder.Patience);
        await SettleAsync(WatchedFolder.Patience);

        File.ReadAllText(Path.Combine(_directory, "huge.yaml.error.txt")).ShouldContain("OA1004");
    }

    [Fact]
    public async Task Scan_WhatIsNoScenarioFile_IsIgnored()
    {
        Write("notes.txt", "hello");
        Write(".hidden.yaml", Scenario);
        Write("empty.yaml", "");
        Directory.CreateDirectory(Path.Combine(_directory, "folder.yaml"));
        File.CreateSymbolicLink(Path.Combine(_directory, "link.yaml"), "/etc/hostname");

        await SettleAsync(WatchedFolder.Patience);
        await SettleAsync(WatchedFolder.Patience);

        (await BodiesAsync()).ShouldBeEmpty();
        Directory.GetFiles(_directory, "*.error.txt").ShouldBeEmpty();
    }

    [Fact]
    public async Task Scan_FolderGone_ThrowsAndGoesOnWhenItIsBack()
    {
        Directory.Delete(_directory);
        await Should.ThrowAsync<IOException>(() => _folder.ScanAsync(Stop));
        Directory.CreateDirectory(_directory);
        Write("order.yaml", Scenario);

        await SettleAsync(WatchedFolder.Settling);

        (await BodiesAsync()).ShouldHaveSingleItem();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private SqliteDeadLetterStore Letters => new(_service.Database);

    private void Start()
    {
        _queue = new LocalQueue(_service.Database, _service.Clock);
        _folder = new WatchedFolder(
            _directory, new WatchedFiles(_service.Database, _queue, _service.Clock), Letters, new InputLimits(), _service.Clock);
    }

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(_directory, name), content);

    private async Task SettleAsync(TimeSpan time)
    {
        await _folder.ScanAsync(Stop);
        _service.Clock.Advance(time);
        await _folder.ScanAsync(Stop);
    }

    private async Task<List<string>> BodiesAsync() => [.. (await _queue.PeekAsync(32, Stop)).Select(message => message.Body)];
}
