using OrchestrationArchitect.Design.Importing.Json;

namespace OrchestrationArchitect.Design.Importing.Translation;

/// <summary>Finds which resource a service call is about.</summary>
internal static class TargetFinder
{
    private static readonly string[] Names =
    [
        "FunctionName", "QueueUrl", "TopicArn", "TargetArn", "TableName", "StateMachineArn", "JobName", "JobDefinition",
        "TaskDefinition", "ModelId", "ApiEndpoint", "Bucket", "EventBusName", "DatabaseName", "ProjectName",
    ];

    /// <summary>The resource, or <see langword="null"/> if the arguments name none.</summary>
    public static string? Find(JsonValue? arguments)
    {
        if (arguments is not JsonObject json)
        {
            return null;
        }

        foreach (var name in Names)
        {
            if (Fields.Resource(json[name] ?? json[name + ".$"]) is { Length: > 0 } found)
            {
                return found;
            }
        }

        return null;
    }
}
