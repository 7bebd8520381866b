using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Simulation;
using OrchestrationArchitect.Design.Simulation.Running;

namespace OrchestrationArchitect.Design.Tests.Simulation;

/// <summary>Instances, concurrency limits, throttling, and what they cost.</summary>
public sealed class CapacityTests
{
    [Fact]
    public void Simulate_RareRuns_AllStartCold()
    {
        // One run in 1,000 s finds no instance that is kept for 300 s (fixed gaps).
        var latency = Function(Cold(200), arrivals: ArrivalKind.Fixed, rate: 0.001).Latency;

        latency.P50.ShouldBe(TimeSpan.FromMilliseconds(300));
    }

    [Fact]
    public void Simulate_SteadyRuns_StayWarm()
    {
        var latency = Function(Cold(200), arrivals: ArrivalKind.Fixed, rate: 1).Latency;

        latency.P99.ShouldBe(TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public void Simulate_InstancesKeptWarm_StartNothingCold()
    {
        var policy = new ColdStartPolicy { Mitigation = ColdStartMitigation.ProvisionedConcurrency, WarmInstances = 1 };

        var latency = Function(Cold(200), ArrivalKind.Fixed, rate: 0.001, policy).Latency;

        latency.P99.ShouldBe(TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public void Simulate_ColdStart_IsBilled()
    {
        var cost = Function(Cold(200), ArrivalKind.Fixed, rate: 0.001).Cost;

        cost.Items.Single(item => item.Name == "Lambda compute").PerRun
            .ShouldBe(0.3 * 0.5 * 0.0000166667, 1e-12);
    }

    [Fact]
    public void Simulate_AccountLimit_ThrottlesAndRetries()
    {
        var retry = new RetryPolicy { MaxAttempts = 20, FirstInterval = TimeSpan.FromMilliseconds(100), Backoff = 1 };
        var step = Designs.Step("a", IntegrationKind.Function) with { Retry = retry };
        var profile = Cold(0) with { AccountConcurrency = 2 };

        var estimates = Simulator.Simulate(
            Designs.Of(new StepNode("a"), step), new SimulationOptions { Rate = 15, Profile = profile });

        estimates.Basis.ShouldContain(sentence => sentence.Contains("throttled", StringComparison.Ordinal));
        estimates.DeadLetterRate.ShouldBeLessThan(0.05);
        estimates.Latency.P95.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(150));
    }

    [Fact]
    public void Simulate_RateLimitWithoutRetry_LosesTheExcess()
    {
        var step = Designs.Step("a") with { RateLimit = 5, Timeout = TimeSpan.FromSeconds(1) };
        var profile = Designs.Profile(("a", new Law.Constant(10)));

        var estimates = Simulator.Simulate(
            Designs.Of(new StepNode("a"), step), new SimulationOptions { Runs = 10_000, Rate = 10, Profile = profile });

        estimates.DeadLetterRate.ShouldBe(0.5, 0.05);
    }

    [Fact]
    public void Simulate_MaxRuns_BoundsTheRunsInFlight()
    {
        var design = Designs.Of(new StepNode("a"), Designs.Step("a")) with
        {
            Concurrency = new ConcurrencyPolicy { MaxRuns = 3 },
        };

        var estimates = Simulator.Simulate(design, new SimulationOptions
        {
            Rate = 100, Profile = Designs.Profile(("a", new Law.Constant(100))),
        });

        estimates.PeakConcurrency.ShouldBe(3);
        estimates.Throughput.ShouldBe(30, 1);
    }

    [Fact]
    public void Simulate_RunsLongerThanTheWindow_PeakFollowsLittle()
    {
        var design = Designs.Of(new StepNode("a"), Designs.Step("a"));

        var estimates = Simulator.Simulate(design, new SimulationOptions
        {
            Rate = 10, Profile = Designs.Profile(("a", new Law.Constant(1_000_000))),
        });

        // L = 10/s x 1,000 s = 10,000, and 3.29 standard deviations of a Poisson number.
        estimates.PeakConcurrency.ShouldBe(10_329);
    }

    [Fact]
    public void Trial_AnyDesign_ObeysLittlesLaw()
    {
        var design = Designs.Of(
            Designs.Calls("a", "b"), Designs.Step("a") with { Concurrency = 2 }, Designs.Step("b"));
        var profile = Designs.Profile(("a", new Law.Exponential(100)), ("b", Law.FromPercentiles(50, 400)));
        var options = new SimulationOptions { Runs = 50_000, Profile = profile };

        var observed = Trial.Execute(design, options, rate: 12, new HashSet<string>(StringComparer.Ordinal)).Observed;

        // Over the whole time from empty to empty L = lambda W holds exactly, not only in the mean.
        (observed.InFlightArea / observed.TotalSojourn).ShouldBe(1, 1e-9);
        (observed.InFlightArea / observed.End).ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Simulate_Express_IsPaidByTime()
    {
        var design = Designs.Of(new StepNode("a"), Designs.Step("a", IntegrationKind.None)) with
        {
            State = new StatePolicy { Engine = "Step Functions Express" },
        };

        var cost = Simulator.Simulate(design, new SimulationOptions
        {
            Profile = Designs.Profile(("a", new Law.Constant(250))),
        }).Cost;

        // One request, and 64 MB over 300 ms.
        cost.PerRun.ShouldBe(0.000001 + (0.3 * 64 / 1024 * 0.00001667), 1e-15);
    }

    [Fact]
    public void Simulate_Azure_NamesWhatItCannotPrice()
    {
        var design = Designs.Of(new StepNode("a"), Designs.Step("a", IntegrationKind.Function)) with
        {
            Platform = Platform.Azure,
        };

        var estimates = Simulator.Simulate(design, new SimulationOptions { Profile = Designs.Profile(("a", new Law.Constant(10))) });

        estimates.Cost.Items.Select(item => item.Name).ShouldBe(["Function executions", "Function compute"]);
        estimates.Basis.ShouldContain(sentence => sentence.StartsWith("Durable backend actions", StringComparison.Ordinal));
    }

    private static SimulationProfile Cold(double milliseconds)
    {
        var profile = Designs.Profile(("a", new Law.Constant(100)));
        return profile with
        {
            Steps = profile.Steps.SetItem("a", profile.Steps["a"] with { ColdStart = new Law.Constant(milliseconds) }),
        };
    }

    private static Estimates Function(
        SimulationProfile profile, ArrivalKind arrivals, double rate, ColdStartPolicy? policy = null)
    {
        var design = Designs.Of(new StepNode("a"), Designs.Step("a", IntegrationKind.Function)) with
        {
            ColdStart = policy ?? new ColdStartPolicy(),
        };
        return Simulator.Simulate(design, new SimulationOptions
        {
            Rate = rate,
            Profile = profile with { Arrivals = new ArrivalProfile { Kind = arrivals } },
        });
    }
}
