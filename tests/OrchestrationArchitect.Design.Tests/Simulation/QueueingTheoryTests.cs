using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Simulation;

namespace OrchestrationArchitect.Design.Tests.Simulation;

/// <summary>Known results of queueing theory (Gross et al., "Fundamentals of Queueing Theory", chapter 3).</summary>
public sealed class QueueingTheoryTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.8)]
    public void Simulate_OneServerExponential_HasTheSojournTimesOfMM1(double load)
    {
        // Sojourn in M/M/1 is exponential with rate mu - lambda; mu is 10 per second.
        var remaining = 10 * (1 - load);

        var latency = Simulate(servers: 1, arrivalsPerSecond: 10 * load, runs: 200_000).Latency;

        Inside(Math.Log(2) / remaining, latency.P50Interval!);
        Inside(Math.Log(20) / remaining, latency.P95Interval!);
        Inside(Math.Log(100) / remaining, latency.P99Interval!);
        Inside(1 / remaining, latency.MeanInterval!);
    }

    [Theory]
    [InlineData(3, 0.7)]
    [InlineData(10, 0.9)]
    public void Simulate_SeveralServersExponential_HasTheMeanSojournTimeOfMMc(int servers, double load)
    {
        var arrivals = 10 * servers * load;
        var wait = ErlangC(servers, arrivals / 10) / ((10 * servers) - arrivals);

        var latency = Simulate(servers, arrivals, runs: 200_000).Latency;

        Inside(wait + 0.1, latency.MeanInterval!);
    }

    [Fact]
    public void ErlangC_OfTwoServersAtHalfLoad_IsAThird() =>
        ErlangC(2, 1).ShouldBe(1.0 / 3, tolerance: 1e-12);

    [Fact]
    public void Simulate_ConstantServiceOneServer_HasTheMeanWaitOfMD1()
    {
        // Pollaczek-Khinchine with no variance: rho / (2 mu (1 - rho)).
        const double load = 0.8;
        var design = Designs.Of(Designs.Calls("work"), Designs.Step("work") with { Concurrency = 1 });
        var profile = Designs.Profile(("work", new Law.Constant(100)));

        var latency = Simulator.Simulate(design, Options(profile, 10 * load, 200_000)).Latency;

        Inside(0.1 + (load / (2 * 10 * (1 - load))), latency.MeanInterval!);
    }

    private static Estimates Simulate(int servers, double arrivalsPerSecond, int runs)
    {
        var design = Designs.Of(Designs.Calls("work"), Designs.Step("work") with { Concurrency = servers });
        var profile = Designs.Profile(("work", new Law.Exponential(100)));
        return Simulator.Simulate(design, Options(profile, arrivalsPerSecond, runs));
    }

    private static SimulationOptions Options(SimulationProfile profile, double rate, int runs) =>
        new() { Runs = runs, Rate = rate, Profile = profile, Seed = 20261123 };

    private static double ErlangC(int servers, double offered)
    {
        var term = 1.0;
        var sum = 1.0;
        for (var busy = 1; busy < servers; busy++)
        {
            term *= offered / busy;
            sum += term;
        }

        var last = term * offered / servers * servers / (servers - offered);
        return last / (sum + last);
    }

    private static void Inside(double seconds, Interval interval)
    {
        // The intervals are 95 %; twice their width keeps the suite quiet over seeds and still catches a wrong model.
        var middle = (interval.Low.TotalSeconds + interval.High.TotalSeconds) / 2;
        var half = (interval.High - interval.Low).TotalSeconds;
        seconds.ShouldBeInRange(middle - half, middle + half);
        (half / middle).ShouldBeLessThan(0.2, "an interval this wide shows nothing");
    }
}
