using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Verification.Checking;

/// <summary>
/// Unfolds a design's flow tree into places. Compiled from the end to the beginning, so that each place knows what
/// follows it.
/// </summary>
internal sealed class FlowCompiler
{
    /// <summary>Items a map is explored with: with two, everything that can go wrong between items does.</summary>
    public const int MapItems = 2;

    /// <summary>Rounds a bounded loop is explored with.</summary>
    public const int LoopRounds = 2;

    private const int MaxDepth = 400;

    private readonly DesignView _view;
    private readonly int _maxPlaces;
    private readonly List<Place> _places = [];
    private readonly List<ThreadInfo> _threads = [new(-1, 0, 0)];
    private readonly List<Instance> _instances = [];
    private readonly Dictionary<(string, string), int> _instanceIndex = [];
    private readonly Dictionary<(FlowNode, int, int, Scope), int> _handlers = [];
    private int _loops;
    private int _forks;
    private int _order;
    private int _depth;

    private FlowCompiler(DesignView view, int maxPlaces)
    {
        _view = view;
        _maxPlaces = maxPlaces;
    }

    /// <summary>The program of a design, or <see langword="null"/> if it is too large.</summary>
    public static Program? Compile(DesignView view, int maxPlaces)
    {
        var compiler = new FlowCompiler(view, maxPlaces);
        foreach (var name in new[] { "idle", "ended well", "ended badly" })
        {
            compiler.Add(id => new Place { Id = id, Kind = PlaceKind.Done, Name = name });
        }

        var done = compiler.Add(id => new Place { Id = id, Kind = PlaceKind.Done });
        var start = compiler.Node(view.Design.Flow, done, new Scope(0, "", [], Handler: false, ImmutableDictionary<string, LoopFrame>.Empty));
        if (compiler.Overflown)
        {
            return null;
        }

        compiler.LinkUndoing();
        var program = new Program(
            [.. compiler._places], [.. compiler._threads], [.. compiler._instances], compiler._loops, compiler._forks, start);
        ForkReduction.Mark(program);
        return program;
    }

    private bool Overflown => _places.Count > _maxPlaces || _depth > MaxDepth;

    private int Add(Func<int, Place> make)
    {
        var place = make(_places.Count);
        _places.Add(place);
        return place.Id;
    }

    private int Node(FlowNode node, int next, Scope scope)
    {
        if (Overflown)
        {
            return next;
        }

        _depth++;
        var place = node switch
        {
            StepNode call => Call(_view.Find(call.Step)!, next, scope),
            SequenceNode sequence => sequence.Items.Reverse().Aggregate(next, (after, item) => Node(item, after, scope)),
            ChoiceNode choice => Choice(choice, next, scope),
            LoopNode loop => Loop(loop, next, scope),
            WaitNode wait => Wait(wait, next, scope),
            ParallelNode parallel => Fork(
                parallel.Branches, parallel.Quorum ?? parallel.Branches.Length, parallel.Retry, parallel.OnFailure, "the parallel branches", next, scope, map: false),
            MapNode map => Map(map, next, scope),
            AgainNode again => Again(scope.Loops[again.Loop], again.Loop, scope),
            EndNode end => End(end, scope),
            _ => next,
        };
        if (!Overflown)
        {
            _depth--;
        }

        return place;
    }

    private int Call(Step step, int next, Scope scope)
    {
        if (step.Integration.Kind == IntegrationKind.None)
        {
            // A handler that writes the failure down leaves it to later states, so it does not pass unseen.
            return scope.Handler && step.Integration.Target is not null
                ? Add(id => new Place { Id = id, Kind = PlaceKind.Jump, Next = next, Records = true })
                : next;
        }

        _order--;
        var instance = scope.Handler || _view.Compensations.Contains(step.Id) ? -1 : InstanceOf(step, scope);
        var handlers = Handlers(step.OnFailure, next, scope);
        return Add(id => new Place
        {
            Id = id,
            Kind = PlaceKind.Step,
            Name = step.Name,
            Step = step,
            Next = next,
            Instance = instance,
            Context = scope.Context,
            InHandler = scope.Handler,
            Handlers = handlers,
            Action = step.OnFailure.Action,
            MayHang = step.Timeout is null && step.Heartbeat is null
                && (step.Integration.Completion == CompletionMode.Callback || step.Effect == Effect.Human || step.Integration.Kind == IntegrationKind.Human),
        });
    }

    private int InstanceOf(Step step, Scope scope)
    {
        if (_instanceIndex.TryGetValue((step.Id, scope.Context), out var known))
        {
            return known;
        }

        _instances.Add(new Instance(step, scope.Context, scope.Branches, _order));
        return _instanceIndex[(step.Id, scope.Context)] = _instances.Count - 1;
    }

    private ImmutableArray<(string, bool, int)> Handlers(OnFailure? failure, int next, Scope scope) =>
        failure is null ? [] : [.. failure.Catches.Select(entry => (string.Join(", ", entry.Errors), entry.Errors.Contains("*"), Handler(entry.Handler, next, scope)))];

    private int Handler(FlowNode handler, int next, Scope scope)
    {
        var inside = scope with { Handler = true };
        var key = (handler, next, scope.Thread, inside);
        return _handlers.TryGetValue(key, out var known) ? known : _handlers[key] = Node(handler, next, inside);
    }

