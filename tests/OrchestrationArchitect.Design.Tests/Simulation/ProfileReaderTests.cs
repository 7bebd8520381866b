using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Simulation;

namespace OrchestrationArchitect.Design.Tests.Simulation;

public sealed class ProfileReaderTests
{
    private const string Full = """
        {
          "name": "May",
          "arrivals": { "kind": "burst", "rate": 20, "burstSize": 50 },
          "accountConcurrency": 200, "keepAlive": "PT10M", "memoryMb": 1024,
          "schedulingOverheadMs": { "mean": 7.9, "p90": 25 }, "callOverheadMs": 12,
          "steps": {
            "charge-card": {
              "serviceTimeMs": { "p50": 120, "p99": 900 }, "failureProbability": 0.01,
              "errors": { "CardDeclined": 0.02 }, "coldStartMs": { "mean": 200 }, "memoryMb": 256,
              "payloadBytes": 2048, "concurrency": 4, "rateLimit": 50
            },
            "ship": { "durationsMs": [1, 2, 3] }
          },
          "branches": { "approved": 0.9 }, "maps": { "order line": 3 }, "waits": { "Paid": { "p50": 1, "p99": 5 } }
        }
        """;

    [Fact]
    public void Read_FullProfile_HasEverything()
    {
        var (profile, diagnostics) = ProfileReader.Read(Full);

        diagnostics.ShouldBeEmpty();
        profile.Arrivals.ShouldBe(new ArrivalProfile { Kind = ArrivalKind.Burst, Rate = 20, BurstSize = 50 });
        profile.AccountConcurrency.ShouldBe(200);
        profile.KeepAlive.ShouldBe(TimeSpan.FromMinutes(10));
        profile.SchedulingOverhead!.Mean.ShouldBe(7.9, 1e-9);
        profile.CallOverhead.ShouldBe(new Law.Constant(12));
        var card = profile.Steps["Charge-Card"];
        card.ServiceTime.ShouldBe(Law.FromPercentiles(120, 900));
        card.Errors["CardDeclined"].ShouldBe(0.02);
        card.ColdStart.ShouldBe(new Law.Exponential(200));
        (card.MemoryMb, card.PayloadBytes, card.Concurrency, card.RateLimit).ShouldBe((256, 2048L, 4, 50.0));
        profile.Steps["ship"].ServiceTime!.Mean.ShouldBe(2);
        profile.Branches["approved"].ShouldBe(0.9);
        profile.Maps["order line"].ShouldBe(new Law.Constant(3));
        profile.Waits["Paid"].ShouldBe(Law.FromPercentiles(1, 5));
    }

    [Theory]
    [InlineData("", "OA1601", "")]
    [InlineData("{", "OA1601", "")]
    [InlineData("[]", "OA1602", "")]
    [InlineData("""{ "keepAlive": "five minutes" }""", "OA1602", "/keepAlive")]
    [InlineData("""{ "keepAlive": "-PT5M" }""", "OA1602", "/keepAlive")]
    [InlineData("""{ "accountConcurrency": 0 }""", "OA1603", "/accountConcurrency")]
    [InlineData("""{ "accountConcurrency": 1e999 }""", "OA1603", "/accountConcurrency")]
    [InlineData("""{ "arrivals": { "kind": "sometimes" } }""", "OA1602", "/arrivals/kind")]
    [InlineData("""{ "steps": { "a/b": { "failureProbability": 2 } } }""", "OA1603", "/steps/a~1b/failureProbability")]
    [InlineData("""{ "steps": { "a": { "serviceTimeMs": { "p50": 9, "p99": 3 } } } }""", "OA1602", "/steps/a/serviceTimeMs")]
    [InlineData("""{ "steps": { "a": { "serviceTimeMs": [] } } }""", "OA1602", "/steps/a/serviceTimeMs")]
    [InlineData("""{ "steps": { "a": { "serviceTimeMs": [1, -1] } } }""", "OA1603", "/steps/a/serviceTimeMs/1")]
    [InlineData("""{ "steps": { "a": { "serviceTimeMs": { "mean": 1, "p90": 9 } } } }""", "OA1602", "/steps/a/serviceTimeMs")]
    [InlineData("""{ "wishes": 1 }""", "OA1604", "/wishes")]
    public void Read_WrongInput_IsADiagnostic(string json, string code, string path)
    {
        var diagnostic = ProfileReader.Read(json).Diagnostics.ShouldHaveSingleItem();

        diagnostic.Code.ShouldBe(code);
        diagnostic.Location!.Path.ShouldBe(path);
    }

    [Fact]
    public void Read_DeepNesting_IsADiagnostic() =>
        ProfileReader.Read(new string('[', 100_000)).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("OA1601");

    [Fact]
    public void Read_OneWrongStep_KeepsTheOthers()
    {
        var (profile, diagnostics) = ProfileReader.Read(
            """{ "steps": { "a": { "serviceTimeMs": "fast" }, "b": { "serviceTimeMs": 5 } } }""");

        diagnostics.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Error);
        profile.Steps["b"].ServiceTime.ShouldBe(new Law.Constant(5));
    }
}
