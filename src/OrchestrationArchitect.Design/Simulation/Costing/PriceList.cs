using System.Collections.Immutable;
using OrchestrationArchitect.Design.Limits;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Simulation.Planning;

namespace OrchestrationArchitect.Design.Simulation.Costing;

/// <summary>Turns what was used into money, and names what has no price here.</summary>
internal static class PriceList
{
    private static readonly ImmutableArray<Price> Aws =
    [
        new(Meter.StateTransitions, "State transitions", LimitIds.PriceStepFunctionsTransition),
        new(Meter.ExpressRequests, "Express requests", LimitIds.PriceStepFunctionsExpressRequest),
        new(Meter.ExpressGbSeconds, "Express duration", LimitIds.PriceStepFunctionsExpressGbSecond),
        new(Meter.FunctionRequests, "Lambda requests", LimitIds.PriceLambdaRequest),
        new(Meter.FunctionGbSeconds, "Lambda compute", LimitIds.PriceLambdaGbSecond),
        new(Meter.QueueRequests, "SQS requests", LimitIds.PriceSqsRequest),
        new(Meter.OrderedQueueRequests, "SQS FIFO requests", LimitIds.PriceSqsFifoRequest),
        new(Meter.TopicPublishes, "SNS publishes", LimitIds.PriceSnsPublish),
        new(Meter.BusEvents, "EventBridge events", LimitIds.PriceEventbridgeEvent),
        new(Meter.DatabaseWrites, "DynamoDB writes", LimitIds.PriceDynamodbWriteUnit),
        new(Meter.DatabaseReads, "DynamoDB reads", LimitIds.PriceDynamodbReadUnit),
        new(Meter.ObjectWrites, "S3 writes", LimitIds.PriceS3Write),
        new(Meter.ObjectReads, "S3 reads", LimitIds.PriceS3Read),
        new(Meter.ApiRequests, "API Gateway requests", LimitIds.PriceApiGatewayHttpRequest),
        new(Meter.OtherCalls, "Other services' calls", null),
    ];

    private static readonly ImmutableArray<Price> Azure =
    [
        new(Meter.DurableActions, "Durable backend actions", null),
        new(Meter.FunctionRequests, "Function executions", LimitIds.PriceFunctionsFlexExecution),
        new(Meter.FunctionGbSeconds, "Function compute", LimitIds.PriceFunctionsFlexGbSecond),
        new(Meter.QueueRequests, "Storage queue operations", LimitIds.PriceStorageQueueOperation),
        new(Meter.OrderedQueueRequests, "Service Bus operations", LimitIds.PriceServiceBusOperation),
        new(Meter.TopicPublishes, "Service Bus topic operations", LimitIds.PriceServiceBusOperation),
        new(Meter.BusEvents, "Event Grid operations", LimitIds.PriceEventGridOperation),
        new(Meter.DatabaseWrites, "Database writes", null),
        new(Meter.DatabaseReads, "Database reads", null),
        new(Meter.ObjectWrites, "Blob writes", LimitIds.PriceBlobWrite),
        new(Meter.ObjectReads, "Blob reads", LimitIds.PriceBlobRead),
        new(Meter.OtherCalls, "Other services' calls", null),
    ];

    /// <summary>The cost of one run in the mean.</summary>
    /// <param name="ledger">What the runs used.</param>
    /// <param name="runs">How many ended.</param>
    /// <param name="platform">Whose prices.</param>
    /// <param name="basis">Takes the prices' dates, and what has no price.</param>
    public static CostEstimate Cost(Ledger ledger, int runs, PlatformTraits platform, Assumptions basis)
    {
        var items = ImmutableArray.CreateBuilder<CostItem>();
        var dates = new SortedSet<DateOnly>();
        foreach (var price in platform.Azure ? Azure : Aws)
        {
            var perRun = runs > 0 ? ledger[price.Meter] / runs : 0;
            if (perRun <= 0)
                continue;
            if (price.Limit is null)
            {
                basis.Add($"{price.Name}: {perRun:0.##} per run, no price known, not in the cost.");
                continue;
            }

            var limit = LimitCatalogue.Default[price.Limit];
            dates.Add(limit.AsOf);
            items.Add(new CostItem(price.Name, perRun * limit.Usd));
        }

        if (dates.Count > 0)
        {
            var place = platform.Azure ? "Azure list prices, East US" : "AWS list prices, us-east-1";
            basis.Add($"{place}, first tier, without free grants, as of {dates.Min:yyyy-MM-dd} or later.");
        }

        var total = items.Sum(item => item.PerRun);
        return new CostEstimate(total, total * 1_000_000, items.ToImmutable());
    }

    private sealed record Price(Meter Meter, string Name, string? Limit);
}