    private int Choice(ChoiceNode choice, int next, Scope scope)
    {
        var ways = choice.Branches.Select(branch => (branch.Condition, Node(branch.Body, next, scope))).ToList();
        if (choice.Otherwise is { } other)
        {
            ways.Add(("none of its conditions", Node(other, next, scope)));
        }

        return Add(id => new Place
        {
            Id = id,
            Kind = PlaceKind.Choice,
            Name = choice.Name ?? "",
            Ways = [.. ways],
            MayMatchNothing = choice.Otherwise is null,
            InHandler = scope.Handler,
        });
    }

    private int Loop(LoopNode loop, int next, Scope scope)
    {
        var bounded = loop.MaxIterations is not null;
        var number = bounded ? _loops++ : -1;
        var head = _places[Add(id => new Place { Id = id, Kind = PlaceKind.Jump })];
        var frame = new LoopFrame(number, head.Id, next, Math.Min(loop.MaxIterations ?? 0, LoopRounds));
        head.Next = Node(loop.Body, next, scope with { Loops = scope.Loops.SetItem(loop.Id, frame) });
        return bounded ? Add(id => new Place { Id = id, Kind = PlaceKind.Enter, Number = number, Next = head.Id }) : head.Id;
    }

    private int Again(LoopFrame loop, string name, Scope scope) => Add(id => new Place
    {
        Id = id,
        Kind = PlaceKind.Again,
        Name = name,
        Number = loop.Number,
        Next = loop.Head,
        Exit = loop.Exit,
        Rounds = loop.Rounds,
        InHandler = scope.Handler,
    });

    private int Wait(WaitNode wait, int next, Scope scope)
    {
        if (wait.Event is null)
        {
            return Add(id => new Place { Id = id, Kind = PlaceKind.Timer, Name = wait.For, Next = next, InHandler = scope.Handler });
        }

        var late = wait.OnTimeout is { } body ? Node(body, next, scope) : 0;
        return Add(id => new Place
        {
            Id = id,
            Kind = PlaceKind.Event,
            Name = wait.Event,
            Next = next,
            Late = late,
            MayHang = (wait.Timeout ?? wait.Duration) is null,
            InHandler = scope.Handler,
        });
    }

    private int Map(MapNode map, int next, Scope scope)
    {
        var quorum = map.ToleratedFailurePercentage switch { >= 100 => 0, > 0 => 1, _ => MapItems };
        return Fork(
            [.. Enumerable.Repeat(map.Body, MapItems)], quorum, map.Retry, map.OnFailure, $"the map over “{map.Item}”", next, scope, map: true);
    }

    private int Fork(
        ImmutableArray<FlowNode> branches, int quorum, RetryPolicy? retry, OnFailure? failure, string name, int next, Scope scope, bool map)
    {
        var number = _forks++;
        var handlers = Handlers(failure, next, scope);
        var fork = _places[Add(id => new Place
        {
            Id = id,
            Kind = PlaceKind.Fork,
            Name = name,
            Next = next,
            Number = number,
            Quorum = quorum,
            Retried = retry is { MaxAttempts: > 1 },
            Handlers = handlers,
            Action = failure?.Action ?? FailureAction.Fail,
            IsMap = map,
            InHandler = scope.Handler,
        })];
        fork.Children = [.. branches.Select((branch, index) => Branch(fork, number, branch, index, scope, map))];
        return fork.Id;
    }

    private (int Thread, int Start) Branch(Place fork, int number, FlowNode body, int index, Scope scope, bool map)
    {
        var thread = _threads.Count;
        _threads.Add(new ThreadInfo(scope.Thread, fork.Id, index));
        var inside = scope with
        {
            Thread = thread,
            Context = map ? $"{scope.Context}{number}:{index}." : scope.Context,
            Branches = scope.Branches.Add((number, index)),
            Loops = ImmutableDictionary<string, LoopFrame>.Empty,
        };
        return (thread, Node(body, Program.EndedWell, inside));
    }

    private int End(EndNode end, Scope scope)
    {
        if (end.Outcome == EndOutcome.Succeeded && scope.Thread != 0)
        {
            return Program.EndedWell;
        }

        var kind = end.Outcome == EndOutcome.Succeeded ? PlaceKind.Done : PlaceKind.Fail;
        return Add(id => new Place { Id = id, Kind = kind, Name = end.Error ?? "", InHandler = scope.Handler });
    }

    private void LinkUndoing()
    {
        foreach (var place in _places.Where(place => place.Step is { } step && _view.Compensations.Contains(step.Id)))
        {
            place.Undoes =
            [
                .. Enumerable.Range(0, _instances.Count)
                    .Where(index => _view.Undoes(place.Step!, _instances[index].Step)
                        && SameItems(_instances[index].Context, place.Context)),
            ];
        }
    }

    /// <summary>An undoing inside a map undoes what was done for its item; one outside, what was done for every item.</summary>
    private static bool SameItems(string done, string undone) =>
        done.StartsWith(undone, StringComparison.Ordinal) || undone.StartsWith(done, StringComparison.Ordinal)
        || Items(done).SequenceEqual(Items(undone));

    private static IEnumerable<string> Items(string context) =>
        context.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(item => item[(item.IndexOf(':', StringComparison.Ordinal) + 1)..]);

    private sealed record LoopFrame(int Number, int Head, int Exit, int Rounds);

    private sealed record Scope(
        int Thread, string Context, ImmutableArray<(int, int)> Branches, bool Handler, ImmutableDictionary<string, LoopFrame> Loops);
}
