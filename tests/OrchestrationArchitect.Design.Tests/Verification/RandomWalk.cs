using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Verification.Checking;

namespace OrchestrationArchitect.Design.Tests.Verification;

/// <summary>
/// One run of a design, played by walking its tree and drawing what happens. It shares nothing with the checker but the
/// meaning: no places, no state vectors, no reduction.
/// </summary>
internal sealed class RandomWalk(OrchestrationDesign design, Random random)
{
    private const int MaxMoves = 400;

    private readonly Dictionary<string, Step> _steps = design.Steps.ToDictionary(step => step.Id, StringComparer.Ordinal);
    private readonly HashSet<string> _undoing = [.. design.Steps.Select(step => step.Compensation?.Step).OfType<string>()];
    private readonly Dictionary<(string Step, string Items), Record> _done = [];
    private readonly List<Strand> _strands = [];
    private readonly bool _keeps = design.DeadLetters.Any(queue => queue.Source == "run");
    private readonly bool _repeats = !design.State.Engine.Contains("Step Functions", StringComparison.Ordinal);
    private readonly bool _stubborn = random.Next(8) == 0;
    private bool _masked;
    private bool _untold;
    private bool _undone;
    private bool _over;
    private int _clock;
    private int _forks;

    /// <summary>The properties that this run broke.</summary>
    public HashSet<string> Broken { get; } = new(StringComparer.Ordinal);

    /// <summary>Plays the run.</summary>
    public RandomWalk Play()
    {
        var main = new Strand { Items = "" };
        main.Work.Push(new Work(design.Flow, Handler: false));
        _strands.Add(main);
        for (var moves = 0; !_over; moves++)
        {
            var ready = _strands.Where(strand => strand is { Ended: null, Fork: null }).ToList();
            if (ready.Count == 0)
            {
                if (!_over)
                {
                    Broken.Add(ModelProperties.NoDeadlock);
                }

                return this;
            }

            if (moves == MaxMoves)
            {
                Broken.Add(ModelProperties.Terminates);
                return this;
            }

            Move(ready[random.Next(ready.Count)]);
        }

        return this;
    }

