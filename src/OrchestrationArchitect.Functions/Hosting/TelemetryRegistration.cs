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
    /// Adds telemetry. Without <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c> nothing is sent. The resource takes no
    /// instrumentation keys: the app's identity signs in.
    /// </summary>
    public static IServiceCollection AddArchitectTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var telemetry = services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource(HttpCalls).AddSource("Microsoft.DurableTask"))
            .WithMetrics(metrics => metrics.AddMeter(HttpCalls));
        telemetry.UseFunctionsWorkerDefaults();
        if (!string.IsNullOrWhiteSpace(configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"]))
        {
            telemetry.UseAzureMonitorExporter();
            services.AddOptions<AzureMonitorExporterOptions>()
                .Configure<TokenCredential>((options, credential) => options.Credential = credential);
        }

        return services;
    }
}
