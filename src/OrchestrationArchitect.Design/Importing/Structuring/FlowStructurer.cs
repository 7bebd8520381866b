using System.Collections.Immutable;
using OrchestrationArchitect.Design.Importing.Asl;
using OrchestrationArchitect.Design.Importing.Translation;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Importing.Structuring;

/// <summary>
/// Turns a machine's jumps into nested blocks. Paths part at choices and handlers and meet at joins; what they reach
/// past a join is written out again. Cycles become loops around their head. A handler's path can only meet the main one
/// straight after the failed state, as the model has it; where it meets later, the rest is written out in the handler.
/// </summary>
internal sealed class FlowStructurer
{
    /// <summary>Nodes written for one machine before it counts as too tangled.</summary>
    public const int MaxNodes = 10_000;

    /// <summary>Blocks within blocks; more could not be written as JSON.</summary>
    public const int MaxDepth = 40;

    private readonly AslMachine _machine;
    private readonly StateGraph _graph;
    private readonly JoinFinder _joins;
    private readonly StepTable _steps;
    private readonly Dictionary<int, string> _open = [];
    private readonly Dictionary<(int, int, string), FlowNode> _written = [];
    private int _nodes;

    private FlowStructurer(AslMachine machine, StateGraph graph, StepTable steps)
    {
        _machine = machine;
        _graph = graph;
        _joins = new JoinFinder(graph);
        _steps = steps;
    }

    /// <summary>The flow of a machine, or <see langword="null"/> if it is too tangled.</summary>
    public static FlowNode? Structure(AslMachine machine, StateGraph graph, StepTable steps)
    {
        var structurer = new FlowStructurer(machine, graph, steps);
        var flow = structurer.Block(machine.Start, graph.End, depth: 0);
        return structurer._nodes > MaxNodes ? null : flow;
    }

    private bool IsOpen(int node) => _open.ContainsKey(node);

    private FlowNode Block(int start, int follow, int depth)
    {
        // What is written depends on the loops around it, and on nothing else that changes.
        var key = (start, follow, string.Join(' ', _open.Keys.Order()));
        if (_written.TryGetValue(key, out var known))
        {
            return known;
        }

        var loops = _steps.Loops;
        var items = new List<FlowNode>();
        for (var at = start; at != follow && Enough(depth);)
        {
            if (_open.TryGetValue(at, out var loop))
            {
                items.Add(new AgainNode(loop));
                break;
            }

            if (at == AslMachine.Missing)
            {
                items.Add(new EndNode(EndOutcome.Failed) { Error = "States.Runtime", Cause = "The next state does not exist." });
                break;
            }

            if (at == _graph.End)
            {
                items.Add(new EndNode(EndOutcome.Succeeded));
                break;
            }

            var (node, next) = _graph.IsLoopHead[at] ? Loop(at, follow, depth) : State(at, follow, depth);
            items.Add(node);
            if (next is null)
            {
                break;
            }

            at = next.Value;
        }

        var block = items is [var only] ? only : new SequenceNode([.. items]);
        if (loops == _steps.Loops)
        {
            // A block that holds a loop is written anew each time, because a loop's id is its own.
            _written[key] = block;
        }

        return block;
    }

    private bool Enough(int depth)
    {
        _nodes = depth > MaxDepth ? MaxNodes + 1 : _nodes + 1;
        return _nodes <= MaxNodes;
    }

    private (FlowNode Node, int? Next) Loop(int head, int follow, int depth)
    {
        var exit = _joins.Exit(head, follow, IsOpen);
        var id = _steps.LoopId(_machine.States[head].Name);
        _open.Add(head, id);
        var (first, next) = State(head, exit, depth + 1);
        var rest = next is { } after && after != exit ? Block(after, exit, depth + 1) : null;
        _open.Remove(head);
        FlowNode body = (first, rest) switch
        {
            (_, null) => first,
            (_, SequenceNode sequence) => new SequenceNode([first, .. sequence.Items]),
            _ => new SequenceNode([first, rest]),
        };
        return (new LoopNode(id, body), exit);
    }

    private (FlowNode Node, int? Next) State(int at, int follow, int depth)
    {
        var state = _machine.States[at];
        switch (state.Type)
        {
            case AslStateType.Succeed:
                return (new SequenceNode([]), _graph.End);
            case AslStateType.Fail:
                return (StateTranslator.Fail(state), null);
            case AslStateType.Choice:
                return Choice(state, follow, depth);
            case AslStateType.Wait:
                return (StateTranslator.Wait(state), Node(state.Next));
            case AslStateType.Parallel:
                var branches = state.Branches.Select(_steps.Machine).ToImmutableArray();
                return (StateTranslator.Parallel(state, branches, Failure(state, depth)), Node(state.Next));
            case AslStateType.Map:
                var body = state.Branches.Select(_steps.Machine).FirstOrDefault() ?? new SequenceNode([]);
                return (StateTranslator.Map(state, body, Failure(state, depth)), Node(state.Next));
            default:
                return (new StepNode(_steps.Step(state, Failure(state, depth))), Node(state.Next));
        }
    }

    private (FlowNode Node, int? Next) Choice(AslState state, int follow, int depth)
    {
        var targets = state.Choices.Select(choice => Node(choice.Target))
            .Concat(state.Default is { } other ? [Node(other)] : [])
            .Where(target => target != AslMachine.Missing).Distinct().ToArray();
        var join = targets.Length == 0 ? follow : _joins.Join(targets, follow, IsOpen);
        var branches = state.Choices.Select(choice =>
            StateTranslator.Branch(choice.Rule, Block(Node(choice.Target), join, depth + 1)));
        var otherwise = state.Default is { } rest ? Block(Node(rest), join, depth + 1) : null;
        return (new ChoiceNode([.. branches], otherwise) { Name = state.Name }, join);
    }

    private OnFailure Failure(AslState state, int depth) => new()
    {
        Action = FailureAction.Fail,
        Catches =
        [
            .. state.Catches.Select(handler =>
                new FailureCatch(handler.Errors, Block(Node(handler.Target), Node(state.Next), depth + 1))),
        ],
    };

    private int Node(int target) => target == AslMachine.End ? _graph.End : target;
}
