using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Turns segments into direct successor relations.</summary>
internal sealed class FlowBuilder
{
    /// <param name="Step">The last step.</param>
    /// <param name="Condition">On what the next step depends.</param>
    /// <param name="For">The decision that it stands in for; -1 if none.</param>
    private readonly record struct End(int Step, string? Condition, int For = -1);

    private sealed class Branching(ImmutableArray<End> from, bool failure)
    {
        public ImmutableArray<End> From { get; } = from;

        public List<End> Open { get; } = [];

        public List<End> Closed { get; } = [];

        public bool HasOtherwise { get; set; }

        public bool OnlyFailures { get; set; } = failure;
    }

    private readonly List<(int From, int To, string? Condition)> _edges = [];
    private readonly HashSet<(int, int)> _known = [];
    private readonly List<List<int>> _parallel = [];
    private ImmutableArray<End> _frontier = [];
    private ImmutableArray<End> _before = [];
    private Branching? _branching;

    /// <summary>The relations and the parallel groups, by action number.</summary>
    public static (ImmutableArray<(int From, int To, string? Condition)> Edges, ImmutableArray<ImmutableArray<int>> Parallel) Build(
        IEnumerable<Segment> segments)
    {
        var builder = new FlowBuilder();
        Segment? before = null;
        foreach (var segment in segments.Where(s => !s.Steps.IsEmpty))
        {
            if (segment.Continues && before is not null && before.Sentence == segment.Sentence && before.Condition == segment.Condition && builder._branching is { } branching)
            {
                builder.GoOn(branching, segment);
            }
            else
            {
                builder.Take(segment);
            }

            before = segment;
        }

        return ([.. builder._edges], [.. builder._parallel.Select(group => group.ToImmutableArray())]);
    }

    private void Take(Segment segment)
    {
        switch (segment.Guard)
        {
            case GuardKind.Always:
                Join(segment.Rejoins, [segment.After, .. segment.AlsoAfter], segment.AfterPerson);
                Run(segment, null);
                break;
            case GuardKind.Failure:
                _branching ??= new Branching(At(segment), failure: true);
                Branch(segment);
                break;
            case GuardKind.If when segment.Unanswered && _branching is { } branching && InsideBranch(branching, segment.After):
                StandIn(branching, segment);
                break;
            default:
                if (segment is { Guard: GuardKind.If, After: >= 0 } && !_frontier.IsEmpty && (_branching is null ? _frontier.All(e => e.Step != segment.After) : _branching.From.All(e => e.Step != segment.After)))
                {
                    Decide(segment.After);
                }

                _branching ??= new Branching(_frontier, failure: false);
                _branching.OnlyFailures = false;
                _branching.HasOtherwise |= segment.Guard == GuardKind.Otherwise;
                Branch(segment);
                break;
        }
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
        _frontier = [new End(segment.After, null)];
        Run(segment, segment.Condition);
        var own = branching.Open.FindIndex(end => end.Step == segment.After);
        if (own >= 0)
        {
            branching.Open[own] = branching.Open[own] with { Condition = branching.Open[own].Condition ?? "otherwise" };
        }

        (segment.Ends ? branching.Closed : branching.Open).AddRange(_frontier.Select(end => end with { For = segment.After }));
    }

    /// <summary>A condition on an earlier decision: its branch leaves from there, and what came since goes on beside it.</summary>
    private void Decide(int step)
    {
        Join(all: false, [-1], whole: false);
        _branching = new Branching([new End(step, null)], failure: false) { HasOtherwise = true };
        _branching.Open.AddRange(_frontier);
    }

    private ImmutableArray<End> At(Segment segment) => segment.After >= 0 && _frontier.IsEmpty ? [new End(segment.After, null)] : _frontier;

    private void Branch(Segment segment)
    {
        var branching = _branching!;
        _frontier = segment.Guard == GuardKind.Failure && segment.After >= 0 ? [new End(segment.After, null)] : branching.From;
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

        _branching = null;
        var referred = branching.Open.Concat(branching.Closed.Where(end => end.Step == after[0])).Where(end => after.Contains(end.Step) || (end.For >= 0 && after.Contains(end.For))).ToImmutableArray();
        if (!referred.IsEmpty)
        {
            _frontier = whole && branching.HasOtherwise ? [.. branching.Open.Union(referred)] : referred;
            return;
        }

        var ends = branching.Open.ToList();
        if (all)
        {
            ends.AddRange(branching.Closed);
        }

        if (branching.OnlyFailures)
        {
            _frontier = branching.From;
            return;
        }

        if (!branching.HasOtherwise && (branching.Open.Count <= 1 || ends.Count == 0))
        {
            ends.AddRange(branching.From.Select(end => end with { Condition = end.Condition ?? "otherwise" }));
        }

        _frontier = ends.Count > 0 ? [.. ends] : [.. branching.Closed];
    }

    private void Run(Segment segment, string? condition)
    {
        if (segment.BesidePrevious && segment.Guard == GuardKind.Always && !_frontier.IsEmpty)
        {
            Beside(segment);
            return;
        }

        _before = _frontier;
        if (segment.Parallel || segment.Alternatives)
        {
            foreach (var step in segment.Steps)
            {
                Connect(_before, step, condition ?? (segment.Alternatives ? "one of them" : null));
            }

            if (segment.Parallel)
            {
                _parallel.Add([.. segment.Steps]);
            }

            _frontier = [.. segment.Steps.Select(step => new End(step, null))];
            return;
        }

        foreach (var step in segment.Steps)
        {
            Connect(_frontier, step, condition);
            condition = null;
            _frontier = [new End(step, null)];
        }
    }

    private void Beside(Segment segment)
    {
        var before = _frontier.Select(end => end.Step).ToList();
        var kept = _frontier;
        var from = _before;
        foreach (var step in segment.Steps)
        {
            Connect(from, step, null);
            from = [new End(step, null)];
        }

        _frontier = [.. kept, new End(segment.Steps[^1], null)];
        if (_parallel.Count > 0 && before.Any(_parallel[^1].Contains))
        {
            _parallel[^1].Add(segment.Steps[0]);
        }
        else
        {
            _parallel.Add([.. before, segment.Steps[0]]);
        }
    }

    private void Connect(ImmutableArray<End> from, int to, string? condition)
    {
        foreach (var end in from)
        {
            if (end.Step != to && _known.Add((end.Step, to)))
            {
                _edges.Add((end.Step, to, condition ?? end.Condition));
            }
        }
    }
}
