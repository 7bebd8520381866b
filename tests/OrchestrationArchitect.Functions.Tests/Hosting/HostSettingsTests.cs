using System.Text.Json;
using OrchestrationArchitect.Runs.Queues;

namespace OrchestrationArchitect.Functions.Tests.Hosting;

public sealed class HostSettingsTests
{
    private static readonly JsonElement Extensions = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json"))).RootElement.GetProperty("extensions");

    [Fact]
    public void HostJson_Deliveries_AreThoseADeadLetterClaims() =>
        Extensions.GetProperty("queues").GetProperty("maxDequeueCount").GetInt32().ShouldBe(QueueIntake.MostDeliveries);

    [Fact]
    public void HostJson_Messages_ReachUsUndecoded() =>
        Extensions.GetProperty("queues").GetProperty("messageEncoding").GetString().ShouldBe("none");

    [Fact]
    public void HostJson_RoutePrefix_IsEmptySoThatHealthIsAtTheRoot() =>
        Extensions.GetProperty("http").GetProperty("routePrefix").GetString().ShouldBe("");
}
