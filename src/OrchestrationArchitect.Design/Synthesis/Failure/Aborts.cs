using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Synthesis.Flow;

namespace OrchestrationArchitect.Design.Synthesis.Failure;

/// <summary>Tells which step can abort a run when another of it is done; the flow is walked once for all steps, from its end.</summary>
internal sealed class Aborts
{
    private readonly ImmutableHashSet<string> _aborting;
    private readonly Dictionary<string, string> _after = new(StringComparer.Ordinal);
    private readonly List<string> _later = [];

    /// <param name="flow">The flow, in which every forward step appears once.</param>
    /// <param name="aborting">The steps that can abort the run.</param>
    public Aborts(FlowNode flow, ImmutableHashSet<string> aborting)
    {
        _aborting = aborting;
        Walk(flow, default);
    }

    /// <summary>The first step that can come after another in one run and aborts it; <see langword="null"/> if none does.</summary>
    public string? After(string step) => _after.GetValueOrDefault(step);

    /// <summary>Walks a node backwards.</summary>
    /// <param name="node">The node.</param>
    /// <param name="beyond">What aborts where nothing inside it does.</param>
    private void Walk(FlowNode node, Aborter beyond)
    {
        switch (node)
        {
            case StepNode only:
                Take(only.Step, beyond.For(only.Step));
                break;
            case SequenceNode sequence:
                var mark = _later.Count;
                foreach (var item in sequence.Items.Reverse())
                    Walk(item, _later.Count > mark ? Aborter.Of(_later[^1]) : beyond);
                break;
            default:
                var inner = Inside(node, beyond);
                foreach (var child in FlowWalk.Children(node).Reverse())
                    Walk(child, inner);
                break;
        }
    }

    private void Take(string step, string? aborter)
    {
        if (aborter is not null)
            _after[step] = aborter;
        if (_aborting.Contains(step))
            _later.Add(step);
    }

    /// <summary>What aborts beside a step of a node, or in another round or item of it.</summary>
    private Aborter Inside(FlowNode node, Aborter beyond)
    {
        if (node is not (LoopNode or MapNode or ParallelNode) || Nodes.StepsOf(node).Where(_aborting.Contains).Take(2).ToList() is not [var first, .. var more])
            return beyond;
        // A loop's next round and another item may abort at this very step; a branch only at those beside it.
        return node is ParallelNode ? new Aborter(first, more.Count > 0 ? more[0] : beyond.For(first)) : Aborter.Of(first);
    }

    /// <summary>The step that aborts when another one is done.</summary>
    /// <param name="First">It.</param>
    /// <param name="ForItself">What aborts when it is itself done.</param>
    private readonly record struct Aborter(string? First, string? ForItself)
    {
        public static Aborter Of(string step) => new(step, step);

        public string? For(string step) => step == First ? ForItself : First;
    }
}
