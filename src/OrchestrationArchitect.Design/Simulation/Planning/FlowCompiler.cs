using OrchestrationArchitect.Design.Limits;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Simulation.Defaults;
using OrchestrationArchitect.Design.Simulation.Nodes;

namespace OrchestrationArchitect.Design.Simulation.Planning;

/// <summary>Compiles the flow tree from its end to its start, so that every node knows what comes after it.</summary>
internal sealed class FlowCompiler(
    Dictionary<string, StepPlan> steps, SimulationProfile profile, PlatformTraits platform, Assumptions assumptions)
{
    /// <summary>Items of all maps in a run, nested ones multiplied; with more, a simulation would not end in a time that anybody waits.</summary>
    private const int MostItems = 10_000;

    private readonly Dictionary<string, LoopEntry> _loops = new(StringComparer.Ordinal);
    private readonly ChoiceWeights _weights = new(profile, assumptions);
    private readonly HashSet<string> _handled = new(StringComparer.Ordinal);
    private double _repeats = 1;
    private int _nodes;

    /// <summary>Loops compiled so far.</summary>
    public int LoopCount { get; private set; }

    /// <summary>How much work one run of what was compiled is, roughly: states and attempts.</summary>
    public double Work { get; private set; } = 1;

    /// <summary>Nodes beyond which handlers are left out: handlers that call steps with handlers multiply.</summary>
    private const int MaxNodes = 100_000;

    private static ProcessDefaults Defaults => SimulationDefaults.Current.Process;

    /// <summary>The entry of a flow that goes on at <paramref name="next"/>.</summary>
    public PlanNode? Compile(FlowNode flow, PlanNode? next)
    {
        _nodes++;
        Work += _repeats * 2;
        return flow switch
        {
            SequenceNode sequence => sequence.Items.Reverse().Aggregate(next, (after, item) => Compile(item, after)),
            StepNode step => Call(step, next),
            ParallelNode parallel => new ForkNode
            {
                Branches = [.. parallel.Branches.Select(branch => Compile(branch, null))],
                Required = Math.Clamp(parallel.Quorum ?? parallel.Branches.Length, 0, parallel.Branches.Length),
                Retry = parallel.Retry is { } retry ? new RetryPlan(retry) : null,
                OnFailure = Failure(parallel.OnFailure, next),
                Next = next,
            },
            MapNode map => FanOut(map, next),
            ChoiceNode choice => Choose(choice, next),
            LoopNode loop => Loop(loop, next),
            AgainNode again => _loops.TryGetValue(again.Loop, out var entry) ? new LoopRestart { Entry = entry } : next,
            WaitNode wait => Pause(wait, next),
            EndNode end => new FinishNode { Error = end.Outcome == EndOutcome.Failed ? end.Error ?? "Failed" : null },
            _ => next,
        };
    }

    private PlanNode? Call(StepNode node, PlanNode? next)
    {
        if (!steps.TryGetValue(node.Step, out var step))
        {
            assumptions.Add($"Step '{node.Step}' is not defined in the design and was left out.");
            return next;
        }

        var onFailure = step.Step.OnFailure;
        if (onFailure.Catches.IsEmpty)
            return new CallNode { Step = step, OnFailure = Failure(onFailure, next)!, Next = next };
        if (_nodes > MaxNodes || !_handled.Add(node.Step))
        {
            assumptions.Add($"Handlers of '{node.Step}' inside its own handlers, or beyond {MaxNodes} nodes, were left out.");
            return new CallNode { Step = step, OnFailure = new FailurePlan(onFailure.Action, []), Next = next };
        }

        var failure = Failure(onFailure, next)!;
        _handled.Remove(node.Step);
        return new CallNode { Step = step, OnFailure = failure, Next = next };
    }

    private FailurePlan? Failure(OnFailure? onFailure, PlanNode? next) => onFailure is null
        ? null
        : new FailurePlan(
            onFailure.Action,
            [.. onFailure.Catches.Select(entry => new CatchPlan(entry.Errors, Compile(entry.Handler, next)))]);

    private FanOutNode FanOut(MapNode map, PlanNode? next)
    {
        if (!profile.Maps.TryGetValue(map.Item, out var items))
        {
            var expected = map.ExpectedItems ?? Defaults.MapItems;
            var count = (int)Math.Clamp(MostItems / _repeats, 1, Math.Max(1, expected));
            items = new Law.Constant(Math.Min(count, expected));
            if (map.ExpectedItems is null)
                assumptions.Add($"{count} items of '{map.Item}' in a run: assumption.");
            else if (count < expected)
                assumptions.Add($"{count} of {expected} items of '{map.Item}' are simulated: a run is looked at with {MostItems} items at most.");
        }

        var limit = LimitCatalogue.Default[map.Distributed || platform.Azure
            ? LimitIds.StepFunctionsDistributedMapConcurrency
            : LimitIds.StepFunctionsInlineMapConcurrency].Count;
        var batch = Math.Max(1, map.BatchSize ?? 1);
        var outer = _repeats;
        _repeats *= Math.Max(1, items.Mean / batch);
        var body = Compile(map.Body, null);
        _repeats = outer;
        return new FanOutNode
        {
            ItemBody = body,
            Items = items,
            BatchSize = batch,
            MaxConcurrency = Math.Clamp(map.MaxConcurrency is null or 0 ? limit : map.MaxConcurrency.Value, 1, limit),
            ToleratedFailures = Math.Clamp(map.ToleratedFailurePercentage / 100, 0, 1),
            Retry = map.Retry is { } retry ? new RetryPlan(retry) : null,
            OnFailure = Failure(map.OnFailure, next),
            Next = next,
        };
    }

    private BranchNode Choose(ChoiceNode choice, PlanNode? next)
    {
        var targets = choice.Branches.Select(branch => Compile(branch.Body, next)).ToList();
        targets.Add(choice.Otherwise is { } otherwise
            ? Compile(otherwise, next)
            : new FinishNode { Error = "States.NoChoiceMatched" });
        return new BranchNode { Targets = [.. targets], Cumulative = _weights.Cumulative(choice) };
    }

    private LoopEntry Loop(LoopNode loop, PlanNode? next)
    {
        var entry = new LoopEntry
        {
            Loop = LoopCount++,
            MaxRounds = Math.Max(1, Math.Min(loop.MaxIterations ?? Defaults.LoopRounds, Defaults.LoopRounds)),
            Next = next,
        };
        _loops[loop.Id] = entry;
        _repeats *= 2;
        entry.Body = Compile(loop.Body, next);
        _repeats /= 2;
        return entry;
    }

    private PauseNode Pause(WaitNode wait, PlanNode? next)
    {
        var deadline = wait.Timeout?.TotalMilliseconds ?? double.PositiveInfinity;
        return new PauseNode
        {
            Length = PauseLength(wait),
            Deadline = deadline,
            HandlesTimeout = wait.OnTimeout is not null,
            OnTimeout = wait.OnTimeout is { } handler ? Compile(handler, next) : null,
            Next = next,
        };
    }

    private Law PauseLength(WaitNode wait)
    {
        if ((wait.Event is { } name && profile.Waits.TryGetValue(name, out var known))
            || profile.Waits.TryGetValue(wait.For, out known))
        {
            return known;
        }

        if (wait.Duration is { } duration)
            return new Law.Constant(Math.Max(0, duration.TotalMilliseconds));
        if (wait.Event is not null && wait.Timeout is { } timeout && timeout > TimeSpan.Zero)
        {
            assumptions.Add($"'{wait.For}': half of the events come within an eighth of the deadline, 99 % in time: assumption.");
            return Law.FromPercentiles(timeout.TotalMilliseconds / 8, timeout.TotalMilliseconds);
        }

        assumptions.Add($"'{wait.For}' takes {Defaults.WaitSeconds:0} s: assumption.");
        return new Law.Constant(Defaults.WaitSeconds * 1000);
    }
}
