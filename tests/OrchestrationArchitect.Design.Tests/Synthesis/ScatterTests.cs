using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Simulation;
using OrchestrationArchitect.Design.Synthesis;
using OrchestrationArchitect.Design.Synthesis.Flow;

namespace OrchestrationArchitect.Design.Tests.Synthesis;

/// <summary>One request to many providers: late ones are left out, and each allows only so many calls.</summary>
public sealed class ScatterTests
{
    private static readonly OrchestrationDesign Loans = Make(
        "A borrower asks for a loan. Request an offer from each of six banks at the same time. Banks that have not answered within 3 seconds are left out. Rank the offers by rate and return the best one.",
        "An HTTP request through API Gateway. The banks are third-party REST APIs with a limit of 5 requests per second each.",
        "95% of borrowers must be answered within 5 seconds. Expect 20 requests per second at peak.");

    private static Step Ask => Loans.Steps.Single(step => Nodes.StepsOf(Map).Contains(step.Id));

    private static MapNode Map => FlowWalk.All(Loans.Flow).OfType<MapNode>().Single();

    [Fact]
    public void Design_LateAnswersAreLeftOut_GoesOnWithoutThem() => Ask.OnFailure.Action.ShouldBe(FailureAction.Continue);

    [Fact]
    public void Design_TimeToAnswerIn_IsTheScattersAndNotTheRuns()
    {
        (Ask.Timeout!.Value * Ask.Retry!.MaxAttempts).ShouldBe(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(0.5));
        // Five of a hundred runs may take longer than the 5 s.
        Loans.State.MaxDuration.ShouldBe(TimeSpan.FromSeconds(7.5));
    }

    [Fact]
    public void Design_ProvidersCalledThirdParty_AreNotFunctionsOfOurs()
    {
        Ask.Integration.ThirdParty.ShouldBeTrue();
        Ask.Integration.Kind.ShouldBe(IntegrationKind.Http);
        Ask.CircuitBreaker.ShouldNotBeNull();
    }

    [Fact]
    public void Design_QuotaOfEachProviderBelowTheLoad_LimitsAndSaysSo()
    {
        Map.ExpectedItems.ShouldBe(6);
        Ask.RateLimit.ShouldBe(30);
        Loans.Findings.Single(finding => finding.Code == "OA5903").Message.ShouldContain("120 calls per second");
        Loans.Concurrency.ArrivalRate.ShouldBe(20);
    }

    [Fact]
    public void Simulate_QuotaOfAProvider_IsNoServiceLevel() =>
        Simulator.Simulate(Loans, new SimulationOptions { Runs = 200 }).Slas.ShouldNotContain(sla => sla.Target == 5 && sla.Kind == ConstraintKind.Throughput);

    [Fact]
    public void Simulate_LateProviders_FailFewRuns() =>
        Simulator.Simulate(Loans, new SimulationOptions { Runs = 500 }).DeadLetterRate.ShouldBeLessThan(0.05);

    [Fact]
    public void Design_CallerWaitsOnAws_AnswersByAnExpressWorkflow() => Loans.State.Engine.ShouldBe("Step Functions Express");

    private static OrchestrationDesign Make(string workflow, string events, string constraints)
    {
        var scenario = new Scenario { BusinessWorkflow = workflow, EventSources = events, ConstraintsAndSlas = constraints };
        return Designer.Design(scenario, ScenarioReader.Read(scenario));
    }
}
