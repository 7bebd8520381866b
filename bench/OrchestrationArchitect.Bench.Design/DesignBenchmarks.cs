using BenchmarkDotNet.Attributes;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Synthesis;

namespace OrchestrationArchitect.Bench.Design;

/// <summary>
/// Reading and designing a scenario of about 200 words, warm: the runtime has recompiled all of it only after some two thousand runs, of
/// which the first take 40 ms each.
/// </summary>
[WarmupCount(150)]
[InvocationCount(16)]
[MedianColumn]
[MemoryDiagnoser]
public class DesignBenchmarks
{
    private static readonly Scenario Order = new()
    {
        BusinessWorkflow = string.Join(' ', Enumerable.Repeat(
            "When a customer checks out we reserve the items in the warehouse, charge the card through the payment provider, "
            + "and book a courier. If booking the courier fails, the payment is refunded and the reservation is released. "
            + "For each order line a picking slip is printed. If the amount is above 1,000 dollars, a manager approves the order within two hours. "
            + "Finally the customer is notified by email.", 2)),
        EventSources = "REST calls through Amazon API Gateway. The payment provider is a third party.",
        ConstraintsAndSlas = "Nobody is charged twice. Charging takes at most 5 seconds. Payloads stay below 100 KB. 50 orders per second.",
    };

    private static readonly ProcessFacts Facts = ScenarioReader.Read(Order);

    /// <summary>Facts to design.</summary>
    [Benchmark]
    public OrchestrationDesign Design() => Designer.Design(Order, Facts);

    /// <summary>Text to design.</summary>
    [Benchmark]
    public OrchestrationDesign ReadAndDesign() => Designer.Design(Order, ScenarioReader.Read(Order));
}
