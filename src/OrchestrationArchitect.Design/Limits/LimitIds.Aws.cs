namespace OrchestrationArchitect.Design.Limits;

/// <content>Limits of AWS services.</content>
public static partial class LimitIds
{
    /// <summary>Input or output of a state, task or execution, as UTF-8 (bytes).</summary>
    public const string StepFunctionsStateBytes = "step-functions.state-bytes";

    /// <summary>Size of a state machine definition (bytes).</summary>
    public const string StepFunctionsDefinitionBytes = "step-functions.definition-bytes";

    /// <summary>Characters in the name of a state machine, execution or activity (count).</summary>
    public const string StepFunctionsNameCharacters = "step-functions.name-characters";

    /// <summary>Events in the history of one Standard execution (count).</summary>
    public const string StepFunctionsHistoryEvents = "step-functions.history-events";

    /// <summary>Longest call of an HTTP task (seconds).</summary>
    public const string StepFunctionsHttpTaskTimeout = "step-functions.http-task-timeout";

    /// <summary>Longest Standard execution (seconds).</summary>
    public const string StepFunctionsStandardMaxDuration = "step-functions.standard-max-duration";

    /// <summary>How long the history of an ended Standard execution is kept (seconds).</summary>
    public const string StepFunctionsHistoryRetention = "step-functions.history-retention";

    /// <summary>Longest Express execution; no callbacks and no .sync (seconds).</summary>
    public const string StepFunctionsExpressMaxDuration = "step-functions.express-max-duration";

    /// <summary>Open Standard executions per account and Region (count).</summary>
    public const string StepFunctionsOpenExecutions = "step-functions.open-executions";

    /// <summary>StartExecution refill rate outside the three large Regions; Standard (per second).</summary>
    public const string StepFunctionsStartRate = "step-functions.start-rate";

    /// <summary>StartExecution refill rate in us-east-1, us-west-2 and eu-west-1; Standard (per second).</summary>
    public const string StepFunctionsStartRateLargeRegions = "step-functions.start-rate-large-regions";

    /// <summary>StartExecution bucket size outside the three large Regions; Standard (count).</summary>
    public const string StepFunctionsStartBurst = "step-functions.start-burst";

    /// <summary>State transition refill rate outside the three large Regions; Standard (per second).</summary>
    public const string StepFunctionsTransitionRate = "step-functions.transition-rate";

    /// <summary>State transition refill rate in us-east-1, us-west-2 and eu-west-1; Standard (per second).</summary>
    public const string StepFunctionsTransitionRateLargeRegions = "step-functions.transition-rate-large-regions";

    /// <summary>Iterations of an inline Map that run at a time at most (count).</summary>
    public const string StepFunctionsInlineMapConcurrency = "step-functions.inline-map-concurrency";

    /// <summary>
    /// Child executions of a Distributed Map that run at a time at most; the default when none is set (count).
    /// </summary>
    public const string StepFunctionsDistributedMapConcurrency = "step-functions.distributed-map-concurrency";

    /// <summary>Express memory is billed in chunks of this size (megabytes).</summary>
    public const string StepFunctionsExpressMemoryChunkMb = "step-functions.express-memory-chunk-mb";

    /// <summary>Express duration is rounded up to this (seconds).</summary>
    public const string StepFunctionsExpressDurationRounding = "step-functions.express-duration-rounding";

    /// <summary>Longest invocation (seconds).</summary>
    public const string LambdaMaxTimeout = "lambda.max-timeout";

    /// <summary>Time-out when none is set (seconds).</summary>
    public const string LambdaDefaultTimeout = "lambda.default-timeout";

    /// <summary>Smallest memory (megabytes).</summary>
    public const string LambdaMinMemoryMb = "lambda.min-memory-mb";

    /// <summary>Largest memory (megabytes).</summary>
    public const string LambdaMaxMemoryMb = "lambda.max-memory-mb";

    /// <summary>Default concurrent executions per account and Region (count).</summary>
    public const string LambdaConcurrency = "lambda.concurrency";

    /// <summary>Execution environments a function may gain every scaling interval (count).</summary>
    public const string LambdaScalingStep = "lambda.scaling-step";

    /// <summary>Interval in which a function may gain the scaling step (seconds).</summary>
    public const string LambdaScalingInterval = "lambda.scaling-interval";

    /// <summary>Request and response of a synchronous invocation, each (bytes).</summary>
    public const string LambdaSyncPayloadBytes = "lambda.sync-payload-bytes";

    /// <summary>Payload of an asynchronous invocation (bytes).</summary>
    public const string LambdaAsyncPayloadBytes = "lambda.async-payload-bytes";

    /// <summary>Further attempts of a failed asynchronous invocation by default (count).</summary>
    public const string LambdaAsyncRetries = "lambda.async-retries";

    /// <summary>Duration is rounded up to this; initialisation is billed since 2025-08-01 (seconds).</summary>
    public const string LambdaBillingGranularity = "lambda.billing-granularity";

