namespace OrchestrationArchitect.Design.Limits;

/// <content>Prices of AWS services.</content>
public static partial class LimitIds
{
    /// <summary>One state transition of a Standard workflow, each retry included; us-east-1 (US dollars).</summary>
    public const string PriceStepFunctionsTransition = "price.step-functions.transition";

    /// <summary>One Express execution (US dollars).</summary>
    public const string PriceStepFunctionsExpressRequest = "price.step-functions.express-request";

    /// <summary>One GB-second of an Express execution, first tier (US dollars).</summary>
    public const string PriceStepFunctionsExpressGbSecond = "price.step-functions.express-gb-second";

    /// <summary>One invocation (US dollars).</summary>
    public const string PriceLambdaRequest = "price.lambda.request";

    /// <summary>One GB-second on x86_64, first tier (US dollars).</summary>
    public const string PriceLambdaGbSecond = "price.lambda.gb-second";

    /// <summary>One GB-second on arm64, first tier (US dollars).</summary>
    public const string PriceLambdaGbSecondArm = "price.lambda.gb-second-arm";

    /// <summary>One GB-second of provisioned concurrency kept ready (US dollars).</summary>
    public const string PriceLambdaProvisionedGbSecond = "price.lambda.provisioned-gb-second";

    /// <summary>One request to a standard queue, per chunk (US dollars).</summary>
    public const string PriceSqsRequest = "price.sqs.request";

    /// <summary>One request to a FIFO queue, per chunk (US dollars).</summary>
    public const string PriceSqsFifoRequest = "price.sqs.fifo-request";

    /// <summary>One publish, per 64 KB (US dollars).</summary>
    public const string PriceSnsPublish = "price.sns.publish";

    /// <summary>One custom event, per 64 KB (US dollars).</summary>
    public const string PriceEventbridgeEvent = "price.eventbridge.event";

    /// <summary>One on-demand write request unit (US dollars).</summary>
    public const string PriceDynamodbWriteUnit = "price.dynamodb.write-unit";

    /// <summary>One on-demand read request unit (US dollars).</summary>
    public const string PriceDynamodbReadUnit = "price.dynamodb.read-unit";

    /// <summary>One PUT, COPY, POST or LIST request, S3 Standard (US dollars).</summary>
    public const string PriceS3Write = "price.s3.write";

    /// <summary>One GET request, S3 Standard (US dollars).</summary>
    public const string PriceS3Read = "price.s3.read";

    /// <summary>One HTTP API request, first tier (US dollars).</summary>
    public const string PriceApiGatewayHttpRequest = "price.api-gateway.http-request";
}
