using System.Collections.Immutable;
using System.Text;
using OrchestrationArchitect.Design.Exporting.Diagrams;
using OrchestrationArchitect.Design.Exporting.Naming;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Exporting.Mermaid;

/// <summary>Writes the flow, then the way back: failures, undoing steps, the dead-letter queue.</summary>
internal sealed class MermaidWriter(OrchestrationDesign design)
{
    private readonly StepIndex _steps = new(design);
    private readonly StringBuilder _text = new();
    private readonly List<string> _classes = [];
    private readonly List<Failing> _failing = [];
    private readonly List<(Step Step, string State)> _undoable = [];
    private readonly Dictionary<string, string> _loops = new(StringComparer.Ordinal);
    private int _depth;
    private int _count;
    private string? _container;

    public string Write()
    {
        _text.Append("---\ntitle: \"").Append(MermaidLabel.Of(design.Name)).Append("\"\n---\nstateDiagram-v2\n");
        _depth = 1;
        Line("direction TB");
        To(Flow(design.Flow, [new Way("[*]", null)]), "[*]");
        Back();
        Styles();
        return _text.ToString();
    }

    private ImmutableArray<Way> Flow(FlowNode node, ImmutableArray<Way> from) => node switch
    {
        StepNode step => Step(step, from),
        SequenceNode sequence => (sequence.Items.IsDefault ? [] : sequence.Items)
            .Aggregate(from, (ways, item) => ways.IsEmpty ? ways : Flow(item, ways)),
        ParallelNode parallel => Parallel(parallel, from),
        MapNode map => Container($"For each {map.Item}", MapNotes(map), map.Body, from),
        LoopNode loop => Loop(loop, from),
        ChoiceNode choice => Choice(choice, from),
        WaitNode wait => Wait(wait, from),
        AgainNode again => Again(again, from),
        EndNode end => End(end, from),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name, "Not a kind of flow node."),
    };

    private ImmutableArray<Way> Step(StepNode node, ImmutableArray<Way> from)
    {
        var step = _steps[node.Step];
        var notes = NodeFactory.Notes(step).ToList();
        if (step.Id == design.Pivot)
        {
            notes.Add("pivot");
        }

        var state = State(step.Name, notes, step.Effect.ToString().ToLowerInvariant());
        To(from, state);
        if (step.OnFailure.Action is FailureAction.Compensate or FailureAction.DeadLetter)
        {
            _failing.Add(new Failing(_container ?? state, step.OnFailure.Action == FailureAction.Compensate, _undoable.Count));
        }

        if (step.Compensation is not null)
        {
            _undoable.Add((step, state));
        }

        var ways = ImmutableArray.Create(new Way(state, step.OnFailure.Action == FailureAction.Continue ? "done or failed" : null));
        foreach (var handler in step.OnFailure.Catches.IsDefault ? [] : step.OnFailure.Catches)
        {
            ways = ways.AddRange(Flow(handler.Handler, [new Way(state, "on " + string.Join(" or ", handler.Errors))]));
        }

        return ways;
    }

    private ImmutableArray<Way> Parallel(ParallelNode node, ImmutableArray<Way> from)
    {
        var fork = Marked("fork");
        To(from, fork);
        var ends = (node.Branches.IsDefault ? [] : node.Branches).SelectMany(branch => Flow(branch, [new Way(fork, null)])).ToImmutableArray();
        if (ends.IsEmpty)
        {
            return node.Branches.IsDefaultOrEmpty ? [new Way(fork, null)] : [];
        }

        var join = Marked("join");
        To(ends, join);
        return [new Way(join, node.Quorum is { } enough ? FormattableString.Invariant($"{enough} are enough") : null)];
    }

    private ImmutableArray<Way> Container(string label, IEnumerable<string> notes, FlowNode body, ImmutableArray<Way> from)
    {
        var state = Next();
        To(from, state);
        var text = string.Join(", ", notes.Prepend(label));
        Line($"state \"{MermaidLabel.Of(text)}\" as {state} {{");
        _depth++;
        var outer = _container;
        _container ??= state;
        To(Flow(body, [new Way("[*]", null)]), "[*]");
        _container = outer;
        _depth--;
        Line("}");
        return [new Way(state, null)];
    }

    private ImmutableArray<Way> Loop(LoopNode node, ImmutableArray<Way> from)
    {
        var start = Marked("choice");
        To(from, start);
        _loops[node.Id] = start;
        return Flow(node.Body, [new Way(start, node.MaxIterations is { } most ? FormattableString.Invariant($"at most {most} rounds") : "each round")]);
    }

    private ImmutableArray<Way> Again(AgainNode node, ImmutableArray<Way> from)
    {
        if (_loops.TryGetValue(node.Loop, out var start))
        {
            To(from, start);
            return [];
        }

        return from;
    }

    private ImmutableArray<Way> Choice(ChoiceNode node, ImmutableArray<Way> from)
    {
        var choice = Marked("choice");
        To(from, choice);
        var ways = (node.Branches.IsDefault ? [] : node.Branches)
            .SelectMany(branch => Flow(branch.Body, [new Way(choice, branch.Condition)])).ToImmutableArray();
        var otherwise = ImmutableArray.Create(new Way(choice, "otherwise"));
        return ways.AddRange(node.Otherwise is { } body ? Flow(body, otherwise) : End(Unmatched, otherwise));
    }

    private static EndNode Unmatched { get; } = new(EndOutcome.Failed) { Error = "No condition held" };

    private ImmutableArray<Way> Wait(WaitNode node, ImmutableArray<Way> from)
    {
        var limit = node.Event is null ? node.Duration : node.Timeout;
        var notes = limit is { } time ? [Durations.Text(time) + (node.Event is null ? "" : " at most")] : Array.Empty<string>();
        var starts = node.For.StartsWith("wait", StringComparison.OrdinalIgnoreCase);
        var state = State(starts ? node.For : $"Wait for {node.For}", notes, "wait");
        To(from, state);
        var ways = ImmutableArray.Create(new Way(state, node.Event));
        return node is { Event: not null, OnTimeout: { } late } ? ways.AddRange(Flow(late, [new Way(state, "time is up")])) : ways;
    }

    private ImmutableArray<Way> End(EndNode node, ImmutableArray<Way> from)
    {
        if (node.Outcome == EndOutcome.Succeeded)
        {
            To(from, "[*]");
            return [];
        }

        var state = State(node.Error is { } error ? $"Failed: {error}" : "Failed", [], "failed");
        To(from, state);
        To([new Way(state, null)], "[*]");
        return [];
    }

    /// <summary>The chain of undoing steps in reverse, entered behind the last thing that may have been done.</summary>
    private void Back()
    {
        if (_failing.Count == 0)
        {
            return;
        }

        var queue = State("Dead-letter queue", ["input, failing step, error"], "dead");
        var entries = new List<string> { queue };
        foreach (var (step, _) in _undoable)
        {
            var undo = _steps[step.Compensation!.Step];
            var state = State(undo.Name, NodeFactory.Notes(undo), "undo");
            To([new Way(state, "undone")], entries[^1]);
            entries.Add(state);
        }

        foreach (var failing in _failing.Distinct())
        {
            To([new Way(failing.State, "fails")], entries[failing.Undo ? failing.Done : 0]);
        }

        To([new Way(queue, null)], "[*]");
    }

    private void Styles()
    {
        foreach (var (name, style) in new[]
                 {
                     ("read", "stroke:#2563a8,stroke-width:2px"), ("compensatable", "stroke:#0e7a5f,stroke-width:2px"),
                     ("idempotent", "stroke:#4d5b9e,stroke-width:2px"), ("irreversible", "stroke:#b3261e,stroke-width:3px"),
                     ("human", "stroke:#8a4b00,stroke-width:2px"), ("wait", "stroke:#6b3fa0,stroke-width:2px"),
                     ("undo", "stroke:#b45309,stroke-width:2px,stroke-dasharray:6 4"),
                     ("dead", "stroke:#a61b2b,stroke-width:2px"), ("failed", "stroke:#a61b2b,stroke-width:2px"),
                 })
        {
            if (_classes.Exists(line => line.EndsWith(" " + name, StringComparison.Ordinal)))
            {
                Line($"classDef {name} {style}");
            }
        }

        _classes.ForEach(Line);
    }

    private string State(string name, IEnumerable<string> notes, string style)
    {
        var state = Next();
        Line($"state \"{MermaidLabel.Of(name)}\" as {state}");
        var text = string.Join(", ", notes);
        if (text.Length > 0)
        {
            Line($"{state} : {MermaidLabel.Of(text)}");
        }

        _classes.Add($"class {state} {style}");
        return state;
    }

    private string Marked(string kind)
    {
        var state = Next();
        Line($"state {state} <<{kind}>>");
        return state;
    }

    private void To(ImmutableArray<Way> ways, string target)
    {
        foreach (var way in ways)
        {
            Line(way.Label is { } label ? $"{way.From} --> {target} : {MermaidLabel.Of(label)}" : $"{way.From} --> {target}");
        }
    }

    private static IEnumerable<string> MapNotes(MapNode map)
    {
        yield return map.MaxConcurrency is { } most ? FormattableString.Invariant($"{most} at a time") : "all at once";
    }

    private string Next() => FormattableString.Invariant($"s{++_count}");

    private void Line(string line) => _text.Append(' ', _depth * 4).Append(line).Append('\n');

    private sealed record Way(string From, string? Label);

    private sealed record Failing(string State, bool Undo, int Done);
}
