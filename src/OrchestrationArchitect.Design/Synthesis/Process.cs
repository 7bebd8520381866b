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
    IReadOnlyDictionary<string, StepProfile> Profiles,
    FailurePlan Failure,
    ImmutableDictionary<string, Budget> Budgets)
{
    /// <summary>The forward steps in the order of the flow.</summary>
    private ImmutableArray<StepProfile> InOrder { get; } = [.. Nodes.StepsOf(Flow).Select(id => Profiles[id])];

    /// <summary>The time the calls of a run take in the mean, side by side or in a row, waits left out.</summary>
    public TimeSpan Busy => Work.Of(Flow, id => Profiles[id].Waits || Profiles[id].Integration.Kind == IntegrationKind.Job ? TimeSpan.Zero : Profiles[id].Class.Mean);

    /// <summary>The most calls that one run makes at a time.</summary>
    public int Widest => Math.Max(1, Width.Of(Flow, id => InFunction(Profiles[id]) || Profiles[id].Integration.Kind == IntegrationKind.Http));

    /// <summary>The time a run works: the longest way, waits left out. Of many calls side by side the slow ones count.</summary>
    public TimeSpan Span => CriticalPath.Through(Flow, id => Profiles[id].Waits || Profiles[id].ByCallback ? TimeSpan.Zero : Usual(id), rounds: 0);

    private TimeSpan Usual(string id) => PerItem.Contains(id) ? Profiles[id].Class.Slow : Profiles[id].Class.Mean;

    /// <summary>The longest deadline that a run waits for; zero if it waits for nothing.</summary>
    public TimeSpan LongestWait(Brief brief) =>
        Profiles.Values.Where(profile => profile.Waits).Select(profile => WaitOf(brief, profile)).DefaultIfEmpty(TimeSpan.Zero).Max();

    /// <summary>The time a run is open: the longest way in the mean, and half of each deadline it waits for.</summary>
    public TimeSpan Open(Brief brief) =>
        CriticalPath.Through(Flow, id => Profiles[id].Waits ? Timers.Of(brief, Profiles[id]) ?? Deadlines.Of(brief, Profiles[id]) / 2 : Usual(id), rounds: 0.5);

    /// <summary>The time that the calls of a step hold in one run, items of maps included.</summary>
    public TimeSpan Held(string step) => Work.Of(Flow, id => id != step || Profiles[id].Waits ? TimeSpan.Zero : Profiles[id].Class.Mean);

    /// <summary>The steps of the longest way that run in functions of ours.</summary>
    public ImmutableArray<StepProfile> FunctionsInARow
    {
        get
        {
            var length = (int)CriticalPath.Of(Flow, id => TimeSpan.FromTicks(InFunction(Profiles[id]) ? 1 : 0)).Ticks;
            return [.. InOrder.Where(InFunction).Take(Math.Max(length, 0))];
        }
    }

    /// <summary>A run waits for people, events or jobs, so that no caller can be kept waiting for it.</summary>
    public bool Waits => Profiles.Values.Any(profile => profile.Waits || profile.Integration.Completion is CompletionMode.RunJob or CompletionMode.Callback);

    /// <summary>What needs a state that never repeats a transition, in words; <see langword="null"/> if nothing does.</summary>
    public string? ExactlyOnce
    {
        get
        {
            string Names(IEnumerable<StepProfile> profiles) => profiles.Select(profile => Words.Lower(profile.Fact.Name)).Distinct(StringComparer.Ordinal).ToList() is var names && names.Count <= Named
                ? Words.List(names) : $"{names.Count} steps";
            var waits = InOrder.Where(profile => profile.Waits || profile.Integration.Completion is CompletionMode.RunJob or CompletionMode.Callback).ToList();
            var parts = new List<string>();
            if (waits.Count > 0)
                parts.Add($"the wait{(waits.Count == 1 ? "" : "s")} for {Names(waits)}");
            if (Failure.Undoes)
                parts.Add($"the way back of {Names(InOrder.Where(profile => Failure.Compensations.ContainsKey(profile.Fact.Id)))}");
            return parts.Count == 0 ? null : Words.Upper(string.Join(" and ", parts));
        }
    }

    /// <summary>More steps than these are counted, not named.</summary>
    private const int Named = 3;

    /// <summary>All steps, forward ones first, and the longest a run of them can take.</summary>
    public (ImmutableArray<Step> Steps, TimeSpan Worst) Steps(Brief brief, PayloadPolicy payload)
    {
        var worst = CriticalPath.Through(Flow, id => Worst(brief, Profiles[id]), rounds: 1);
        var retention = TriggerPlanner.Retention(brief);
        var longest = StatePlanner.Longest(brief, worst, LongestWait(brief));
        var lifetime = TimeSpan.FromDays(Math.Ceiling((retention + longest).TotalDays));
        var idempotency = new Idempotency(brief.Entity, PerItem, lifetime);
        Idempotency.Explain(brief, lifetime, retention, longest);
        var names = new StepNames(brief, InOrder);
        var maps = FlowWalk.All(Flow).OfType<MapNode>()
            .Select(map => (Nodes.StepsOf(map.Body).ToImmutableHashSet(StringComparer.Ordinal), map.ExpectedItems)).ToImmutableArray();
        var maker = new StepMaker(brief, Failure, Budgets, idempotency, payload, names, new Protection(brief, maps));
        var forward = InOrder.Select(profile => (profile, step: maker.Forward(profile))).ToList();
        var escalations = forward.Where(pair => Escalates(brief, pair.profile) && pair.step.Timeout is not null).Select(pair => Escalation.Of(
            pair.step, pair.profile, idempotency.KeyOf(Escalation.IdOf(pair.step.Id), pair.profile), lifetime));
        var undoing = InOrder.Reverse().Where(profile => Failure.Compensations.ContainsKey(profile.Fact.Id))
            .DistinctBy(profile => Failure.Compensations[profile.Fact.Id], StringComparer.Ordinal)
            .Select(profile => maker.Undoing(Failure.Compensations[profile.Fact.Id], profile));
        return ([.. forward.Select(pair => WithDeadline(brief, pair.profile, pair.step)).Where(step => step.Effect != Effect.Wait), .. escalations, .. undoing], worst);
    }

    /// <summary>A missed deadline is escalated, unless the text says what happens then, or nobody is above.</summary>
    private static bool Escalates(Brief brief, StepProfile profile) =>
        profile.Waits && Timers.Of(brief, profile) is null && !Escalation.IsTold(brief, profile.Fact.Id) && !Escalation.IsLast(profile);

    private static Step WithDeadline(Brief brief, StepProfile profile, Step step) =>
        profile.Effect != Effect.Human ? step
        : Escalates(brief, profile) ? Escalation.WithDeadline(step)
        : Escalation.IsTold(brief, profile.Fact.Id) ? Escalation.LeftToTheText(step)
        : step;

    /// <summary>The flow, with the steps that wait for an event turned into waits.</summary>
    public FlowNode WithWaits(Brief brief)
    {
        return Nodes.Replace(Flow, node =>
            Profiles[node.Step] is { Effect: Effect.Wait } profile
                ? Timers.Of(brief, profile) is { } pause
                    ? new WaitNode { For = profile.Fact.Name, Duration = pause }
                    : Escalation.Wait(profile, Deadlines.Of(brief, profile), !Escalates(brief, profile))
                : node);
    }

    private ImmutableHashSet<string> PerItem { get; } =
        [.. FlowWalk.All(Flow).OfType<MapNode>().SelectMany(map => Nodes.StepsOf(map.Body))];

    private static TimeSpan WaitOf(Brief brief, StepProfile profile) => Timers.Of(brief, profile) ?? Deadlines.Of(brief, profile);

    private static bool InFunction(StepProfile profile) => !profile.Waits && profile.Integration.Kind == IntegrationKind.Function;

    private TimeSpan Worst(Brief brief, StepProfile profile) => Budgets.TryGetValue(profile.Fact.Id, out var budget)
        ? budget.Time
        : profile.Waits
            ? WaitOf(brief, profile) * (Escalates(brief, profile) ? 2 : 1)
            : (profile.Class.Timeout * profile.Class.Attempts) + (profile.Class.LongestPause * (profile.Class.Attempts - 1));
}
