namespace OrchestrationArchitect.Design.Limits;

/// <content>Prices of Azure services.</content>
public static partial class LimitIds
{
    /// <summary>Flex Consumption: one GB-second on demand; East US (US dollars).</summary>
    public const string PriceFunctionsFlexGbSecond = "price.functions.flex-gb-second";

    /// <summary>Flex Consumption: one execution (US dollars).</summary>
    public const string PriceFunctionsFlexExecution = "price.functions.flex-execution";

    /// <summary>Consumption plan: one GB-second (US dollars).</summary>
    public const string PriceFunctionsConsumptionGbSecond = "price.functions.consumption-gb-second";

    /// <summary>Consumption plan: one execution (US dollars).</summary>
    public const string PriceFunctionsConsumptionExecution = "price.functions.consumption-execution";

    /// <summary>One class 1 queue operation, general purpose v2 (US dollars).</summary>
    public const string PriceStorageQueueOperation = "price.storage-queue.operation";

    /// <summary>Standard tier: one operation beyond the included ones, per 64 KB (US dollars).</summary>
    public const string PriceServiceBusOperation = "price.service-bus.operation";

    /// <summary>One operation beyond the free ones, per 64 KB (US dollars).</summary>
    public const string PriceEventGridOperation = "price.event-grid.operation";

    /// <summary>One write to hot LRS block blobs (US dollars).</summary>
    public const string PriceBlobWrite = "price.blob.write";

    /// <summary>One read from hot LRS block blobs (US dollars).</summary>
    public const string PriceBlobRead = "price.blob.read";
}
