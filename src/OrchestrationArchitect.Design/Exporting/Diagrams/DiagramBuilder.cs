using System.Collections.Immutable;
using OrchestrationArchitect.Design.Exporting.Diagrams.Layout;
using OrchestrationArchitect.Design.Exporting.Naming;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Exporting.Diagrams;

/// <summary>Turns a design's flow into parts of a drawing, and lays them out.</summary>
internal sealed class DiagramBuilder(OrchestrationDesign design)
{
    private readonly StepIndex _steps = new(design);
    private readonly NodeFactory _nodes = new();

    /// <summary>Nodes that call a step with a compensation, in the order of the flow.</summary>
    private readonly List<DiagramNode> _undoable = [];

    public static Diagram Build(OrchestrationDesign design) => new DiagramBuilder(design).Build();

    private Diagram Build()
    {
        var flow = Write(design.Flow);
        var parts = new List<Block> { _nodes.Dot(NodeKind.Start, "Start") };
        parts.AddRange(flow.Parts);
        if (!flow.Closed)
        {
            parts.Add(_nodes.Dot(NodeKind.End, "End"));
        }

        var stack = new Stack(parts);
        var canvas = new Canvas();
        stack.Place(canvas, 0, 0, []);
        var (width, height) = UndoLane.Add(canvas, _undoable, _steps, _nodes, stack.Extent);
        return new Diagram([.. canvas.Nodes], [.. canvas.Edges], [.. canvas.Labels], width, height);
    }

