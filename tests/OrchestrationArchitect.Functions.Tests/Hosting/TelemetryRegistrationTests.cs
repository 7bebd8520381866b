using Azure.Core;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using OrchestrationArchitect.Functions.Hosting;

namespace OrchestrationArchitect.Functions.Tests.Hosting;

public sealed class TelemetryRegistrationTests
{
    [Fact]
    public void Add_NowhereToSendTo_AddsNothing_SoTheHostPrintsLogEntries() =>
        new ServiceCollection().AddArchitectTelemetry(new ConfigurationBuilder().Build()).ShouldBeEmpty();

    [Fact]
    public void Configure_SignsIn_AndKeepsLogEntriesOfTracesThatAreNotSent()
    {
        var options = new AzureMonitorExporterOptions();
        var credential = Substitute.For<TokenCredential>();

        TelemetryRegistration.Configure(options, credential);

        options.Credential.ShouldBe(credential);
        options.EnableTraceBasedLogsSampler.ShouldBeFalse();
        options.SamplingRatio.ShouldBe(1);
    }
}
