using BenchmarkDotNet.Attributes;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading;

namespace OrchestrationArchitect.Bench.Reading.Timing;

/// <summary>How long reading takes: a usual scenario of 200 words, and texts that double in length.</summary>
[MemoryDiagnoser]
public class ReadingBenchmark
{
    private const string Paragraph =
        "When a customer places an order, the service validates the cart and reserves the stock in the warehouse. "
        + "Then the card is charged through the payment provider, which must answer within 5 seconds. If the payment fails, the "
        + "stock is released and the customer is notified. Otherwise the warehouse team packs the parcel, and in parallel the "
        + "invoice is created and sent to the customer. For each parcel, a shipping label is generated and the courier is booked. "
        + "If booking the courier fails, the payment must be refunded. Finally, the order is archived and the sales report is updated. ";

    private Scenario _scenario = null!;

    /// <summary>The length of the workflow's text; 1100 is about 200 words.</summary>
    [Params(1_100, 4_096, 16_384, 65_536)]
    public int Length { get; set; }

    /// <summary>Builds the text.</summary>
    [GlobalSetup]
    public void Build()
    {
        var workflow = string.Concat(Enumerable.Repeat(Paragraph, Length / Paragraph.Length + 1))[..Length];
        _scenario = new Scenario
        {
            BusinessWorkflow = workflow,
            EventSources = "Orders arrive over a REST API behind an API gateway.",
            ConstraintsAndSlas = "Strict idempotency. At most 3 retries. p95 latency under 2 seconds. Payloads up to 100 KB.",
        };
    }

    /// <summary>Reads the scenario.</summary>
    [Benchmark]
    public ProcessFacts Read() => ScenarioReader.Read(_scenario);
}