    private Written Write(FlowNode node) => node switch
    {
        StepNode step => Step(step),
        SequenceNode sequence => Sequence(sequence),
        ParallelNode parallel => Parallel(parallel),
        MapNode map => Map(map),
        ChoiceNode choice => Choice(choice),
        LoopNode loop => Loop(loop),
        WaitNode wait => Wait(wait),
        AgainNode again => new Written([_nodes.Dot(NodeKind.Again, $"Again: {again.Loop}")], true),
        EndNode { Outcome: EndOutcome.Failed } end => new Written([_nodes.Dot(NodeKind.Failed, end.Error ?? "Failed")], true),
        EndNode => new Written([_nodes.Dot(NodeKind.End, "End")], true),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name, "Not a kind of flow node."),
    };

    private Written Step(StepNode node)
    {
        var step = _steps[node.Step];
        var leaf = _nodes.Step(step, NodeKind.Step, step.Id == design.Pivot);
        if (step.Compensation is not null)
        {
            _undoable.Add(leaf.Node);
        }

        return Handled(leaf, step.OnFailure.Catches);
    }

    private Written Handled(Leaf leaf, ImmutableArray<FailureCatch> catches)
    {
        if (catches.IsDefaultOrEmpty)
        {
            return new Written([leaf], false);
        }

        var branches = new List<FanBranch> { Branch(null, EdgeKind.Forward, Written.Nothing) with { Straight = true } };
        branches.AddRange(catches.Select(c => Branch(
            c.Errors.Contains("*") ? "on any error" : "on " + string.Join(" or ", c.Errors), EdgeKind.Handled, Write(c.Handler))));
        return new Written([new Fan(leaf, branches, null)], false);
    }

    private Written Sequence(SequenceNode node)
    {
        var parts = ImmutableArray.CreateBuilder<Block>();
        foreach (var item in node.Items.IsDefault ? [] : node.Items)
        {
            var written = Write(item);
            parts.AddRange(written.Parts);
            if (written.Closed)
            {
                return new Written(parts.ToImmutable(), true);
            }
        }

        return new Written(parts.ToImmutable(), false);
    }

    private Written Parallel(ParallelNode node)
    {
        var bodies = node.Branches.IsDefault ? [] : node.Branches;
        if (bodies.IsEmpty)
        {
            return Written.Nothing;
        }

        var fork = new Leaf(_nodes.Bar(NodeKind.Fork, "Fork"), 60, 8, ends: false);
        var written = bodies.Select(Write).ToList();
        var branches = written.Select(body => Branch(null, EdgeKind.Forward, body)).ToList();
        ImmutableArray<string> quorum = node.Quorum is { } enough
            ? [FormattableString.Invariant($"{enough} of {bodies.Length} are enough")]
            : [];
        var join = _nodes.Bar(NodeKind.Join, "Join") with { Notes = quorum };
        return new Written([new Fan(fork, branches, join)], written.TrueForAll(body => body.Closed));
    }

    private Written Map(MapNode node)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        notes.Add(node.MaxConcurrency is { } most ? FormattableString.Invariant($"{most} at a time") : "all at once");
        if (node.BatchSize is > 1 and var size)
        {
            notes.Add(FormattableString.Invariant($"batches of {size}"));
        }

        if (node.ToleratedFailurePercentage > 0)
        {
            notes.Add(FormattableString.Invariant($"{node.ToleratedFailurePercentage:0.##} % may fail"));
        }

        return Grouped(NodeKind.Map, $"For each {node.Item}", notes.ToImmutable(), Write(node.Body));
    }

    private Written Loop(LoopNode node)
    {
        var bound = node.MaxIterations is { } most ? FormattableString.Invariant($"at most {most} rounds") : "without bound";
        return Grouped(NodeKind.Loop, node.Until is { } until ? $"Repeat until {until}" : $"Repeat {node.Id}", [bound], Write(node.Body));
    }

    private Written Grouped(NodeKind kind, string label, ImmutableArray<string> notes, Written body)
    {
        var (node, width, height) = _nodes.Heading(kind, label, notes);

        // A loop whose body never falls off its end is never left; a map is left once its items have ended.
        var group = new Group(node, new Stack(body.Parts), width, height) { AlwaysLeft = kind == NodeKind.Map };
        return new Written([group], kind == NodeKind.Loop && body.Closed);
    }

    private Written Choice(ChoiceNode node)
    {
        var head = _nodes.Diamond(node.Name ?? "Choice");
        var written = new List<(string Label, Written Body)>();
        foreach (var branch in node.Branches.IsDefault ? [] : node.Branches)
        {
            written.Add((branch.Condition, Write(branch.Body)));
        }

        written.Add(node.Otherwise is { } otherwise ? ("otherwise", Write(otherwise)) : ("otherwise", Unmatched()));
        var branches = written.Select(branch => Branch(branch.Label, EdgeKind.Forward, branch.Body)).ToList();
        return new Written([new Fan(head, branches, null)], written.TrueForAll(branch => branch.Body.Closed));
    }

    private Written Unmatched() => new([_nodes.Dot(NodeKind.Failed, "No condition held")], true);

    private Written Wait(WaitNode node)
    {
        var starts = node.For.StartsWith("wait", StringComparison.OrdinalIgnoreCase);
        var label = starts ? node.For : $"Wait for {node.For}";
        if (node.Event is null)
        {
            ImmutableArray<string> pause = node.Duration is { } duration ? [Durations.Text(duration)] : [];
            return new Written([_nodes.Box(NodeKind.Timer, label, pause)], false);
        }

        ImmutableArray<string> limit = node.Timeout is { } most ? [Durations.Text(most) + " at most"] : [];
        var leaf = _nodes.Box(NodeKind.Event, label, limit);
        if (node.OnTimeout is not { } late)
        {
            return new Written([leaf], false);
        }

        var handler = Write(late);
        var reason = node.Timeout is { } deadline ? $"nothing after {Durations.Text(deadline)}" : "time is up";
        return new Written(
            [new Fan(leaf, [Branch(null, EdgeKind.Forward, Written.Nothing) with { Straight = true }, Branch(reason, EdgeKind.Handled, handler)], null)],
            false);
    }

    private static FanBranch Branch(string? label, EdgeKind kind, Written body) =>
        new(new Stack(body.Parts), kind, label, label is null ? [] : TextMetrics.Wrap(label, FanBranch.FontSize, 150, 4));

    /// <summary>Parts one below another, and whether nothing comes after them.</summary>
    private sealed record Written(ImmutableArray<Block> Parts, bool Closed)
    {
        public static Written Nothing { get; } = new([], false);
    }
}
