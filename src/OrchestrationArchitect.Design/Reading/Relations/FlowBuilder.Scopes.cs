using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Structure;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>What the layout of the text sets off: nested branches, loops and lanes.</summary>
internal sealed partial class FlowBuilder
{
    /// <summary>The segments that stand in a scope, in order, with those in scopes of their own as a whole.</summary>
    private void Sequence(IReadOnlyList<Segment> segments, Scope? around)
    {
        Segment? before = null;
        for (var i = 0; i < segments.Count; i++)
        {
            if (Inside(segments[i].Scope, around) is { } scope)
            {
                var end = i + 1;
                while (end < segments.Count && Inside(segments[end].Scope, around) == scope)
                {
                    end++;
                }

                _asideEnd = [];
                Enter(scope, [.. segments.Skip(i).Take(end - i)]);
                (before, i) = (null, end - 1);
                continue;
            }

            var segment = segments[i];
            HoldStrands(before, segment);
            if (before is { Aside: true } && before.Sentence == segment.Sentence && (segment.Continues || segment is { Guard: GuardKind.If, Nested: true }) && !_asideEnd.IsEmpty)
            {
                BesideTheCourse(segment, _asideEnd);
                before = segment with { Aside = true };
                continue;
            }

            if (segment.Continues && before is not null && before.Sentence == segment.Sentence && before.Condition == segment.Condition && _branching is { } branching)
            {
                GoOn(branching, segment);
            }
            else
            {
                _asideEnd = [];
                Take(segment);
            }

            before = segment;
        }
    }

    /// <summary>The outermost scope inside another that a segment stands in; <see langword="null"/> if it stands in none.</summary>
    private static Scope? Inside(Scope? own, Scope? around)
    {
        while (own is not null && own.Parent != around)
        {
            own = own.Parent;
        }

        return own;
    }

    private void Enter(Scope scope, ImmutableArray<Segment> segments)
    {
        if (scope.IsBranch)
        {
            Branch(scope, segments);
        }
        else if (scope.Kind == ScopeKind.State)
        {
            Change(scope, segments);
        }
        else if (scope.Kind == ScopeKind.Parallel)
        {
            Lanes(scope, segments);
        }
        else
        {
            Sequence(segments, scope);
        }
    }

    /// <summary>A branch with a body of its own.</summary>
    private void Branch(Scope scope, ImmutableArray<Segment> segments)
    {
        if (!scope.Joins)
        {
            Join(all: false, [-1], whole: false);
        }

        var outer = _branching ?? new Branching(_frontier, failure: scope.Kind == ScopeKind.Failure);
        var closes = scope.Ends || segments[^1].Ends || scope is { Kind: ScopeKind.Failure, Joins: true };
        outer.OnlyFailures &= scope.Kind == ScopeKind.Failure && closes;
        outer.HasOtherwise |= scope.Kind == ScopeKind.Otherwise;
        var from = scope.After >= 0 ? [new BranchEnd(scope.After, null)] : outer.From;
        _branching = null;
        _frontier = [.. from.Select(end => end with { Condition = scope.Text.Length > 0 ? scope.Text : "otherwise" })];
        Sequence(segments, scope);
        Join(all: false, [-1], whole: false);
        _branching = outer;
        (closes ? outer.Closed : outer.Open).AddRange(_frontier);
    }

    private void Lanes(Scope scope, ImmutableArray<Segment> segments)
    {
        Join(all: false, [-1], whole: false);
        var (from, ends, first) = (_frontier, new List<BranchEnd>(), new List<int>());
        for (var i = 0; i < segments.Length;)
        {
            var lane = Inside(segments[i].Scope, scope);
            var end = i + 1;
            while (end < segments.Length && lane is not null && Inside(segments[end].Scope, scope) == lane)
            {
                end++;
            }

            _frontier = from;
            Sequence(segments[i..end], lane ?? scope);
            Join(all: false, [-1], whole: false);
            ends.AddRange(_frontier);
            first.AddRange(segments[i].Parallel ? segments[i].Steps : segments[i].Steps[..1]);
            i = end;
        }

        _before = from;
        _frontier = [.. ends.Distinct()];
        _parallel.Add(first);
    }
}
