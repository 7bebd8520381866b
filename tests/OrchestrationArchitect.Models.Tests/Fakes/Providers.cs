namespace OrchestrationArchitect.Models.Tests.Fakes;

/// <summary>The provider under test, with times short enough for tests.</summary>
internal static class Providers
{
    /// <summary>As short as a silent server needs to be found out; anything else has all the time.</summary>
    public static readonly TimeSpan Impatience = TimeSpan.FromMilliseconds(100);

    public const string Key = "sk-test-0123456789abcdef";

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
