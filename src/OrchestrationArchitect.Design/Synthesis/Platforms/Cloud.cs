using OrchestrationArchitect.Design.Limits;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Synthesis.Platforms;

/// <summary>A platform's services by the part they play, and the ids of its limits.</summary>
internal sealed record Cloud
{
    public required Platform Platform { get; init; }
    public required string Engine { get; init; }

    /// <summary>The cheaper engine for short runs; <see langword="null"/> if there is none.</summary>
    public string? ShortEngine { get; init; }
    public required string Function { get; init; }
    public required string Queue { get; init; }
    public required string Topic { get; init; }
    public required string Database { get; init; }
    public required string ObjectStore { get; init; }
    public required string Job { get; init; }
    public required string Gateway { get; init; }
    public required string Scheduler { get; init; }
    public required string Bus { get; init; }
    public required string Stream { get; init; }

    /// <summary>What keeps instances warm.</summary>
    public required string Warm { get; init; }

    /// <summary>What bounds instances.</summary>
    public required string Bulkhead { get; init; }
    public required string DefaultRuntime { get; init; }

    /// <summary>Limit: payload passed by value (bytes).</summary>
    public required string StateBytes { get; init; }

    /// <summary>Limit: concurrent function instances (count).</summary>
    public required string Instances { get; init; }

    /// <summary>Limit: longest call of a function (seconds).</summary>
    public required string FunctionTimeout { get; init; }

    /// <summary>Limit: how long an HTTP caller is kept waiting at most (seconds).</summary>
    public required string HttpTimeout { get; init; }

    /// <summary>Limit: how long a call of somebody else's API is held open at most (seconds).</summary>
    public required string CallTimeout { get; init; }

    /// <summary>Limit: how long a dead-letter queue keeps an entry (seconds).</summary>
    public required string Retention { get; init; }

    /// <summary>Limit: how long the history of an ended run is kept (seconds).</summary>
    public required string History { get; init; }

    /// <summary>Limit: runs or actions started per second.</summary>
    public required string StartRate { get; init; }

    /// <summary>Amazon Web Services.</summary>
    public static Cloud Aws { get; } = new()
    {
        Platform = Platform.Aws,
        Engine = "Step Functions Standard",
        ShortEngine = "Step Functions Express",
        Function = "AWS Lambda",
        Queue = "Amazon SQS",
        Topic = "Amazon SNS",
        Database = "Amazon DynamoDB",
        ObjectStore = "Amazon S3",
        Job = "AWS Batch",
        Gateway = "Amazon API Gateway",
        Scheduler = "Amazon EventBridge Scheduler",
        Bus = "Amazon EventBridge",
        Stream = "Amazon Kinesis",
        Warm = "provisioned concurrency",
        Bulkhead = "reserved concurrency",
        DefaultRuntime = "nodejs22",
        StateBytes = LimitIds.StepFunctionsStateBytes,
        Instances = LimitIds.LambdaConcurrency,
        FunctionTimeout = LimitIds.LambdaMaxTimeout,
        HttpTimeout = LimitIds.ApiGatewayIntegrationTimeout,
        CallTimeout = LimitIds.StepFunctionsHttpTaskTimeout,
        Retention = LimitIds.SqsMaxRetention,
        History = LimitIds.StepFunctionsHistoryRetention,
        StartRate = LimitIds.StepFunctionsStartRate,
    };

    /// <summary>Microsoft Azure: Durable Functions on Flex Consumption with the Durable Task Scheduler.</summary>
    public static Cloud Azure { get; } = new()
    {
        Platform = Platform.Azure,
        Engine = "Durable Functions on Durable Task Scheduler",
        Function = "Azure Functions",
        Queue = "Azure Service Bus queue",
        Topic = "Azure Service Bus topic",
        Database = "Azure Cosmos DB",
        ObjectStore = "Azure Blob Storage",
        Job = "Azure Container Apps job",
        Gateway = "Azure API Management",
        Scheduler = "Azure Functions timer",
        Bus = "Azure Event Grid",
        Stream = "Azure Event Hubs",
        Warm = "always-ready instances",
        Bulkhead = "maximumInstanceCount and maxConcurrentActivityFunctions",
        DefaultRuntime = "dotnet10",
        StateBytes = LimitIds.DurableTaskSchedulerMessageBytes,
        Instances = LimitIds.FunctionsFlexInstances,
        FunctionTimeout = LimitIds.FunctionsFlexDefaultTimeout,
        HttpTimeout = LimitIds.FunctionsHttpTimeout,
        CallTimeout = LimitIds.FunctionsHttpTimeout,
        Retention = LimitIds.DurableTaskSchedulerConsumptionRetention,
        History = LimitIds.DurableTaskSchedulerConsumptionRetention,
        StartRate = LimitIds.DurableTaskSchedulerConsumptionActions,
    };
}
