using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Simulation;

namespace OrchestrationArchitect.Design.Tests.Simulation;

/// <summary>Failures lead where the design says, as often as the arithmetic says.</summary>
public sealed class FailureTests
{
    private const double Tolerance = 0.012;

    private static readonly SimulationOptions Options = new() { Runs = 20_000, Rate = 5 };

    [Theory]
    [InlineData(1, 0.2)]
    [InlineData(2, 0.04)]
    [InlineData(3, 0.008)]
    public void Simulate_Retries_FailAsOftenAsAllAttempts(int attempts, double expected)
    {
        var step = Designs.Step("a") with { Retry = Retry(attempts) };

        var estimates = Simulate(Designs.Of(new StepNode("a"), step), Failing(("a", 0.2)));

        estimates.DeadLetterRate.ShouldBe(expected, Tolerance);
        estimates.CompensationRate.ShouldBe(0);
    }

    [Fact]
    public void Simulate_NonRetryableError_IsNotRetried()
    {
        var step = Designs.Step("a") with { Retry = Retry(5) with { NonRetryable = ["CardDeclined"] } };
        var profile = Designs.Profile(("a", new Law.Constant(1)));
        profile = profile with
        {
            Steps = profile.Steps.SetItem("a", profile.Steps["a"] with
            {
                Errors = ImmutableSortedDictionary<string, double>.Empty.Add("CardDeclined", 0.3),
            }),
        };

        var estimates = Simulate(Designs.Of(new StepNode("a"), step), profile);

        estimates.DeadLetterRate.ShouldBe(0.3, Tolerance);
        Transitions(estimates).ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Simulate_Retry_CountsAsATransition()
    {
        var step = Designs.Step("a") with { Retry = Retry(2) };

        var estimates = Simulate(Designs.Of(new StepNode("a"), step), Failing(("a", 0.2)));

        Transitions(estimates).ShouldBe(1.2, 0.02);
    }

    [Fact]
    public void Simulate_BackoffWithoutJitter_AddsItsPauses()
    {
        var retry = new RetryPolicy { MaxAttempts = 3, FirstInterval = TimeSpan.FromSeconds(1), Jitter = false };
        var step = Designs.Step("a") with { Retry = retry, Timeout = TimeSpan.FromMilliseconds(100), OnFailure = Continue };

        var latency = Simulate(
            Designs.Of(new StepNode("a"), step), Designs.Profile(("a", new Law.Constant(500)))).Latency;

        latency.P50.ShouldBe(TimeSpan.FromSeconds(0.1 + 1 + 0.1 + 2 + 0.1));
    }

    [Fact]
    public void Simulate_FullJitter_HalvesThePauseInTheMean()
    {
        var retry = new RetryPolicy { MaxAttempts = 2, FirstInterval = TimeSpan.FromSeconds(1) };
        var step = Designs.Step("a") with { Retry = retry, Timeout = TimeSpan.FromMilliseconds(100), OnFailure = Continue };

        var latency = Simulate(
            Designs.Of(new StepNode("a"), step), Designs.Profile(("a", new Law.Constant(500)))).Latency;

        latency.Mean!.Value.TotalSeconds.ShouldBe(0.1 + 0.5 + 0.1, Tolerance);
    }

    [Fact]
    public void Simulate_SagaAborts_CompensatesWhatWasDone()
    {
        var design = Designs.Of(
            Designs.Calls("reserve", "pay"),
            Designs.Step("reserve") with { Compensation = new Compensation("release", Retry(3)) },
            Designs.Step("pay") with { OnFailure = OnFailure.Compensate },
            Designs.Step("release") with { Role = StepRole.Compensation });

        var estimates = Simulate(design, Failing(("reserve", 0), ("pay", 0.25), ("release", 0)));

        estimates.CompensationRate.ShouldBe(0.25, Tolerance);
        estimates.DeadLetterRate.ShouldBe(0.25, Tolerance);
        Transitions(estimates).ShouldBe(2.25, 0.03);
    }

    [Fact]
    public void Simulate_CatchTakesTheError_RunsItsHandler()
    {
        var step = Designs.Step("a") with
        {
            OnFailure = OnFailure.DeadLetter with { Catches = [new FailureCatch(["*"], new StepNode("b"))] },
        };
        var profile = Failing(("a", 1), ("b", 0));

        var estimates = Simulate(Designs.Of(new StepNode("a"), step, Designs.Step("b")), profile);

        estimates.DeadLetterRate.ShouldBe(0);
        estimates.Latency.P50.ShouldBe(TimeSpan.FromMilliseconds(20));
    }

    [Fact]
    public void Simulate_MapToleratesFailures_FailsOnlyBeyond()
    {
        // 4 items, one may fail: the map fails unless at most one of four does.
        var map = new MapNode("line", new StepNode("a")) { ExpectedItems = 4, ToleratedFailurePercentage = 25 };

        var estimates = Simulate(Designs.Of(map, Designs.Step("a")), Failing(("a", 0.2)));

        var good = Math.Pow(0.8, 4) + (4 * 0.2 * Math.Pow(0.8, 3));
        estimates.DeadLetterRate.ShouldBe(1 - good, Tolerance);
    }

    [Fact]
    public void Simulate_ScopeRetry_RepeatsTheWholeScope()
    {
        var flow = new ParallelNode([new StepNode("a"), new StepNode("b")]) { Retry = Retry(2) };

        var estimates = Simulate(
            Designs.Of(flow, Designs.Step("a"), Designs.Step("b")), Failing(("a", 0.1), ("b", 0.1)));

        estimates.DeadLetterRate.ShouldBe(Math.Pow(1 - (0.9 * 0.9), 2), Tolerance);
    }

    [Fact]
    public void Simulate_EventNeverInTime_RunsTheTimeoutBranch()
    {
        var wait = new WaitNode
        {
            For = "payment", Event = "Paid", Timeout = TimeSpan.FromSeconds(10), OnTimeout = new StepNode("remind"),
        };
        var profile = Designs.Profile(("remind", new Law.Constant(5)));
        profile = profile with { Waits = profile.Waits.Add("Paid", new Law.Constant(60_000)) };

        var estimates = Simulate(Designs.Of(wait, Designs.Step("remind")), profile);

        estimates.Latency.P50.ShouldBe(TimeSpan.FromSeconds(10.005));
    }

    [Fact]
    public void Simulate_BoundedLoop_EndsAtItsBound()
    {
        var body = new SequenceNode([new StepNode("a"), new AgainNode("poll")]);
        var flow = new LoopNode("poll", body) { MaxIterations = 3 };

        var estimates = Simulate(Designs.Of(flow, Designs.Step("a")), Failing(("a", 0)));

        estimates.Latency.P50.ShouldBe(TimeSpan.FromMilliseconds(30));
    }

    [Fact]
    public void Simulate_EndlessLoop_StopsAndSaysSo()
    {
        var flow = new LoopNode("poll", new SequenceNode([new StepNode("a"), new AgainNode("poll")]));

        var estimates = Simulator.Simulate(
            Designs.Of(flow, Designs.Step("a")),
            new SimulationOptions { Runs = 100_000, Profile = Failing(("a", 0)), MaxWork = 100_000 });

        estimates.Basis.ShouldContain(sentence => sentence.Contains("work bound", StringComparison.Ordinal));
    }

    [Fact]
    public void Simulate_LoopsThatTakeNoTime_AreCutOff()
    {
        FlowNode inner = new LoopNode("c", new AgainNode("c"));
        foreach (var id in new[] { "b", "a" })
            inner = new LoopNode(id, new SequenceNode([inner, new AgainNode(id)]));

        var estimates = Simulator.Simulate(Designs.Of(inner), new SimulationOptions { MaxWork = 100_000 });

        estimates.Runs.ShouldBe(0);
        estimates.Basis.ShouldContain(sentence => sentence.Contains("work bound", StringComparison.Ordinal));
    }

    [Fact]
    public void Simulate_HandlerCallsItsOwnStep_IsCutAtTheSecond()
    {
        var step = Designs.Step("a") with
        {
            OnFailure = OnFailure.DeadLetter with { Catches = [new FailureCatch(["*"], new StepNode("a"))] },
        };

        var estimates = Simulate(Designs.Of(new StepNode("a"), step), Failing(("a", 0.5)));

        estimates.DeadLetterRate.ShouldBe(0.25, Tolerance);
    }

    [Fact]
    public void Simulate_HandlersThatMultiply_StayBounded()
    {
        // Each step's handler calls the two after it: 2^40 ways if every one were laid out.
        var steps = Enumerable.Range(0, 40).Select(index => Designs.Step($"s{index}") with
        {
            OnFailure = OnFailure.DeadLetter with
            {
                Catches = [new FailureCatch(["*"], Designs.Calls($"s{index + 1}", $"s{index + 2}"))],
            },
        });
        var design = Designs.Of(new StepNode("s0"), [.. steps, Designs.Step("s40"), Designs.Step("s41")]);

        var estimates = Simulator.Simulate(design, new SimulationOptions { Runs = 10 });

        estimates.Basis.ShouldContain(sentence => sentence.Contains("left out", StringComparison.Ordinal));
    }

    [Fact]
    public void Simulate_RetriesWithoutPause_StayFinite()
    {
        var retry = new RetryPolicy { MaxAttempts = 5_000, FirstInterval = TimeSpan.Zero, Backoff = 10 };
        var step = Designs.Step("a") with { Retry = retry };

        var estimates = Simulator.Simulate(
            Designs.Of(new StepNode("a"), step), new SimulationOptions { Runs = 50, Profile = Failing(("a", 0.99)) });

        estimates.Runs.ShouldBe(50);
        estimates.Latency.P50.ShouldBeInRange(TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Simulate_BreakerOpens_SparesTheCallee()
    {
        var breaker = new CircuitBreaker(0.5, TimeSpan.FromSeconds(10), 5, TimeSpan.FromSeconds(30));
        var bare = Designs.Step("a", IntegrationKind.ObjectStore);

        var without = Simulate(Designs.Of(new StepNode("a"), bare), Failing(("a", 1)));
        var with = Simulate(
            Designs.Of(new StepNode("a"), bare with { CircuitBreaker = breaker }), Failing(("a", 1)));

        Writes(with).ShouldBeLessThan(Writes(without) / 10);
    }

    private static OnFailure Continue { get; } = new() { Action = FailureAction.Continue };

    private static RetryPolicy Retry(int attempts) =>
        new() { MaxAttempts = attempts, FirstInterval = TimeSpan.FromMilliseconds(1) };

    private static SimulationProfile Failing(params (string Step, double Probability)[] steps)
    {
        var profile = Designs.Profile([.. steps.Select(step => (step.Step, (Law)new Law.Constant(10)))]);
        return profile with
        {
            Steps = profile.Steps.SetItems(steps.Select(step => KeyValuePair.Create(
                step.Step, profile.Steps[step.Step] with { FailureProbability = step.Probability }))),
        };
    }

    private static Estimates Simulate(OrchestrationDesign design, SimulationProfile profile) =>
        Simulator.Simulate(design, Options with { Profile = profile });

    private static double Transitions(Estimates estimates) =>
        estimates.Cost.Items.Single(item => item.Name == "State transitions").PerRun / 0.000025;

    private static double Writes(Estimates estimates) =>
        estimates.Cost.Items.Single(item => item.Name == "S3 writes").PerRun;
}
