using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Exporting;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.TestDesigns;

namespace OrchestrationArchitect.Design.Tests.Exporting.Asl;

public sealed class AslExporterTests
{
    public static TheoryData<string> Names => [.. Samples.All.Select(design => design.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Export_AnyDesign_NamesOnlyStatesThatExist(string name)
    {
        foreach (var machine in AslDocument.Machines(Export(Design(name))))
        {
            var states = machine["States"]!.AsObject();
            states.Select(state => state.Key).ShouldBe(states.Select(state => state.Key).Distinct(StringComparer.Ordinal));
            AslDocument.Targets(machine).ShouldAllBe(target => states.ContainsKey(target));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Export_AnyDesign_GivesEveryStateOfAllLevelsItsOwnNameOfAtMost80(string name)
    {
        var names = AslDocument.Machines(Export(Design(name))).SelectMany(m => m["States"]!.AsObject().Select(s => s.Key)).ToList();

        names.ShouldBeUnique();
        names.ShouldAllBe(state => state.Length > 0 && state.Length <= 80);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Export_Twice_IsTheSameText(string name) =>
        Exporters.Find("asl")!.Export(Design(name))[0].Content.ShouldBe(Exporters.Find("asl")!.Export(Design(name))[0].Content);

    [Fact]
    public void Export_NonRetryableErrors_AreShieldedBeforeTheRetrier()
    {
        var retry = State("Order Fulfilment", "Process payment")["Retry"]!.AsArray();

        retry[0]!["ErrorEquals"]!.AsArray().Select(e => e!.GetValue<string>()).ShouldBe(["CardDeclined", "FraudSuspected"]);
        retry[0]!["MaxAttempts"]!.GetValue<int>().ShouldBe(0);
        retry[1]!["MaxAttempts"]!.GetValue<int>().ShouldBe(3);
        retry[1]!["MaxDelaySeconds"]!.GetValue<int>().ShouldBe(60);
        retry[1]!["JitterStrategy"]!.GetValue<string>().ShouldBe("FULL");
    }

    [Fact]
    public void Export_FailureOfPivot_UndoesInReverseAndEndsInTheDeadLetterQueue()
    {
        var states = Export(Design("Order Fulfilment"))["States"]!.AsObject();

        var path = new List<string>();
        for (var name = "Ship order failed"; name is not null; name = states[name]!["Next"]?.GetValue<string>())
        {
            path.Add(name);
        }

        path.ShouldBe(["Ship order failed", "Refund payment", "Release stock", "Dead-letter the run", "Run failed"]);
    }

    [Fact]
    public void Export_EventWait_IsATokenTaskWithDeadlineAndHandler()
    {
        var wait = State("Loan Approval", "Wait for the loan officer's decision");

        wait["Resource"]!.GetValue<string>().ShouldEndWith(".waitForTaskToken");
        wait["TimeoutSeconds"]!.GetValue<int>().ShouldBe(259_200);
        wait["Catch"]![0]!["ErrorEquals"]![0]!.GetValue<string>().ShouldBe("States.Timeout");
        wait["Catch"]![0]!["Next"]!.GetValue<string>().ShouldBe("Escalate to manager");
    }

    [Fact]
    public void Export_TolerantBatchedMap_IsDistributedWithBatcherAndTolerance()
    {
        var map = State("Invoice Batch", "For each invoice");

        map["ItemProcessor"]!["ProcessorConfig"]!["Mode"]!.GetValue<string>().ShouldBe("DISTRIBUTED");
        map["MaxConcurrency"]!.GetValue<int>().ShouldBe(50);
        map["ItemBatcher"]!["MaxItemsPerBatch"]!.GetValue<int>().ShouldBe(20);
        map["ToleratedFailurePercentage"]!.GetValue<double>().ShouldBe(5);
    }

    private static JsonNode State(string design, string name) => Export(Design(design))["States"]![name]!;

    private static OrchestrationDesign Design(string name) => Samples.All.Single(design => design.Name == name);

    private static JsonObject Export(OrchestrationDesign design) =>
        JsonNode.Parse(Exporters.Find("asl")!.Export(design)[0].Content)!.AsObject();
}
