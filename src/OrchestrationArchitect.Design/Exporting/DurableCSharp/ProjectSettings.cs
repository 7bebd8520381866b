using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Exporting.Asl;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.DurableCSharp;

/// <summary>The project's settings files.</summary>
internal static class ProjectSettings
{
    public static string Local { get; } = AslJson.Text(new JsonObject
    {
        ["IsEncrypted"] = false,
        ["Values"] = new JsonObject
        {
            ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
            ["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated",
        },
    });

    public static string Host(OrchestrationDesign design)
    {
        var durable = new JsonObject { ["hubName"] = Naming.Words.Pascal(design.Name + " Hub") };
        if (design.Steps.Select(step => step.Concurrency).Min() is { } most and > 0)
        {
            durable["maxConcurrentActivityFunctions"] = most;
        }

        var attempts = design.DeadLetters.Select(queue => queue.MaxReceiveCount).FirstOrDefault(count => count is not null) ?? 5;
        return AslJson.Text(new JsonObject
        {
            ["version"] = "2.0",
            ["extensions"] = new JsonObject
            {
                ["durableTask"] = durable,
                ["queues"] = new JsonObject { ["maxDequeueCount"] = attempts },
            },
        });
    }
}
