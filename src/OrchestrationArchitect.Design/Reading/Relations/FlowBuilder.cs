using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Guards;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Turns segments into direct successor relations.</summary>
internal sealed partial class FlowBuilder
{
    private readonly List<(int From, int To, string? Condition)> _edges = [];
    private readonly HashSet<(int, int)> _known = [];

    /// <summary>The steps; what a clause refers to may have turned out to undo another, and be none.</summary>
    private readonly HashSet<int> _steps = [];
    private readonly List<List<int>> _parallel = [];
    private ImmutableArray<BranchEnd> _frontier = [];
    private ImmutableArray<BranchEnd> _before = [];
    private Branching? _branching;
    private bool _alternatives;
    private int _branchSentence = -1;

    /// <summary>The relations and the parallel groups, by action number.</summary>
    public static (ImmutableArray<(int From, int To, string? Condition)> Edges, ImmutableArray<ImmutableArray<int>> Parallel) Build(
        IEnumerable<Segment> segments)
    {
        var builder = new FlowBuilder();
        ImmutableArray<Segment> told = [.. UndoneCases.In([.. segments]).Where(s => !s.Steps.IsEmpty)];
        builder._steps.UnionWith(told.SelectMany(s => s.Steps));
        builder.Sequence(told, null);
        builder.LinkStates();
        return ([.. builder._edges], [.. builder._parallel.Select(group => group.ToImmutableArray())]);
    }

    private void Take(Segment segment)
    {
        switch (segment.Guard)
        {
            case GuardKind.If when segment is { Aside: true, After: >= 0 } && !_frontier.IsEmpty && _frontier.All(end => end.Step != segment.After) && !(_branching is { } branching && (Leaves(branching, segment.After) || InsideBranch(branching, segment.After))):
                BesideTheCourse(segment, [new BranchEnd(segment.After, null)]);
                break;
            case GuardKind.Always:
                Join(segment.Rejoins, [segment.After, .. segment.AlsoAfter], segment.AfterPerson);
                if (segment.Rejoins)
                {
                    _frontier = [.. _frontier.Union(_asides)];
                    _asides.Clear();
                }

                if (IsLane(segment.After) && segment is { Rejoins: false } && !segment.AlsoAfter.Any(IsLane))
                {
                    var lanes = _frontier.Where(end => end.Step != segment.After);
                    _frontier = [.. _frontier.Where(end => end.Step == segment.After)];
                    Run(segment, null);
                    _frontier = [.. lanes, .. _frontier];
                    break;
                }

                Run(segment, null);
                break;
            case GuardKind.Failure:
                _branching ??= new Branching(At(segment), failure: true);
                _branching.OnlyFailures &= segment.Ends;
                Branch(segment);
                break;
            case GuardKind.If when segment is { Unanswered: true, Nested: false } && _branching is { } branching && InsideBranch(branching, segment.After):
                StandIn(branching, segment);
                break;
            case GuardKind.If when _branching is { } branching && (segment.Nested || InsideBranch(branching, segment.After)):
                Nest(branching, segment);
                break;
            default:
                Alternative(segment);
                break;
        }
    }

    /// <summary>A condition at the steps before, or the other side of one.</summary>
    private void Alternative(Segment segment)
    {
        while (_branching is { Parent: not null } inner && (segment.Guard == GuardKind.If ? !segment.Sibling && !Leaves(inner, segment.After) : inner.HasOtherwise))
        {
            _branching = Close(inner);
        }

        if (segment is { Guard: GuardKind.If, After: < 0, Sibling: false, Outcome: false } && _branching is { HasOtherwise: true, Parent: null, Decision: < 0 } && segment.Sentence > _branchSentence)
        {
            Join(all: false, [-1], whole: false);
        }

        _branchSentence = segment.Sentence;
        if (segment is { Guard: GuardKind.If, After: >= 0 } && !_frontier.IsEmpty && !(segment.Outcome && _branching is null) && (_branching is null ? _frontier.All(e => e.Step != segment.After) : !Leaves(_branching, segment.After)))
        {
            Decide([segment.After, .. segment.AlsoAfter.Where(_ => segment.Outcome)]);
        }

        if (_branching is null && segment is { Guard: GuardKind.If, After: >= 0, Outcome: false } && _frontier.Length > 1 && _frontier.Any(end => end.Step == segment.After) && _alternatives)
        {
            _branching = new Branching([new BranchEnd(segment.After, null)], failure: false) { HasOtherwise = true };
            _branching.Open.AddRange(_frontier.Where(end => end.Step != segment.After));
        }

        if (_branching is null && segment is { Guard: GuardKind.If, After: >= 0, Outcome: false } && IsLane(segment.After))
        {
            _branching = new Branching([new BranchEnd(segment.After, null)], failure: false);
            _branching.Lanes.AddRange(_frontier.Where(end => end.Step != segment.After));
        }

        _branching ??= new Branching(_frontier, failure: false) { Decision = segment.Outcome ? segment.After : -1 };
        _branching.OnlyFailures = false;
        _branching.HasOtherwise |= segment.Guard == GuardKind.Otherwise;
        Branch(segment);
    }

    /// <summary>One of the steps now run side by side.</summary>
    private bool IsLane(int step) => _frontier.Length > 1 && _frontier.Any(end => end.Step == step) && _group?.Contains(step) == true;

    private static bool Leaves(Branching branching, int step) => branching.Decision == step && step >= 0 || branching.From.Any(end => end.Step == step);

