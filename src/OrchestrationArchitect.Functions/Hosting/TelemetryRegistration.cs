using Azure.Core;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace OrchestrationArchitect.Functions.Hosting;

/// <summary>Sends traces, metrics and logs to Application Insights by OpenTelemetry.</summary>
public static class TelemetryRegistration
{
    /// <summary>
    /// Calls over HTTP, as .NET itself reports them: storage and models among them. The alert on throttling reads their
    /// result codes.
    /// </summary>
    private const string HttpCalls = "System.Net.Http";

    /// <summary>
    /// Adds telemetry. Without <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c> there is none, and the host prints what the
    /// worker logs: with the worker's OpenTelemetry it drops that (seen with 1.2), trusting it to be sent elsewhere. The
    /// resource takes no instrumentation keys: the app's identity signs in.
    /// </summary>
    public static IServiceCollection AddArchitectTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (string.IsNullOrWhiteSpace(configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"]))
            return services;
        services.AddOptions<AzureMonitorExporterOptions>().Configure<TokenCredential>(Configure);
        services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource(HttpCalls).AddSource("Microsoft.DurableTask"))
            .WithMetrics(metrics => metrics.AddMeter(HttpCalls))
            .UseFunctionsWorkerDefaults()
            .UseAzureMonitorExporter();
        return services;
    }

    /// <summary>
    /// Traces are sampled (five a second by default), and by default the log entries of a trace with it. But the alerts
    /// and the audit log are log entries: none of them may be missing.
    /// </summary>
    internal static void Configure(AzureMonitorExporterOptions options, TokenCredential credential)
    {
        options.Credential = credential;
        options.EnableTraceBasedLogsSampler = false;
    }
}
