using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Exporting.Asl.Integrations;

/// <summary>Containers and batch jobs.</summary>
internal static class Jobs
{
    public static Call Of(Step step, Placeholders placeholders, CallContext context)
    {
        var service = step.Integration.Service ?? "";
        var suffix = step.Integration.Completion switch
        {
            CompletionMode.FireAndForget => "",
            _ => ".sync",
        };
        if (Names(service, "ECS") || Names(service, "Fargate"))
        {
            return Container(step, placeholders, context, suffix);
        }

        if (Names(service, "Glue"))
        {
            return new Call("arn:aws:states:::glue:startJobRun" + suffix, new JsonObject
            {
                ["JobName"] = placeholders.Use(PlaceholderKind.JobName, step.Id, step.Id),
                ["Arguments"] = new JsonObject { ["--idempotency-key.$"] = context.Key },
            });
        }

        return new Call("arn:aws:states:::batch:submitJob" + suffix, new JsonObject
        {
            ["JobName"] = Naming.Words.Kebab(step.Id),
            ["JobQueue"] = placeholders.Use(PlaceholderKind.JobQueue, step.Id, step.Id),
            ["JobDefinition"] = placeholders.Use(PlaceholderKind.JobName, step.Id, step.Id),
            ["ContainerOverrides"] = new JsonObject { ["Environment"] = Environment(context) },
        });
    }

    private static Call Container(Step step, Placeholders placeholders, CallContext context, string suffix) =>
        new("arn:aws:states:::ecs:runTask" + suffix, new JsonObject
        {
            ["LaunchType"] = "FARGATE",
            ["Cluster"] = placeholders.Use(PlaceholderKind.ClusterArn, step.Id, step.Id),
            ["TaskDefinition"] = placeholders.Use(PlaceholderKind.JobName, step.Id, step.Id),
            ["Overrides"] = new JsonObject
            {
                ["ContainerOverrides"] = new JsonArray(new JsonObject
                {
                    ["Name"] = Naming.Words.Kebab(step.Id),
                    ["Environment"] = Environment(context),
                }),
            },
        });

    private static JsonArray Environment(CallContext context) =>
        new(new JsonObject { ["Name"] = "IDEMPOTENCY_KEY", ["Value.$"] = context.Key });

    private static bool Names(string service, string name) => service.Contains(name, StringComparison.OrdinalIgnoreCase);
}