    /// <summary>Largest message, attributes included (bytes).</summary>
    public const string SqsMessageBytes = "sqs.message-bytes";

    /// <summary>How long a message is kept when nothing is set (seconds).</summary>
    public const string SqsDefaultRetention = "sqs.default-retention";

    /// <summary>Longest time a message can be kept (seconds).</summary>
    public const string SqsMaxRetention = "sqs.max-retention";

    /// <summary>Visibility time-out when nothing is set (seconds).</summary>
    public const string SqsDefaultVisibility = "sqs.default-visibility";

    /// <summary>Longest visibility time-out (seconds).</summary>
    public const string SqsMaxVisibility = "sqs.max-visibility";

    /// <summary>Visibility time-out is at least this many times the function time-out (count).</summary>
    public const string SqsVisibilityFactor = "sqs.visibility-factor";

    /// <summary>
    /// Least maxReceiveCount for a queue a function reads, so that throttling alone does not dead-letter (count).
    /// </summary>
    public const string SqsMinMaxReceiveCount = "sqs.min-max-receive-count";

    /// <summary>Longest delivery delay (seconds).</summary>
    public const string SqsMaxDelay = "sqs.max-delay";

    /// <summary>Messages received but not deleted, per standard queue (count).</summary>
    public const string SqsInFlight = "sqs.in-flight";

    /// <summary>API calls per second and action of a FIFO queue without high-throughput mode (per second).</summary>
    public const string SqsFifoThroughput = "sqs.fifo-throughput";

    /// <summary>Interval in which a FIFO queue drops a repeated deduplication id (seconds).</summary>
    public const string SqsFifoDeduplicationWindow = "sqs.fifo-deduplication-window";

    /// <summary>Messages in one batch request (count).</summary>
    public const string SqsBatchSize = "sqs.batch-size";

    /// <summary>Each chunk of this size counts as one request (bytes).</summary>
    public const string SqsBillingChunkBytes = "sqs.billing-chunk-bytes";

    /// <summary>Largest message (bytes).</summary>
    public const string SnsMessageBytes = "sns.message-bytes";

    /// <summary>Largest event of one PutEvents entry (bytes).</summary>
    public const string EventbridgeEventBytes = "eventbridge.event-bytes";

    /// <summary>How long delivery to a target is retried (seconds).</summary>
    public const string EventbridgeMaxRetryAge = "eventbridge.max-retry-age";

    /// <summary>How often delivery to a target is retried (count).</summary>
    public const string EventbridgeMaxRetries = "eventbridge.max-retries";

    /// <summary>Largest item, attribute names included (bytes).</summary>
    public const string DynamodbItemBytes = "dynamodb.item-bytes";

    /// <summary>Distinct items in one transaction (count).</summary>
    public const string DynamodbTransactionItems = "dynamodb.transaction-items";

    /// <summary>One write request unit writes an item up to this size (bytes).</summary>
    public const string DynamodbWriteUnitBytes = "dynamodb.write-unit-bytes";

    /// <summary>One read request unit reads an item up to this size, strongly consistent (bytes).</summary>
    public const string DynamodbReadUnitBytes = "dynamodb.read-unit-bytes";

    /// <summary>PUT, COPY, POST and DELETE requests per second and prefix (per second).</summary>
    public const string S3PrefixWriteRate = "s3.prefix-write-rate";

    /// <summary>GET and HEAD requests per second and prefix (per second).</summary>
    public const string S3PrefixReadRate = "s3.prefix-read-rate";

    /// <summary>Default integration time-out of a REST API (seconds).</summary>
    public const string ApiGatewayIntegrationTimeout = "api-gateway.integration-timeout";

    /// <summary>Largest request or response (bytes).</summary>
    public const string ApiGatewayPayloadBytes = "api-gateway.payload-bytes";

    /// <summary>Median initialisation time of a minimal function (seconds).</summary>
    public const string ColdStartLambdaDotnet8 = "cold-start.lambda.dotnet8";

    /// <summary>Median initialisation time of a minimal function (seconds).</summary>
    public const string ColdStartLambdaDotnet10 = "cold-start.lambda.dotnet10";

    /// <summary>Median initialisation time of a minimal function (seconds).</summary>
    public const string ColdStartLambdaDotnet10Aot = "cold-start.lambda.dotnet10-aot";

    /// <summary>Median initialisation time of a minimal function (seconds).</summary>
    public const string ColdStartLambdaNodejs22 = "cold-start.lambda.nodejs22";

    /// <summary>Median initialisation time of a minimal function (seconds).</summary>
    public const string ColdStartLambdaPython313 = "cold-start.lambda.python3.13";

    /// <summary>Median initialisation time of a minimal function (seconds).</summary>
    public const string ColdStartLambdaJava21 = "cold-start.lambda.java21";
}
