using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Strands that run beside each other, and exceptions told out of the course of the run.</summary>
internal sealed partial class FlowBuilder
{
    /// <summary>The first step of the last strand.</summary>
    private int _start = -1;

    /// <summary>The parallel group that the strands now told belong to.</summary>
    private List<int>? _group;

    /// <summary>The ends of the other strands while one strand goes on.</summary>
    private ImmutableArray<BranchEnd> _held = [];

    /// <summary>The ends of exceptions.</summary>
    private readonly List<BranchEnd> _asides = [];

    /// <summary>The end of the exception told last.</summary>
    private ImmutableArray<BranchEnd> _asideEnd = [];

    /// <summary>What the sentence of a strand goes on to tell happens in that strand; the others are held until it is over.</summary>
    private void HoldStrands(Segment? before, Segment segment)
    {
        if (!_held.IsEmpty && before?.Sentence != segment.Sentence)
        {
            Join(all: false, [-1], whole: false);
            _frontier = [.. _held.Union(_frontier)];
            _held = [];
        }

        if (_held.IsEmpty && before is { BesidePrevious: true } && before.Sentence == segment.Sentence && !segment.BesidePrevious && _branching is null)
        {
            var own = _frontier.Where(end => end.Step == before.Steps[^1]).ToImmutableArray();
            _held = [.. _frontier.Except(own)];
            _frontier = own;
        }
    }

    /// <summary>Steps that leave from an earlier one while the run goes on where it stood.</summary>
    private void BesideTheCourse(Segment segment, ImmutableArray<BranchEnd> from)
    {
        var (frontier, before, alternatives) = (_frontier, _before, _alternatives);
        _frontier = from;
        Run(segment, segment.Continues ? null : segment.Condition ?? "otherwise");
        _asideEnd = _frontier;
        _asides.RemoveAll(from.Contains);
        _asides.AddRange(_frontier);
        (_frontier, _before, _alternatives) = (frontier, before, alternatives);
    }

    /// <summary>A strand from where a step told before began; the run goes on when both are over.</summary>
    private void BesideStep(Segment segment)
    {
        ImmutableArray<BranchEnd> from = [.. _edges.Where(e => e.To == segment.BesideStep).Select(e => new BranchEnd(e.From, e.Condition))];
        foreach (var step in segment.Steps)
        {
            Connect(from, step, null);
            from = [new BranchEnd(step, null)];
        }

        _frontier = [.. _frontier, .. from];
        if (_parallel.Find(g => g.Contains(segment.BesideStep)) is { } group)
        {
            group.Add(segment.Steps[0]);
        }
        else
        {
            _parallel.Add([segment.BesideStep, segment.Steps[0]]);
        }
    }

    /// <summary>Another strand from where the last one began.</summary>
    private void Beside(Segment segment)
    {
        var from = _before;
        foreach (var step in segment.Steps)
        {
            Connect(from, step, null);
            from = [new BranchEnd(step, null)];
        }

        _frontier = [.. _frontier, new BranchEnd(segment.Steps[^1], null)];
        if (_group is null)
        {
            _group = [_start];
            _parallel.Add(_group);
        }

        _group.Add(segment.Steps[0]);
    }
}
