using Microsoft.Extensions.Time.Testing;

namespace OrchestrationArchitect.Models.Tests.Fakes;

/// <summary>The provider under test.</summary>
internal static class Providers
{
    public const string Key = "sk-test-0123456789abcdef";

    /// <summary>A clock that jumps past every patience when the server falls silent.</summary>
    public static FakeTimeProvider ClockOf(FakeModelServer server)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        server.FellSilent = () => clock.Advance(TimeSpan.FromMinutes(5));
        return clock;
    }

    public static ModelOptions Options(FakeModelServer server) => new()
    {
        Endpoint = server.Endpoint,
        Name = "fake-1",
        Key = Key,
        IdleTimeout = TimeSpan.FromSeconds(30),
        Timeout = TimeSpan.FromSeconds(60),
        MaxAnswerCharacters = 32_768,
        BreakAfterCalls = 1_000,
        InputUsdPerMillion = 2,
        OutputUsdPerMillion = 10,
    };
}
