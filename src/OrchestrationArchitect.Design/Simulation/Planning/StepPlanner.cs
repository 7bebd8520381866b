using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Simulation.Costing;
using OrchestrationArchitect.Design.Simulation.Defaults;
using OrchestrationArchitect.Design.Simulation.Running;

namespace OrchestrationArchitect.Design.Simulation.Planning;

/// <summary>Gives every step its figures: the profile's, else the design's, else the defaults'.</summary>
internal sealed class StepPlanner(
    OrchestrationDesign design,
    SimulationProfile profile,
    PlatformTraits platform,
    ChargeTable charges,
    Assumptions assumptions)
{
    private InstancePool? _shared;

    public Dictionary<string, StepPlan> PlanAll()
    {
        var plans = new Dictionary<string, StepPlan>(StringComparer.Ordinal);
        foreach (var step in design.Steps)
        {
            if (!plans.ContainsKey(step.Id))
                plans.Add(step.Id, PlanOne(step, plans.Count));
        }

        foreach (var plan in plans.Values)
        {
            if (plan.Step.Compensation is { } undo && plans.TryGetValue(undo.Step, out var undoing))
                plan.Undo = new UndoPlan(undoing, new RetryPlan(undo.Retry));
        }

        return plans;
    }

    private StepPlan PlanOne(Step step, int index)
    {
        var known = Known(step);
        var defaults = SimulationDefaults.Current.For(step);
        var timeout = step.Timeout?.TotalMilliseconds ?? double.PositiveInfinity;
        var concurrency = known.Concurrency ?? step.Concurrency;
        var rate = known.RateLimit ?? step.RateLimit;
        var memory = known.MemoryMb ?? profile.MemoryMb ?? design.ColdStart.MemoryMb;
        return new StepPlan
        {
            Index = index,
            Step = step,
            ServiceTime = known.ServiceTime ?? DefaultServiceTime(step, defaults, timeout),
            CallOverhead = CallOverhead(step),
            FailureProbability = known.FailureProbability ?? (IsMeasured(known) ? 0 : defaults.FailureProbability),
            Errors = [.. known.Errors],
            Timeout = timeout > 0 ? timeout : double.PositiveInfinity,
            Retry = step.Retry is { } retry ? new RetryPlan(retry) : null,
            Instances = step.Integration.Kind == IntegrationKind.Function ? Instances(step, known) : null,
            Bulkhead = concurrency is { } places ? new Bulkhead(Math.Max(1, places)) : null,
            RateLimiter = rate is { } perSecond and > 0 ? new RateLimiter(perSecond) : null,
            Circuit = step.CircuitBreaker is { } breaker ? new CircuitState(breaker) : null,
            Charges = charges.Attempt(step, memory, Payload(step, known)),
        };
    }

    private static bool IsMeasured(StepProfile known) => known.ServiceTime is Law.Samples;

    private StepProfile Known(Step step) =>
        profile.Steps.TryGetValue(step.Id, out var byId) ? byId
        : profile.Steps.TryGetValue(step.Name, out var byName) ? byName
        : step.Integration.Target is { } target && profile.Steps.TryGetValue(target, out var byTarget) ? byTarget
        : new StepProfile();

    private Law DefaultServiceTime(Step step, CallDefault defaults, double timeout)
    {
        var waits = step.Effect == Effect.Human || step.Integration.Kind == IntegrationKind.Human;
        var within = waits && timeout is > 0 and < double.PositiveInfinity;
        assumptions.Add("Service times without a profile are assumptions of order of magnitude, by kind of call.");
        if (waits)
            assumptions.Add("Of people, half answer within an eighth of their deadline and 99 % in time: assumption.");
        assumptions.Add(new StepTiming(
            step.Id, TimeSpan.FromMilliseconds(within ? timeout / 8 : defaults.P50), TimeSpan.FromMilliseconds(within ? timeout : defaults.P99),
            defaults.FailureProbability, Measured: false));
        return within ? Law.FromPercentiles(timeout / 8, timeout) : defaults.ServiceTime;
    }

    private Law CallOverhead(Step step)
    {
        if (step.Integration.Kind is IntegrationKind.None or IntegrationKind.Human || step.Effect == Effect.Human)
            return new Law.Constant(0);
        return profile.CallOverhead ?? SimulationDefaults.Current.Engine(platform.EngineName).Call.Law;
    }

    private InstancePool Instances(Step step, StepProfile known)
    {
        var keepAlive = profile.KeepAlive?.TotalSeconds ?? SimulationDefaults.Current.Functions.KeepAliveSeconds;
        if (profile.KeepAlive is null)
            assumptions.Add($"Idle function instances stay warm for {keepAlive:0} s: assumption, no platform publishes it.");

        // A measured duration holds whatever cold starts there were; adding more would count them twice.
        var cold = known.ColdStart
            ?? (IsMeasured(known) ? new Law.Constant(0) : platform.ColdStart(design.ColdStart, assumptions));
        var policy = design.ColdStart;
        var kept = policy.Steps.IsEmpty || policy.Steps.Contains(step.Id, StringComparer.Ordinal)
            ? policy.WarmInstances ?? 0
            : 0;
        return platform.Azure
            ? _shared ??= new InstancePool(cold, keepAlive * 1000, policy.WarmInstances ?? 0, platform.CallsPerInstance)
            : new InstancePool(cold, keepAlive * 1000, kept, platform.CallsPerInstance);
    }

    private static long Payload(Step step, StepProfile known) =>
        known.PayloadBytes
        ?? Math.Min(step.Payload?.MaxBytes ?? long.MaxValue, SimulationDefaults.Current.Process.PayloadBytes);
}
