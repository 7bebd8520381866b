using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Synthesis.Budgets;
using OrchestrationArchitect.Design.Synthesis.Failure;
using OrchestrationArchitect.Design.Synthesis.Flow;
using OrchestrationArchitect.Design.Synthesis.Runs;
using OrchestrationArchitect.Design.Synthesis.Steps;

namespace OrchestrationArchitect.Design.Synthesis;

/// <summary>The process as it is laid out: flow, step profiles, way back, and time budgets.</summary>
internal sealed record Process(
    FlowNode Flow,
    ImmutableDictionary<string, StepProfile> Profiles,
    FailurePlan Failure,
    ImmutableDictionary<string, Budget> Budgets)
{
    /// <summary>The forward steps in the order of the flow.</summary>
    private ImmutableArray<StepProfile> InOrder => [.. Nodes.StepsOf(Flow).Select(id => Profiles[id])];

    /// <summary>The time a slow run takes, waits left out.</summary>
    public TimeSpan Slow => CriticalPath.Of(Flow, id => Profiles[id].Waits ? TimeSpan.Zero : Profiles[id].Class.Slow);

    /// <summary>The steps of the longest way that run in functions of ours.</summary>
    public ImmutableArray<StepProfile> FunctionsInARow
    {
        get
        {
            var length = (int)CriticalPath.Of(Flow, id => TimeSpan.FromTicks(InFunction(Profiles[id]) ? 1 : 0)).Ticks;
            return [.. InOrder.Where(InFunction).Take(Math.Max(length, 0))];
        }
    }

    /// <summary>All steps, forward ones first, and the longest a run of them can take.</summary>
    public (ImmutableArray<Step> Steps, TimeSpan Worst) Steps(Brief brief, PayloadPolicy payload)
    {
        var worst = CriticalPath.Of(Flow, id => Worst(brief, Profiles[id]));
        var retention = TriggerPlanner.Retention(brief);
        var longest = StatePlanner.Longest(brief, worst);
        var lifetime = TimeSpan.FromDays(Math.Ceiling((retention + longest).TotalDays));
        var idempotency = new Idempotency(brief.Entity, PerItem, lifetime);
        Idempotency.Explain(brief, lifetime, retention, longest);
        var maker = new StepMaker(brief, Failure, Budgets, idempotency, payload);
        var forward = InOrder.Select(profile => (profile, step: maker.Forward(profile))).ToList();
        var escalations = forward.Where(pair => pair.profile.Waits && pair.step.Timeout is not null && Timers.Of(brief.Scenario, pair.profile) is null).Select(pair => Escalation.Of(
            pair.profile, pair.step.Timeout!.Value, pair.step.OnFailure,
            idempotency.KeyOf(Escalation.IdOf(pair.step.Id), pair.profile), lifetime));
        var undoing = InOrder.Reverse().Where(profile => Failure.Compensations.ContainsKey(profile.Fact.Id))
            .DistinctBy(profile => Failure.Compensations[profile.Fact.Id], StringComparer.Ordinal)
            .Select(profile => maker.Undoing(Failure.Compensations[profile.Fact.Id], profile));
        return ([.. forward.Select(pair => pair.profile.Effect == Effect.Human ? Escalation.WithDeadline(pair.step) : pair.step)
            .Where(step => step.Effect != Effect.Wait), .. escalations, .. undoing], worst);
    }

    /// <summary>The flow, with the steps that wait for an event turned into waits.</summary>
    public FlowNode WithWaits(Scenario scenario, ImmutableArray<Step> steps)
    {
        var deadlines = steps.ToDictionary(step => step.Id, step => step.Timeout, StringComparer.Ordinal);
        return Nodes.Replace(Flow, node =>
            Profiles[node.Step] is { Effect: Effect.Wait } profile
                ? Timers.Of(scenario, profile) is { } pause
                    ? new WaitNode { For = profile.Fact.Name, Duration = pause }
                    : Escalation.Wait(profile, deadlines[Escalation.IdOf(node.Step)]!.Value)
                : node);
    }

    private ImmutableHashSet<string> PerItem =>
        [.. Nodes.SelfAndInner(Flow).OfType<MapNode>().SelectMany(map => Nodes.StepsOf(map.Body))];

    private static bool InFunction(StepProfile profile) => !profile.Waits && profile.Integration.Kind is not IntegrationKind.Job;

    private TimeSpan Worst(Brief brief, StepProfile profile) => Budgets.TryGetValue(profile.Fact.Id, out var budget)
        ? budget.Time
        : profile.Waits
            ? Deadlines.Of(brief, profile) * 2
            : (profile.Class.Timeout * profile.Class.Attempts) + (profile.Class.LongestPause * (profile.Class.Attempts - 1));
}
