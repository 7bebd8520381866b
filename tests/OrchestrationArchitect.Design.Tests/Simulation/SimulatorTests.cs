using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Design.Simulation;

namespace OrchestrationArchitect.Design.Tests.Simulation;

public sealed class SimulatorTests
{
    private static readonly SimulationOptions Quick = new() { Runs = 4_000, Rate = 5 };

    [Fact]
    public void Simulate_SameSeed_GivesTheSameFigures() =>
        Write(Simulate(seed: 7)).ShouldBe(Write(Simulate(seed: 7)));

    [Fact]
    public void Simulate_OtherSeed_GivesOtherFigures() =>
        Write(Simulate(seed: 7)).ShouldNotBe(Write(Simulate(seed: 8)));

    [Fact]
    public void Simulate_Sequence_TakesTheSum()
    {
        var design = Designs.Of(Designs.Calls("a", "b"), Designs.Step("a"), Designs.Step("b"));
        var profile = Designs.Profile(("a", new Law.Constant(30)), ("b", new Law.Constant(12)));

        var latency = Simulator.Simulate(design, Quick with { Profile = profile }).Latency;

        latency.P50.ShouldBe(TimeSpan.FromMilliseconds(42));
        latency.P99.ShouldBe(TimeSpan.FromMilliseconds(42));
    }

    [Fact]
    public void Simulate_Parallel_TakesTheLongest()
    {
        var flow = new ParallelNode([new StepNode("a"), new StepNode("b")]);
        var profile = Designs.Profile(("a", new Law.Constant(30)), ("b", new Law.Constant(12)));

        var latency = Simulator.Simulate(
            Designs.Of(flow, Designs.Step("a"), Designs.Step("b")), Quick with { Profile = profile }).Latency;

        latency.P50.ShouldBe(TimeSpan.FromMilliseconds(30));
    }

    [Fact]
    public void Simulate_ParallelWithQuorum_TakesTheQuorum()
    {
        var flow = new ParallelNode([new StepNode("a"), new StepNode("b"), new StepNode("c")]) { Quorum = 2 };
        var profile = Designs.Profile(
            ("a", new Law.Constant(30)), ("b", new Law.Constant(12)), ("c", new Law.Constant(20)));

        var latency = Simulator.Simulate(
            Designs.Of(flow, Designs.Step("a"), Designs.Step("b"), Designs.Step("c")),
            Quick with { Profile = profile }).Latency;

        latency.P50.ShouldBe(TimeSpan.FromMilliseconds(20));
    }

    [Fact]
    public void Simulate_MapWithConcurrency_TakesItsRounds()
    {
        var flow = new MapNode("line", new StepNode("a")) { ExpectedItems = 10, MaxConcurrency = 4 };
        var profile = Designs.Profile(("a", new Law.Constant(100)));

        var latency = Simulator.Simulate(Designs.Of(flow, Designs.Step("a")), Quick with { Profile = profile }).Latency;

        latency.P50.ShouldBe(TimeSpan.FromMilliseconds(300));
    }

    private static Estimates Simulate(ulong seed)
    {
        var design = Designs.Of(
            Designs.Calls("a", "b", "c"),
            Designs.Step("a", IntegrationKind.Function),
            Designs.Step("b") with { Retry = new RetryPolicy { MaxAttempts = 3 } },
            Designs.Step("c", IntegrationKind.Http) with { Concurrency = 2 });
        return Simulator.Simulate(design, Quick with { Seed = seed });
    }

    private static string Write(Estimates estimates) =>
        System.Text.Json.JsonSerializer.Serialize(estimates, DesignJson.Options);
}
