using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Importing.Translation;

/// <summary>What a Task's resource says: which service, which action, how it answers.</summary>
/// <param name="Service">The service in lower case, such as <c>sqs</c>; empty when a placeholder hides it.</param>
/// <param name="Action">The action, such as <c>sendMessage</c>; empty when there is none.</param>
/// <param name="Completion">How the outcome comes back.</param>
internal sealed record ServiceCall(string Service, string Action, CompletionMode Completion)
{
    /// <summary>What kind of callee it is.</summary>
    public IntegrationKind Kind => Service switch
    {
        "lambda" or "" => IntegrationKind.Function,
        "sqs" => IntegrationKind.Queue,
        "sns" or "events" or "eventbridge" => IntegrationKind.Topic,
        "dynamodb" or "rds" or "rdsdata" or "redshiftdata" or "athena" => IntegrationKind.Database,
        "s3" => IntegrationKind.ObjectStore,
        "states" or "sfn" => IntegrationKind.SubOrchestration,
        "ecs" or "batch" or "glue" or "emr" or "elasticmapreduce" or "codebuild" or "eks" or "sagemaker" or "databrew"
            or "emr-containers" or "emr-serverless" => IntegrationKind.Job,
        "http" or "apigateway" => IntegrationKind.Http,
        _ => IntegrationKind.Service,
    };

    /// <summary>The service's name for people.</summary>
    public string? ServiceName => Service switch
    {
        "" => null,
        "lambda" => "AWS Lambda",
        "sqs" => "Amazon SQS",
        "sns" => "Amazon SNS",
        "events" or "eventbridge" => "Amazon EventBridge",
        "dynamodb" => "Amazon DynamoDB",
        "s3" => "Amazon S3",
        "states" or "sfn" => "AWS Step Functions",
        "ecs" => "Amazon ECS",
        "batch" => "AWS Batch",
        "glue" => "AWS Glue",
        "bedrock" => "Amazon Bedrock",
        "apigateway" => "Amazon API Gateway",
        "athena" => "Amazon Athena",
        "activity" => "Step Functions activity",
        "http" => "HTTP endpoint",
        _ => Service,
    };

    /// <summary>Reads a resource, such as <c>arn:aws:states:::sqs:sendMessage.waitForTaskToken</c>.</summary>
    public static ServiceCall Of(string resource)
    {
        var parts = resource.Split(':');
        if (parts.Length >= 6 && parts[0] == "arn" && parts[2] == "states")
        {
            if (parts[5] == "activity")
            {
                return new ServiceCall("activity", "", CompletionMode.Callback);
            }

            var sdk = parts[5] == "aws-sdk" && parts.Length > 7;
            var service = sdk ? parts[6] : parts[5];
            var rest = string.Join(':', parts[(sdk ? 7 : 6)..]);
            var dot = rest.IndexOf('.', StringComparison.Ordinal);
            var mode = dot < 0 ? "" : rest[(dot + 1)..];
            return new ServiceCall(service.ToLowerInvariant(), dot < 0 ? rest : rest[..dot], ModeOf(mode));
        }

        if (parts.Length >= 3 && parts[0] == "arn")
        {
            return new ServiceCall(parts[2].ToLowerInvariant(), "", CompletionMode.RequestResponse);
        }

        return new ServiceCall("", "", resource.Contains("waitForTaskToken", StringComparison.Ordinal)
            ? CompletionMode.Callback : CompletionMode.RequestResponse);
    }

    private static CompletionMode ModeOf(string mode) => mode switch
    {
        "waitForTaskToken" => CompletionMode.Callback,
        "sync" or "sync:2" => CompletionMode.RunJob,
        _ => CompletionMode.RequestResponse,
    };
}
