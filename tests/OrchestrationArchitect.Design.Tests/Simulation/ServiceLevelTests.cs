using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Simulation;

namespace OrchestrationArchitect.Design.Tests.Simulation;

public sealed class ServiceLevelTests
{
    [Theory]
    [InlineData(0.05, true)]
    [InlineData(0.039, false)]
    public void Simulate_Latency_IsComparedAtItsPercentile(double seconds, bool met)
    {
        var sla = Single(Constraint(ConstraintKind.Latency, seconds) with { Percentile = 95 });

        sla.Measured.ShouldBe(0.04, 1e-9);
        sla.Met.ShouldBe(met);
        sla.Fact.ShouldBe("/constraints/0");
    }

    [Fact]
    public void Simulate_StepLatency_IsTheStepsOwn()
    {
        var sla = Single(Constraint(ConstraintKind.Latency, 1) with { Step = "b" });

        sla.Subject.ShouldBe("b");
        sla.Measured.ShouldBe(0.03, 1e-9);
    }

    [Fact]
    public void Simulate_StepTimeout_IsTheLongestAttempt() =>
        Single(Constraint(ConstraintKind.StepTimeout, 1)).Measured.ShouldBe(0.03, 1e-9);

    [Fact]
    public void Simulate_MaxDuration_IsTheLongestRun() =>
        Single(Constraint(ConstraintKind.MaxDuration, 1)).Measured.ShouldBe(0.04, 1e-9);

    [Fact]
    public void Simulate_Throughput_IsDrivenToTheDemand()
    {
        var sla = Single(Constraint(ConstraintKind.Throughput, 250), rate: 2);

        sla.Measured.ShouldBe(250);
        sla.Met.ShouldBeTrue();
    }

    [Fact]
    public void Simulate_ThroughputBeyondABulkhead_IsMissed()
    {
        // 2 places of 30 ms serve 66.7 per second.
        var sla = Single(Constraint(ConstraintKind.Throughput, 100), rate: 2, places: 2);

        sla.Measured.ShouldBe(66.7, 1);
        sla.Met.ShouldBeFalse();
    }

    [Theory]
    [InlineData("order", 1)]
    [InlineData("1,000 orders", 1_000)]
    [InlineData("million runs", 1_000_000)]
    [InlineData("day", 2 * 86_400)]
    public void Simulate_Cost_IsScaledToItsPeriod(string per, double runs) =>
        Single(Constraint(ConstraintKind.Cost, 1) with { Per = per }, rate: 2)
            .Measured.ShouldBe(2 * 0.000025 * runs, 1e-6 * runs);

    [Fact]
    public void Simulate_Availability_IsTheShareThatEndsWell()
    {
        var design = Design(Constraint(ConstraintKind.Availability, 99.9), places: null);
        var profile = Profile();
        profile = profile with
        {
            Steps = profile.Steps.SetItem("a", profile.Steps["a"] with { FailureProbability = 0.1 }),
        };

        var sla = Simulator.Simulate(design, new SimulationOptions { Runs = 10_000, Profile = profile }).Slas.Single();

        sla.Measured.ShouldBe(90, 1.5);
        sla.Met.ShouldBeFalse();
    }

    [Fact]
    public void Simulate_FlagsAndTexts_AreNotServiceLevels()
    {
        var flag = new ConstraintFact(
            ConstraintKind.Idempotency, null, new ConstraintValue.Flag(), null, null, null, default);

        Simulator.Simulate(Design(flag, places: null)).Slas.ShouldBeEmpty();
    }

    private static SlaResult Single(ConstraintFact constraint, double rate = 10, int? places = null) =>
        Simulator.Simulate(
            Design(constraint, places),
            new SimulationOptions { Runs = 4_000, Rate = rate, Profile = Profile() }).Slas.ShouldHaveSingleItem();

    private static OrchestrationDesign Design(ConstraintFact constraint, int? places)
    {
        var design = Designs.Of(
            new SequenceNode([new StepNode("a"), new StepNode("b")]),
            Designs.Step("a", IntegrationKind.None),
            Designs.Step("b", IntegrationKind.None) with { Concurrency = places });
        return design with { Facts = new ProcessFacts { Constraints = [constraint] } };
    }

    private static SimulationProfile Profile() =>
        Designs.Profile(("a", new Law.Constant(10)), ("b", new Law.Constant(30)));

    private static ConstraintFact Constraint(ConstraintKind kind, double value) =>
        new(kind, null, new ConstraintValue.Number(value), null, null, null, default);
}
