using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Simulation.Costing;
using OrchestrationArchitect.Design.Simulation.Planning;

namespace OrchestrationArchitect.Design.Simulation.Running;

/// <summary>One simulation of a design at one arrival rate, ended.</summary>
internal sealed class Trial
{
    private readonly Plan _plan;
    private readonly int _asked;
    private readonly int _warmUp;
    private readonly double _rate;

    private Trial(Plan plan, Engine engine, PlatformTraits platform, double rate, int asked, int warmUp)
    {
        _plan = plan;
        _rate = rate;
        _asked = asked;
        _warmUp = warmUp;
        Platform = platform;
        Observed = engine.Observed;
        Ledger = engine.Ledger;
    }

    public PlatformTraits Platform { get; }

    public Observations Observed { get; }

    public Ledger Ledger { get; }

    public IEnumerable<StepPlan> Steps => _plan.Steps;

    /// <summary>Whether anything queued or was throttled.</summary>
    public bool Contended =>
        Observed.Throttled > 0
        || Observed.Held
        || _plan.Steps.Any(step => step.Bulkhead is { EverFull: true });

    /// <param name="design">The design.</param>
    /// <param name="options">How many runs, from which seed, with which profile.</param>
    /// <param name="rate">Arrivals per second.</param>
    /// <param name="watched">Ids of the steps whose call times are kept.</param>
    public static Trial Execute(
        OrchestrationDesign design, SimulationOptions options, double rate, IReadOnlySet<string> watched)
    {
        var profile = options.Profile ?? SimulationProfile.Empty;
        var plan = PlanBuilder.Build(design, profile);
        foreach (var step in plan.Steps.Where(step => watched.Contains(step.Step.Id)))
            step.Observed.CallTimes = [];

        // A heavy design gets fewer runs rather than a cut-off that would favour its short ones.
        var affordable = (int)Math.Clamp(options.Work / plan.WorkPerRun, 20, int.MaxValue);
        var runs = Math.Min(options.Runs, affordable);
        var warmUp = WarmUp(plan, runs, rate);
        var arrivals = new ArrivalProcess(profile.Arrivals ?? new ArrivalProfile(), rate, options.Seed);
        var engine = new Engine(plan, arrivals, warmUp, runs, options.Seed, options.Work * 5);
        engine.Run();
        var platform = PlatformTraits.Of(design, new Assumptions());
        return new Trial(plan, engine, platform, rate, options.Runs, warmUp);
    }

    /// <summary>The most runs in flight; from Little's law where the simulated time is too short to see it.</summary>
    public int PeakConcurrency(Assumptions basis)
    {
        var all = Observed.Succeeded.Concat(Observed.Unsuccessful).ToArray();
        if (all.Length == 0)
            return Observed.PeakInFlight;
        var window = all.Max(run => run.Arrival) - all.Min(run => run.Arrival);
        var mean = all.Average(run => run.Length);
        if (window >= 3 * mean || _plan.MaxRuns < int.MaxValue)
            return Observed.PeakInFlight;

        var level = _rate * mean / 1000;
        basis.Add("Peak concurrency from Little's law, arrival rate times mean time in the system plus 3.29 of its "
            + "square roots: the runs last longer than the time simulated.");
        return (int)Math.Min(int.MaxValue, Math.Ceiling(level + (3.29 * Math.Sqrt(level))));
    }

    /// <summary>Names what the figures rest on.</summary>
    public void Describe(Assumptions basis)
    {
        basis.Add($"{Observed.Ended} runs measured after {_warmUp} to warm up.");
        if (Observed.Ended < _asked)
            basis.Add($"Fewer than the {_asked} runs asked for: the design does too much work in a run.");
        if (Observed.StoppedEarly)
            basis.Add("The simulation was stopped at its work bound; runs still under way are not in the figures.");
        if (Observed.Succeeded.Count == 0)
            basis.Add("No run ended well: the latency figures are void.");
        if (Observed.Throttled > 0)
            basis.Add($"{Observed.Throttled} calls were throttled.");
        if (Observed.CompensationFailures > 0)
            basis.Add($"{Observed.CompensationFailures} compensations failed for good and are left to people.");
        foreach (var assumption in _plan.Assumptions)
            basis.Add(assumption);
    }

    /// <summary>Runs that fill the instance pools and queues before counting starts.</summary>
    private static int WarmUp(Plan plan, int runs, double rate)
    {
        var fill = 3 * rate * plan.BusyPerRun / 1000;
        return (int)Math.Clamp(fill, runs / 10.0, runs);
    }
}
