using OrchestrationArchitect.Design.Limits;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Simulation.Costing;
using OrchestrationArchitect.Design.Simulation.Defaults;

namespace OrchestrationArchitect.Design.Simulation.Planning;

/// <summary>Compiles a design and a profile into a <see cref="Plan"/>.</summary>
internal static class PlanBuilder
{
    public static Plan Build(OrchestrationDesign design, SimulationProfile profile)
    {
        var assumptions = new Assumptions();
        var platform = PlatformTraits.Of(design, assumptions);
        var engine = SimulationDefaults.Current.Engine(platform.EngineName);
        if (profile.SchedulingOverhead is null || profile.CallOverhead is null)
            assumptions.Add($"Orchestrator delays of {platform.EngineName}: {engine.Basis}.");

        var charges = new ChargeTable(platform);
        var steps = new StepPlanner(design, profile, platform, charges, assumptions).PlanAll();
        var flow = new FlowCompiler(steps, profile, platform, assumptions);
        var start = flow.Compile(design.Flow, next: null);

        return new Plan
        {
            Start = start,
            Steps = [.. steps.Values.OrderBy(step => step.Index)],
            LoopCount = flow.LoopCount,
            SchedulingOverhead = profile.SchedulingOverhead ?? engine.Scheduling.Law,
            AccountConcurrency = AccountConcurrency(design, profile, platform),
            MaxRuns = Math.Max(1, design.Concurrency.MaxRuns ?? int.MaxValue),
            MaxDuration = design.State.MaxDuration?.TotalMilliseconds ?? double.PositiveInfinity,
            KeepsFailedRuns = design.DeadLetters.Any(queue => string.Equals(queue.Source, "run", StringComparison.Ordinal)),
            StartCharges = charges.Start(design.Triggers),
            DeadLetterCharges = charges.DeadLetter(),
            StateCharge = charges.State(),
            Express = platform.Express,
            WorkPerRun = flow.Work,
            BusyPerRun = steps.Values.Where(step => step.Instances is not null).Sum(step => step.ServiceTime.Mean),
            Assumptions = assumptions.ToImmutable(),
        };
    }

    private static int AccountConcurrency(
        OrchestrationDesign design, SimulationProfile profile, PlatformTraits platform)
    {
        if (profile.AccountConcurrency is { } given)
            return Math.Max(1, given);
        if (design.Concurrency.Reserved is { } reserved)
            return Math.Max(1, reserved);
        var instances = LimitCatalogue.Default[platform.Azure
            ? LimitIds.FunctionsFlexInstances
            : LimitIds.LambdaConcurrency].Count;
        return instances * platform.CallsPerInstance;
    }
}
