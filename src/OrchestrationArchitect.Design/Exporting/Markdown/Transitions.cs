using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Exporting.Markdown;

/// <summary>The transitions of a run, from state to state.</summary>
internal sealed class Transitions
{
    private const string Start = "Start";
    private readonly OrchestrationDesign _design;
    private readonly List<(string From, string When, string To)> _found = [];
    private readonly Dictionary<string, string> _loops = new(StringComparer.Ordinal);

    private Transitions(OrchestrationDesign design) => _design = design;

    public static ImmutableArray<(string From, string When, string To)> Of(OrchestrationDesign design)
    {
        var transitions = new Transitions(design);
        foreach (var (from, when) in transitions.Through(design.Flow, [(Start, "")]))
            transitions.Add(from, when, "Completed");

        transitions.Failures();
        return [.. transitions._found];
    }

    /// <summary>Notes the transitions into a node from the open ends before it, and gives its own open ends.</summary>
    private List<(string From, string When)> Through(FlowNode node, List<(string From, string When)> open) => node switch
    {
        StepNode step => Step(step, open),
        WaitNode wait => [.. Enter("Wait: " + wait.For, open), .. wait.OnTimeout is { } late ? Through(late, [("Wait: " + wait.For, $"time-out after {Phrasing.Time(wait.Timeout)}")]) : []],
        SequenceNode sequence => sequence.Items.Aggregate(open, (ends, item) => Through(item, ends)),
        ParallelNode parallel => [.. parallel.Branches.SelectMany(branch => Through(branch, open))],
        MapNode map => Through(map.Body, [.. open.Select(end => (end.From, Join(end.When, $"each {map.Item}")))]),
        ChoiceNode choice => Branches(choice, open),
        LoopNode loop => Loop(loop, open),
        AgainNode again => Again(again, open),
        _ => End((EndNode)node, open),
    };

    private List<(string From, string When)> Step(StepNode node, List<(string From, string When)> open)
    {
        var name = _design.NameOf(node.Step);
        var ends = Enter(name, open);
        foreach (var handler in _design.Steps.FirstOrDefault(step => step.Id == node.Step)?.OnFailure.Catches ?? [])
        {
            // A handler that does nothing leaves the way on to the choice that follows.
            if (handler.Handler is not SequenceNode { Items.IsEmpty: true })
                ends.AddRange(Through(handler.Handler, [(name, "on " + Phrasing.Errors(handler.Errors))]));
        }


        return ends;
    }

    private List<(string From, string When)> Branches(ChoiceNode choice, List<(string From, string When)> open)
    {
        var ends = choice.Branches.SelectMany(branch => Through(branch.Body, When(open, branch.Condition))).ToList();
        if (choice.Otherwise is { } otherwise)
            ends.AddRange(Through(otherwise, When(open, "otherwise")));

        return ends;
    }

    private List<(string From, string When)> Loop(LoopNode loop, List<(string From, string When)> open)
    {
        _loops[loop.Id] = FirstOf(loop.Body) ?? "Loop";
        return Through(loop.Body, open);
    }

    private List<(string From, string When)> Again(AgainNode again, List<(string From, string When)> open)
    {
        foreach (var (from, when) in open)
            Add(from, when, _loops.GetValueOrDefault(again.Loop, again.Loop));

        return [];
    }

    private List<(string From, string When)> End(EndNode end, List<(string From, string When)> open)
    {
        foreach (var (from, when) in open)
            Add(from, when, end.Outcome == EndOutcome.Failed ? "Failed" : "Completed");

        return [];
    }

    private List<(string From, string When)> Enter(string state, List<(string From, string When)> open)
    {
        foreach (var (from, when) in open)
            Add(from, when, state);

        return [(state, "")];
    }

    private void Failures()
    {
        var aborting = _design.Steps.Where(step => step.Role == StepRole.Forward && step.OnFailure.Action == FailureAction.Compensate).Select(step => step.Name).ToList();
        if (aborting.Count > 0)
        {
            Add("Any state up to " + aborting[^1], "attempts used up or a non-retryable error", "Compensating");
            Add("Compensating", "all completed steps undone in reverse order", "Dead-lettered");
            Add("Compensating", "a compensation used up its attempts", "Dead-lettered, alarm to operations");
        }

        foreach (var step in _design.Steps.Where(step => step.OnFailure.Action == FailureAction.Continue))
            Add(step.Name, "late or failed for good", "Left out, the run goes on");
        if (_design.Steps.Any(step => step.Role == StepRole.Forward && step.OnFailure.Action == FailureAction.DeadLetter))
            Add(aborting.Count > 0 ? "Any later state" : "Any state", "attempts used up or a non-retryable error", "Dead-lettered");
    }

    private string? FirstOf(FlowNode node) => node switch
    {
        StepNode step => _design.NameOf(step.Step),
        SequenceNode sequence => sequence.Items.Select(FirstOf).FirstOrDefault(name => name is not null),
        ParallelNode parallel => parallel.Branches.Select(FirstOf).FirstOrDefault(name => name is not null),
        MapNode map => FirstOf(map.Body),
        LoopNode loop => FirstOf(loop.Body),
        ChoiceNode choice => choice.Branches.Select(branch => FirstOf(branch.Body)).FirstOrDefault(name => name is not null),
        WaitNode wait => "Wait: " + wait.For,
        _ => null,
    };

    private void Add(string from, string when, string to)
    {
        if (!_found.Contains((from, when, to)))
            _found.Add((from, when, to));
    }

    private static List<(string From, string When)> When(List<(string From, string When)> open, string condition) =>
        [.. open.Select(end => (end.From, Join(end.When, condition)))];

    private static string Join(string one, string other) => one.Length == 0 || one == other ? other : $"{one}, {other}";
}