    private void Move(Strand strand)
    {
        if (!strand.Work.TryPop(out var work))
        {
            Finish(strand, handler: false);
            return;
        }

        switch (work.Node)
        {
            case null:
                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items.Reverse())
                {
                    strand.Work.Push(work with { Node = item });
                }

                break;
            case StepNode call:
                Call(strand, _steps[call.Step], work.Handler);
                break;
            case ChoiceNode choice:
                var ways = choice.Branches.Select(branch => (FlowNode?)branch.Body).Append(choice.Otherwise).ToList();
                if (ways[Circles(strand) ? 0 : random.Next(ways.Count)] is { } way)
                {
                    strand.Work.Push(work with { Node = way });
                }
                else
                {
                    Fail(strand, FailureAction.Fail, step: null, work.Handler, work.Handler);
                }

                break;
            case LoopNode loop:
                strand.Work.Push(new Work(null, work.Handler) { Loop = loop });
                strand.Work.Push(work with { Node = loop.Body });
                break;
            case AgainNode again:
                while (strand.Work.Peek().Loop?.Id != again.Loop)
                {
                    strand.Work.Pop();
                }

                var mark = strand.Work.Pop();
                if (mark.Loop!.MaxIterations is not { } most || mark.Round + 1 < most)
                {
                    strand.Work.Push(mark with { Round = mark.Round + 1 });
                    strand.Work.Push(new Work(mark.Loop.Body, mark.Handler));
                }

                break;
            case WaitNode { Event: not null } wait:
                Await(strand, wait, work.Handler);
                break;
            case ParallelNode parallel:
                Start(strand, parallel, parallel.Branches, parallel.Quorum ?? parallel.Branches.Length, parallel.Retry, parallel.OnFailure, work.Handler, map: false);
                break;
            case MapNode map:
                Start(strand, map, [map.Body, map.Body], map.ToleratedFailurePercentage > 0 ? 1 : 2, map.Retry, map.OnFailure, work.Handler, map: true);
                break;
            case EndNode { Outcome: EndOutcome.Succeeded }:
                Finish(strand, work.Handler);
                break;
            case EndNode:
                if (strand.Parent is null)
                {
                    FailOnPurpose();
                }
                else
                {
                    Fail(strand, FailureAction.Fail, step: null, handler: false, work.Handler);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>A stubborn run never leaves a loop that nothing bounds.</summary>
    private bool Circles(Strand strand) => _stubborn && strand.Work.Any(work => work.Loop is { MaxIterations: null });

    private void Await(Strand strand, WaitNode wait, bool handler)
    {
        if (random.Next(2) == 0)
        {
            return;
        }

        if (wait.Timeout is null)
        {
            Broken.Add(ModelProperties.Terminates);
            if (strand.Parent is not null)
            {
                Broken.Add(ModelProperties.NoDeadlock);
            }

            _over = true;
        }
        else if (wait.OnTimeout is { } late)
        {
            strand.Work.Push(new Work(late, handler));
        }
        else
        {
            Fail(strand, FailureAction.Fail, step: null, handler, handler);
        }
    }

    private void Call(Strand strand, Step step, bool handler)
    {
        var tracked = !handler && !_undoing.Contains(step.Id);
        var record = tracked ? Of(step, strand) : null;
        record?.Attempted = true;
        if (!Circles(strand) && random.Next(3) == 0)
        {
            var taken = step.OnFailure.Catches.FirstOrDefault(entry => entry.Errors.Contains("*") || random.Next(2) == 0);
            if (taken is not null)
            {
                _masked |= taken.Errors.Contains("*");
                _untold |= taken.Errors.Contains("*");
                strand.Work.Push(new Work(taken.Handler, Handler: true));
            }
            else if (step.OnFailure.Action != FailureAction.Continue)
            {
                Fail(strand, step.OnFailure.Action, step, handler, handler);
            }

            return;
        }

        if (Doubles(step) && (step.Retry is not null || _repeats) && random.Next(2) == 0)
        {
            Broken.Add(ModelProperties.NoDoubles);
        }

        _masked &= step.Effect == Effect.Read;
        _untold &= step.Effect == Effect.Read;
        if (record is not null)
        {
            if (record.Repeating && Doubles(step))
            {
                Broken.Add(ModelProperties.NoDoubles);
            }

            record.Standing = true;
            record.Undone = record.Repeating = false;
            record.At = ++_clock;
        }

        if (_undoing.Contains(step.Id))
        {
            Undo(step, strand, handler);
        }
    }

    private void Undo(Step undo, Strand strand, bool handler)
    {
        var undone = _done.Where(pair => _steps[pair.Key.Step].Compensation?.Step == undo.Id
            && (pair.Key.Items.StartsWith(strand.Items, StringComparison.Ordinal) || strand.Items.StartsWith(pair.Key.Items, StringComparison.Ordinal))).ToList();
        if (handler && undone.Count == 0 && design.Steps.Any(step => step.Compensation?.Step == undo.Id && InFlow(step.Id)))
        {
            Broken.Add(ModelProperties.Compensated);
        }

        if (handler && _done.Any(pair => pair.Value.Standing && _steps[pair.Key.Step] is { Effect: Effect.Irreversible, Compensation: null }))
        {
            Broken.Add(ModelProperties.PivotSafe);
        }

        foreach (var (_, record) in undone.Where(pair => pair.Value.Standing))
        {
            record.Standing = false;
            record.Undone = handler;
        }

        _undone |= handler && design.Steps.Any(step => step.Compensation?.Step == undo.Id && InFlow(step.Id));
    }

    private bool InFlow(string id) => FlowWalk.All(design.Flow)
        .OfType<StepNode>().Any(node => node.Step == id);

    private void Start(
        Strand strand, FlowNode node, IReadOnlyList<FlowNode> branches, int quorum, RetryPolicy? retry, OnFailure? failure, bool handler, bool map)
    {
        var number = _forks++;
        strand.Fork = new Fork(node, branches, quorum, retry is { MaxAttempts: > 1 }, failure, handler, map, map ? $"{strand.Items}{number}:" : strand.Items);
        Begin(strand);
    }

    private void Begin(Strand strand)
    {
        var fork = strand.Fork!;
        for (var index = 0; index < fork.Branches.Count; index++)
        {
            var child = new Strand { Parent = strand, Items = fork.IsMap ? $"{fork.Items}{index}." : fork.Items };
            child.Work.Push(new Work(fork.Branches[index], fork.Handler));
            _strands.Add(child);
        }
    }

    private void Finish(Strand strand, bool handler)
    {
        strand.Ended = true;
        if (strand.Parent is { } parent)
        {
            Join(parent);
            return;
        }

        _over = true;
        if (_masked)
        {
            Broken.Add(ModelProperties.NoFalseSuccess);
        }

        if (handler && _undone)
        {
            HalfDone();
        }
    }

    private void Join(Strand parent)
    {
        var fork = parent.Fork!;
        var children = _strands.Where(strand => strand.Parent == parent).ToList();
        var well = children.Count(child => child.Ended == true);
        if (well >= fork.Quorum && (fork.Quorum < children.Count || children.TrueForAll(child => child.Ended is not null)))
        {
            Stop(parent);
            parent.Fork = null;
        }
    }

    private void Stop(Strand parent)
    {
        foreach (var child in _strands.Where(strand => strand.Parent == parent).ToList())
        {
            Stop(child);
            _strands.Remove(child);
        }
    }

    private void Fail(Strand strand, FailureAction action, Step? step, bool handler, bool inHandler)
    {
        if (strand.Parent is not { } parent)
        {
            End(action, step, inHandler);
            return;
        }

        var fork = parent.Fork!;
        var children = _strands.Where(other => other.Parent == parent).ToList();
        var lost = children.Count(child => child.Ended == false) + 1;
        if (fork.Quorum < children.Count && children.Count - lost >= fork.Quorum)
        {
            Stop(strand);
            strand.Fork = null;
            strand.Ended = false;
            Join(parent);
            return;
        }

        if (fork.Retries && !fork.Retried && random.Next(2) == 0)
        {
            Stop(parent);
            fork.Retried = true;
            foreach (var (key, record) in _done.Where(pair => pair.Value.Standing))
            {
                record.Repeating |= FlowWalk.Children(fork.Node).Take(fork.Branches.Count).SelectMany(FlowWalk.All)
                    .OfType<StepNode>().Any(node => node.Step == key.Step) && key.Items.StartsWith(parent.Items, StringComparison.Ordinal);
            }

            Begin(parent);
            return;
        }

        var taken = fork.Failure?.Catches.FirstOrDefault(entry => entry.Errors.Contains("*") || random.Next(2) == 0);
        var outer = action != FailureAction.Fail ? action : fork.Failure?.Action ?? FailureAction.Fail;
        if (taken is not null || outer == FailureAction.Continue)
        {
            Stop(parent);
            parent.Fork = null;
            if (taken is not null)
            {
                _masked |= taken.Errors.Contains("*");
                _untold |= taken.Errors.Contains("*");
                parent.Work.Push(new Work(taken.Handler, Handler: true));
            }
        }
        else
        {
            Fail(parent, outer, step, handler, inHandler);
        }
    }

    private void End(FailureAction action, Step? step, bool inHandler)
    {
        _over = true;
        if (action == FailureAction.Compensate)
        {
            Compensate();
            return;
        }

        if (!_keeps)
        {
            Broken.Add(ModelProperties.Noticed);
        }

        var undoing = inHandler && step is { Retry.MaxAttempts: > 1 } && _undoing.Contains(step.Id)
            && design.Steps.Any(other => other.Compensation?.Step == step.Id && InFlow(other.Id));
        var ahead = design.Pivot is not null || inHandler || step?.Compensation is not null || _strands.Exists(Undoable);
        if (!undoing && !PivotDone() && ahead)
        {
            HalfDone();
        }
    }

    private bool Undoable(Strand strand) => strand.Ended is null && strand.Work
        .Where(work => work.Node is not null).SelectMany(work => FlowWalk.All(work.Node!)).OfType<StepNode>()
        .Any(node => _steps[node.Step].Compensation is not null);

    private void Compensate()
    {
        foreach (var (key, _) in _done.Where(pair => pair.Value.Standing))
        {
            var step = _steps[key.Step];
            if (step.Compensation is { } compensation)
            {
                if (compensation.Retry.MaxAttempts <= 1)
                {
                    Broken.Add(ModelProperties.Compensated);
                }

                if (!_keeps)
                {
                    Broken.Add(ModelProperties.Noticed);
                }

                if (Doubles(_steps[compensation.Step]) && (compensation.Retry.MaxAttempts > 1 || _repeats))
                {
                    Broken.Add(ModelProperties.NoDoubles);
                }
            }
            else if (step.Effect == Effect.Compensatable)
            {
                Broken.Add(ModelProperties.Compensated);
            }
            else if (step.Effect == Effect.Irreversible)
            {
                Broken.Add(ModelProperties.PivotSafe);
            }

            if (step.Id == design.Pivot)
            {
                Broken.Add(ModelProperties.PivotSafe);
            }
        }
    }

    private void FailOnPurpose()
    {
        _over = true;
        if (_untold && !_keeps)
        {
            Broken.Add(ModelProperties.Noticed);
        }

        if (!PivotDone())
        {
            HalfDone();
        }
    }

    private bool PivotDone() => _done.Any(pair => pair.Key.Step == design.Pivot && pair.Value.Standing);

    private void HalfDone()
    {
        if (_done.Any(pair => pair.Value.Standing && _steps[pair.Key.Step].Compensation is not null))
        {
            Broken.Add(ModelProperties.Compensated);
        }
    }

    private static bool Doubles(Step step) =>
        step is { Effect: Effect.Compensatable or Effect.Irreversible, IdempotencyKey: null };

    private Record Of(Step step, Strand strand) =>
        _done.TryGetValue((step.Id, strand.Items), out var known) ? known : _done[(step.Id, strand.Items)] = new Record();

    private sealed class Record
    {
        public bool Attempted { get; set; }

        public bool Standing { get; set; }

        public bool Undone { get; set; }

        public bool Repeating { get; set; }

        public int At { get; set; }
    }

    private sealed record Work(FlowNode? Node, bool Handler)
    {
        public LoopNode? Loop { get; init; }

        public int Round { get; init; }
    }

    private sealed record Fork(
        FlowNode Node, IReadOnlyList<FlowNode> Branches, int Quorum, bool Retries, OnFailure? Failure, bool Handler, bool IsMap, string Items)
    {
        public bool Retried { get; set; }
    }

    private sealed class Strand
    {
        public Strand? Parent { get; init; }

        public required string Items { get; init; }

        public Stack<Work> Work { get; } = new();

        public Fork? Fork { get; set; }

        public bool? Ended { get; set; }
    }
}
