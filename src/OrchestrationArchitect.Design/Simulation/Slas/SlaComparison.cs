using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Simulation.Planning;
using OrchestrationArchitect.Design.Simulation.Running;
using OrchestrationArchitect.Design.Simulation.Statistics;
using OrchestrationArchitect.Design.Synthesis.Meaning;

namespace OrchestrationArchitect.Design.Simulation.Slas;

/// <summary>Puts each service level of the facts beside what was measured.</summary>
internal sealed class SlaComparison(
    OrchestrationDesign design,
    SimulationOptions options,
    Estimates estimates,
    Trial trial,
    Sample latency,
    Assumptions basis)
{
    /// <summary>The percentile of a latency whose text names none.</summary>
    private const double DefaultPercentile = 99;

    private readonly ConstraintReadings? _readings = ReadingsOf(design);

    /// <summary>Steps whose call times a service level is about.</summary>
    public static IReadOnlySet<string> StepsToWatch(OrchestrationDesign design)
    {
        var readings = ReadingsOf(design);
        return design.Facts.Constraints
            .Where(constraint => constraint is { Kind: ConstraintKind.Latency, Step: not null })
            .Select(constraint => constraint.Step!)
            .Concat(design.Facts.Constraints.SelectMany(constraint => GatheredIn(readings, constraint)))
            .ToHashSet(StringComparer.Ordinal);
    }

    public ImmutableArray<SlaResult> Compare()
    {
        var results = ImmutableArray.CreateBuilder<SlaResult>();
        for (var index = 0; index < design.Facts.Constraints.Length; index++)
        {
            if (Compare(design.Facts.Constraints[index], $"/constraints/{index}") is { } result)
                results.Add(result);
        }

        return results.ToImmutable();
    }

    private SlaResult? Compare(ConstraintFact constraint, string fact)
    {
        if (constraint.Value.AsNumber is not { } target)
            return null;
        if (_readings?.Of(constraint) is { } scoped)
            return scoped.Reading == ConstraintReading.GatherDeadline ? Gathered(constraint, target, fact) : null;

        var measured = constraint.Kind switch
        {
            ConstraintKind.Latency => Latency(constraint),
            ConstraintKind.StepTimeout => LongestAttempt(constraint.Step),
            ConstraintKind.MaxDuration => LongestRun(),
            ConstraintKind.Concurrency => Concurrency(constraint.Step),
            ConstraintKind.Cost => CostPeriod.Scale(constraint.Per, estimates, basis),
            ConstraintKind.Throughput when constraint.Step is null => Throughput(target),
            ConstraintKind.Availability => Availability(),
            _ => null,
        };
        if (measured is not { } figure)
            return null;

        var atLeast = constraint.Kind is ConstraintKind.Throughput or ConstraintKind.Availability;
        var met = atLeast ? figure >= target * Slack(constraint.Kind) : figure <= target;
        return new SlaResult(constraint.Kind, target, figure, met && latency.Count > 0, fact, constraint.Step);
    }

    /// <summary>Throughput is a count over random arrivals: two standard errors of it are no miss.</summary>
    private double Slack(ConstraintKind kind) =>
        kind == ConstraintKind.Throughput ? 1 - (2 / Math.Sqrt(Math.Max(100, estimates.Runs))) : 1;

    /// <summary>The longest call of a scatter against the time its answers are waited for.</summary>
    private SlaResult? Gathered(ConstraintFact constraint, double target, string fact)
    {
        var steps = GatheredIn(_readings, constraint).Select(Find).OfType<StepPlan>().Where(step => step.Observed.CallTimes is { Count: > 0 }).ToArray();
        if (steps.Length == 0)
            return null;
        var longest = Seconds(steps.Max(step => step.Observed.CallTimes!.Max()));
        return new SlaResult(ConstraintKind.StepTimeout, target, longest, longest <= target, fact, steps[0].Step.Id);
    }

    private static IEnumerable<string> GatheredIn(ConstraintReadings? readings, ConstraintFact constraint) =>
        readings?.Of(constraint) is { Reading: ConstraintReading.GatherDeadline } gather ? gather.Steps.Order(StringComparer.Ordinal) : [];

    private static ConstraintReadings? ReadingsOf(OrchestrationDesign design) =>
        design.Scenario is { } scenario && new Sentences(scenario) is var sentences ? new ConstraintReadings(design.Facts, sentences, new StepClauses(design.Facts, sentences)) : null;

    /// <summary>A run that waits for people or events, or is answered at once, is no measure of how fast its caller is answered.</summary>
    private bool AnsweredBefore =>
        design.Pattern.Primary == Pattern.AsyncRequestReply || design.Pattern.ComposedOf.Contains(Pattern.AsyncRequestReply)
        || design.Steps.Any(step => step.Effect is Effect.Human or Effect.Wait)
        || FlowWalk.All(design.Flow).Any(node => node is WaitNode { Event: not null });

    private double? Latency(ConstraintFact constraint)
    {
        if (constraint.Step is null && AnsweredBefore)
        {
            basis.Add($"A latency of {constraint.Value.AsNumber:0.##} s is that of the answer, given before the run ends; it is not compared with the time of whole runs.");
            return null;
        }

        if (constraint.Percentile is null)
            basis.Add($"A latency without a percentile is compared at the {DefaultPercentile:0}th.");
        var share = Math.Clamp((constraint.Percentile ?? DefaultPercentile) / 100, 0, 1);
        if (constraint.Step is null)
            return latency.Count > 0 ? Seconds(latency.Quantile(share)) : LongestRun();
        var times = Find(constraint.Step)?.Observed.CallTimes;
        return times is { Count: > 0 } ? Seconds(new Sample([.. times]).Quantile(share)) : null;
    }

    private double? LongestAttempt(string? stepId)
    {
        if (stepId is not null)
            return Find(stepId) is { } step ? Seconds(Attempt(step)) : null;
        return Seconds(trial.Steps
            .Where(step => step.Step.Effect is not (Effect.Human or Effect.Wait))
            .Max(step => (double?)Attempt(step)) ?? 0);
    }

    /// <summary>An attempt ends at its time-out; what the engine takes to notice is no part of it.</summary>
    private static double Attempt(StepPlan step) => Math.Min(step.Observed.LongestAttempt, step.Timeout);

    private double? LongestRun()
    {
        var all = trial.Observed.Succeeded.Concat(trial.Observed.Unsuccessful).ToArray();
        return all.Length > 0 ? Seconds(all.Max(run => run.Length)) : null;
    }

    /// <summary>A bound on a step is on its calls, over all runs; any other is on the widest map, or else on the runs.</summary>
    private double? Concurrency(string? stepId) => stepId is not null
        ? Find(stepId)?.Observed.PeakInFlight
        : FlowWalk.All(design.Flow).OfType<MapNode>().Select(map => map.MaxConcurrency).Max() ?? estimates.PeakConcurrency;

    private double? Availability() => trial.Observed.Ended > 0
        ? 100.0 * trial.Observed.Count(RunOutcome.Succeeded) / trial.Observed.Ended
        : null;

    /// <summary>What the design completes when as many runs arrive as are demanded.</summary>
    private double Throughput(double target)
    {
        var batch = design.Triggers.Select(trigger => trigger.BatchSize ?? 1).DefaultIfEmpty(1).Max();
        var offered = (options.Rate ?? options.Profile?.Arrivals?.Rate ?? design.Concurrency.ArrivalRate ?? target) * batch;
        var work = WithoutWaits.Of(design, options.Profile);
        if (offered >= target && work is null)
            return estimates.Throughput * batch;
        var rate = target / batch;
        basis.Add($"Throughput was measured in a further simulation at the {target:0.##} {(batch > 1 ? $"events per second demanded, {batch} a run" : "runs per second demanded")}{(work is null ? "" : ", everything that is waited for answered at once")}.");
        var loaded = Trial.Execute(design, options with { Profile = work ?? options.Profile }, rate, ImmutableHashSet<string>.Empty);
        return ThroughputMeasure.PerSecond(loaded.Observed, rate, loaded.Contended) * batch;
    }

    private StepPlan? Find(string stepId) =>
        trial.Steps.FirstOrDefault(step => string.Equals(step.Step.Id, stepId, StringComparison.Ordinal));

    private static double Seconds(double milliseconds) => Math.Round(milliseconds / 1000, 6);
}
