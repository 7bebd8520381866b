using Microsoft.AspNetCore.Routing;
using OrchestrationArchitect.Cli.Local;
using OrchestrationArchitect.Cli.Serve;
using OrchestrationArchitect.Runs.Access;
using OrchestrationArchitect.Runs.Callbacks;

namespace OrchestrationArchitect.Cli.Tests.Serve;

public sealed class EndpointRuleTests
{
    [Fact]
    public async Task Endpoints_OpenOnes_AreNoneButTheseAndNobodyWritesByReading()
    {
        using var scratch = new Scratch();
        await using var place = DataDirectory.For(scratch.File("data"), output: null);
        var options = new ServeOptions(
            ListenAddresses.Parse("http://127.0.0.1:0", apiKey: null, hasStoredKeys: false), [], CallbackPolicy.Public, RateLimits.Default);
        await using var runtime = await LocalRuntime.StartAsync(
            place, loggers: null, TestContext.Current.CancellationToken, services => services.AddLocalService(options, place));
        await using var app = LocalHost.Build(options, runtime);

        var endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToList();

        endpoints.Count.ShouldBeGreaterThan(20);
        var open = endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<AccessRule>() is { Read: null } or { Write: null });
        foreach (var path in open.Select(endpoint => endpoint.RoutePattern.RawText!))
            IsHarmless(path).ShouldBeTrue($"{path} lets everybody in");
        endpoints.Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal))
            .ShouldAllBe(endpoint => endpoint.Metadata.GetMetadata<AccessRule>() != null);
        endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<AccessRule>()).OfType<AccessRule>()
            .ShouldAllBe(rule => rule.Write == null || rule.Write > Role.Reader);
    }

    /// <summary>Health, the description of the API, and the page's own files hold nothing of anybody's.</summary>
    private static bool IsHarmless(string path) =>
        path is "/healthz" or "/readyz" or "/" || path.StartsWith("/openapi", StringComparison.Ordinal) || path.StartsWith("/assets", StringComparison.Ordinal);
}