    /// <summary>A condition inside the branch told before: it leaves from there, and that branch goes on otherwise.</summary>
    private void Nest(Branching outer, Segment segment)
    {
        var inside = outer.Open.Concat(outer.Closed).Where(end => segment.After >= 0 && InsideBranch(outer, segment.After) ? end.Step == segment.After : _frontier.Contains(end)).Distinct().ToImmutableArray();
        var from = inside.IsEmpty ? _frontier : inside;
        outer.Open.RemoveAll(from.Contains);
        outer.Closed.RemoveAll(from.Contains);
        _branching = new Branching(from, failure: false) { Parent = outer };
        Branch(segment);
    }

    /// <summary>Ends an inner branching; the outer one goes on with its ends.</summary>
    private static Branching Close(Branching inner)
    {
        var outer = inner.Parent!;
        outer.Open.AddRange(inner.Ends(all: false).Except(inner.Closed));
        outer.Closed.AddRange(inner.Closed);
        return outer;
    }

    /// <summary>More of the branch that the segment before opened.</summary>
    private void GoOn(Branching branching, Segment segment)
    {
        var ends = _frontier.ToHashSet();
        branching.Open.RemoveAll(ends.Contains);
        branching.Closed.RemoveAll(ends.Contains);
        Run(segment, null);
        (segment.Ends ? branching.Closed : branching.Open).AddRange(_frontier);
    }

    private static bool InsideBranch(Branching branching, int step) =>
        branching.From.All(end => end.Step != step) && branching.Open.Concat(branching.Closed).Any(end => end.Step == step);

    /// <summary>What happens when a decision at the end of a branch is not taken: it leaves from there and goes on as the decision does.</summary>
    private void StandIn(Branching branching, Segment segment)
    {
        _frontier = [new BranchEnd(segment.After, null)];
        Run(segment, segment.Condition);
        var own = branching.Open.FindIndex(end => end.Step == segment.After);
        if (own >= 0)
        {
            branching.Open[own] = branching.Open[own] with { Condition = branching.Open[own].Condition ?? "otherwise" };
        }

        (segment.Ends ? branching.Closed : branching.Open).AddRange(_frontier.Select(end => end with { For = segment.After }));
    }

    /// <summary>A condition on an earlier decision: its branch leaves from there, and what came since goes on beside it.</summary>
    private void Decide(ImmutableArray<int> steps)
    {
        Join(all: false, [-1], whole: false);
        _branching = new Branching([.. steps.Select(step => new BranchEnd(step, null))], failure: false) { HasOtherwise = true };
        _branching.Open.AddRange(_frontier);
    }

    private ImmutableArray<BranchEnd> At(Segment segment) => segment.After >= 0 && _frontier.IsEmpty ? [new BranchEnd(segment.After, null)] : _frontier;

    private void Branch(Segment segment)
    {
        var branching = _branching!;
        _frontier = segment.Guard == GuardKind.Failure && segment.After >= 0 ? [new BranchEnd(segment.After, null), .. segment.AlsoAfter.Select(step => new BranchEnd(step, null))] : branching.From;
        Run(segment, segment.Condition ?? "otherwise");
        (segment.Ends ? branching.Closed : branching.Open).AddRange(_frontier);
    }

    /// <summary>What follows the branches follows each that did not end; and what stood before them, if none need be taken.</summary>
    private void Join(bool all, ImmutableArray<int> after, bool whole)
    {
        if (_branching is not { } branching)
        {
            return;
        }

        while (branching.Parent is not null)
        {
            branching = Close(branching);
        }

        _branching = null;
        _asides.AddRange(all ? [] : branching.Closed);
        var referred = branching.Open.Concat(branching.Closed.Where(end => end.Step == after[0])).Where(end => after.Contains(end.Step) || (end.For >= 0 && after.Contains(end.For))).ToImmutableArray();
        if (!referred.IsEmpty)
        {
            _frontier = whole && branching.HasOtherwise ? [.. branching.Open.Union(referred)] : referred;
            return;
        }

        _frontier = branching.OnlyFailures ? branching.From : branching.Ends(all);
    }

    private void Run(Segment segment, string? condition)
    {
        if (segment.BesideStep >= 0 && segment.Guard == GuardKind.Always && !_frontier.IsEmpty)
        {
            BesideStep(segment);
            return;
        }

        if (segment.BesidePrevious && (segment.Guard == GuardKind.Always || segment.Continues) && !_frontier.IsEmpty)
        {
            Beside(segment);
            return;
        }

        _before = _frontier;
        (_alternatives, _group, _start) = (segment.Alternatives, null, segment.Steps[0]);
        if (segment.Parallel || segment.Alternatives)
        {
            foreach (var step in segment.Steps)
            {
                Connect(_before, step, condition ?? (segment.Alternatives ? Model.Facts.FlowFact.OneOfThem : null));
            }

            if (segment.Parallel)
            {
                _group = [.. segment.Steps];
                _parallel.Add(_group);
            }

            _frontier = [.. segment.Steps.Select(step => new BranchEnd(step, null))];
            return;
        }

        foreach (var step in segment.Steps)
        {
            Connect(_frontier, step, condition);
            condition = null;
            _frontier = [new BranchEnd(step, null)];
        }
    }

    private void Connect(ImmutableArray<BranchEnd> from, int to, string? condition)
    {
        foreach (var end in from)
        {
            if (end.Step != to && _steps.Contains(end.Step) && _known.Add((end.Step, to)))
            {
                _edges.Add((end.Step, to, condition ?? end.Condition));
            }
        }
    }
}
