using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Simulation;

namespace OrchestrationArchitect.Design.Tests.Simulation;

/// <summary>Known results of queueing theory (Gross et al., "Fundamentals of Queueing Theory", chapter 3).</summary>
public sealed class QueueingTheoryTests
{
    private const int Seeds = 6;

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.7)]
    public void Simulate_OneServerExponential_HasTheSojournTimesOfMM1(double load)
    {
        // Sojourn in M/M/1 is exponential with rate mu - lambda; mu is 10 per second.
        var remaining = 10 * (1 - load);

        var estimates = Simulate(servers: 1, 10 * load, new Law.Exponential(100));

        Agrees(1 / remaining, estimates, latency => latency.Mean!.Value, latency => latency.MeanInterval!);
        Agrees(Math.Log(2) / remaining, estimates, latency => latency.P50, latency => latency.P50Interval!);
        Agrees(Math.Log(20) / remaining, estimates, latency => latency.P95, latency => latency.P95Interval!);
        Agrees(Math.Log(100) / remaining, estimates, latency => latency.P99, latency => latency.P99Interval!);
    }

    [Theory]
    [InlineData(3, 0.7)]
    [InlineData(10, 0.8)]
    public void Simulate_SeveralServersExponential_HasTheMeanSojournTimeOfMMc(int servers, double load)
    {
        var arrivals = 10 * servers * load;
        var wait = ErlangC(servers, arrivals / 10) / ((10 * servers) - arrivals);

        var estimates = Simulate(servers, arrivals, new Law.Exponential(100));

        Agrees(0.1 + wait, estimates, latency => latency.Mean!.Value, latency => latency.MeanInterval!);
    }

    [Fact]
    public void ErlangC_OfTwoServersAtHalfLoad_IsAThird() =>
        ErlangC(2, 1).ShouldBe(1.0 / 3, tolerance: 1e-12);

    [Fact]
    public void Simulate_ConstantServiceOneServer_HasTheMeanWaitOfMD1()
    {
        // Pollaczek-Khinchine with no variance: rho / (2 mu (1 - rho)).
        const double load = 0.7;

        var estimates = Simulate(servers: 1, 10 * load, new Law.Constant(100));

        Agrees(
            0.1 + (load / (2 * 10 * (1 - load))),
            estimates,
            latency => latency.Mean!.Value,
            latency => latency.MeanInterval!);
    }

    private static LatencyEstimate[] Simulate(int servers, double arrivalsPerSecond, Law service)
    {
        var design = Designs.Of(Designs.Calls("work"), Designs.Step("work") with { Concurrency = servers });
        var profile = Designs.Profile(("work", service));
        return [.. Enumerable.Range(1, Seeds).Select(seed => Simulator.Simulate(design, new SimulationOptions
        {
            Runs = 40_000,
            Rate = arrivalsPerSecond,
            Profile = profile,
            Seed = (ulong)seed,
        }).Latency)];
    }

    /// <summary>The seeds' mean is within 4 % of the formula, and their 95 % intervals hold it but for two at most.</summary>
    private static void Agrees(
        double seconds,
        LatencyEstimate[] estimates,
        Func<LatencyEstimate, TimeSpan> figure,
        Func<LatencyEstimate, Interval> interval)
    {
        estimates.Average(latency => figure(latency).TotalSeconds).ShouldBe(seconds, seconds * 0.04);
        estimates.Count(latency => interval(latency).Low.TotalSeconds <= seconds
            && seconds <= interval(latency).High.TotalSeconds).ShouldBeGreaterThanOrEqualTo(Seeds - 2);
    }

    private static double ErlangC(int servers, double offered)
    {
        var term = 1.0;
        var sum = 1.0;
        for (var busy = 1; busy < servers; busy++)
        {
            term *= offered / busy;
            sum += term;
        }

        var last = term * offered / (servers - offered);
        return last / (sum + last);
    }
}
