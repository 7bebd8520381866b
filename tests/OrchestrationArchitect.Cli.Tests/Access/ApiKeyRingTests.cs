using OrchestrationArchitect.Cli.Access;
using OrchestrationArchitect.Runs.Access;

namespace OrchestrationArchitect.Cli.Tests.Access;

public sealed class ApiKeyRingTests : IDisposable
{
    private readonly ServiceScratch _service = new();
    private readonly ApiKeyStore _store;

    public ApiKeyRingTests() => _store = new ApiKeyStore(_service.Database, _service.Clock);

    public void Dispose() => _service.Dispose();

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Caller)]
    [InlineData(Role.Operator)]
    public async Task Find_GoodKey_GivesItsCaller(Role role)
    {
        var key = await _store.CreateAsync("build server", role, Stop);

        Ring().Find(key.Reveal()).ShouldBe(new Caller(key.Id, "build server", role));
    }

    [Fact]
    public async Task Find_AnythingElse_IsNobody()
    {
        var key = await _store.CreateAsync("a", Role.Operator, Stop);
        var other = await _store.CreateAsync("b", Role.Operator, Stop);
        var ring = Ring("an operator's key of the environment");

        foreach (var wrong in new[] { "", "oak_", "oak__", key.Id, $"oak_{key.Id}_", $"oak_{key.Id}_{other.Secret}", key.Reveal()[..^1], key.Reveal() + "x", "nonsense", new string('x', 100_000) })
            ring.Find(wrong).ShouldBeNull(wrong.Length > 50 ? "long" : wrong);
    }

    [Fact]
    public void Find_KeyOfTheEnvironment_IsAnOperator() =>
        Ring("an operator's key of the environment").Find("an operator's key of the environment").ShouldNotBeNull().Role.ShouldBe(Role.Operator);

    [Fact]
    public async Task Find_RevokedKey_IsNobodyWithinASecond()
    {
        var key = await _store.CreateAsync("a", Role.Operator, Stop);
        var ring = Ring();

        (await _store.RevokeAsync(key.Id, Stop)).ShouldBeTrue();
        _service.Clock.Advance(TimeSpan.FromSeconds(1));

        ring.Find(key.Reveal()).ShouldBeNull();
        ring.IsEmpty.ShouldBeFalse();
        (await _store.RevokeAsync(key.Id, Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task IsEmpty_UntilTheFirstKey()
    {
        var ring = Ring();
        ring.IsEmpty.ShouldBeTrue();
        await _store.CreateAsync("a", Role.Reader, Stop);
        _service.Clock.Advance(TimeSpan.FromSeconds(1));

        ring.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public async Task Store_HoldsNoSecret()
    {
        var key = await _store.CreateAsync("a", Role.Operator, Stop);
        _service.Reopen();

        foreach (var file in Directory.GetFiles(_service.Directory))
            File.ReadAllText(file, System.Text.Encoding.Latin1).ShouldNotContain(key.Secret);
        key.ToString().ShouldNotContain(key.Secret);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ApiKeyRing Ring(string? environmentKey = null) =>
        new(() => new ApiKeyStore(_service.Database, _service.Clock).List(), environmentKey, _service.Clock);
}
