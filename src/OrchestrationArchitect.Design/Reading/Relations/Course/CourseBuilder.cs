using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Structure;

namespace OrchestrationArchitect.Design.Reading.Relations.Course;

/// <summary>Turns segments into direct successor relations: applies their moves, and keeps what the layout of the text sets off apart.</summary>
internal sealed class CourseBuilder
{
    private readonly DiscourseState _state;
    private readonly StateChanges _changes;

    private CourseBuilder(Successions successions) => (_state, _changes) = (new DiscourseState(successions), new StateChanges(successions));

    /// <summary>The relations and the parallel groups, by action number.</summary>
    /// <param name="segments">The segments of the run; those without steps tell no relation.</param>
    public static Successions Build(IEnumerable<Segment> segments)
    {
        ImmutableArray<Segment> told = [.. segments.Where(s => !s.Steps.IsEmpty)];
        var successions = new Successions(told.SelectMany(s => s.Steps));
        var builder = new CourseBuilder(successions);
        builder.Sequence(told, null);
        builder._changes.Link();
        return successions;
    }

    /// <summary>The segments that stand in a scope, in order, with those in scopes of their own as a whole.</summary>
    private void Sequence(ImmutableArray<Segment> segments, Scope? around)
    {
        _state.Part();
        for (var i = 0; i < segments.Length;)
        {
            if (Inside(segments[i].Scope, around) is not { } scope)
            {
                _state.Apply(segments[i++]);
                continue;
            }

            var end = EndOf(segments, i, scope, around);
            _state.Part();
            Enter(scope, segments[i..end]);
            _state.Part();
            i = end;
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

    /// <summary>Where the segments end that stand in a scope.</summary>
    private static int EndOf(ImmutableArray<Segment> segments, int first, Scope? scope, Scope? around)
    {
        var end = first + 1;
        while (end < segments.Length && scope is not null && Inside(segments[end].Scope, around) == scope)
        {
            end++;
        }

        return end;
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
            _state.Join();
        }

        var outer = _state.Fork ?? new Fork(_state.Ends, failure: scope.Kind == ScopeKind.Failure);
        var closes = scope.Ends || segments[^1].Move.In?.Ends == true || scope is { Kind: ScopeKind.Failure, Joins: true };
        outer.OnlyFailures &= scope.Kind == ScopeKind.Failure && closes;
        outer.HasOtherwise |= scope.Kind == ScopeKind.Otherwise;
        var from = scope.After >= 0 ? [new End(scope.After, null)] : outer.From;
        _state.Fork = null;
        _state.Ends = [.. from.Select(end => end with { Condition = scope.Text.Length > 0 ? scope.Text : "otherwise" })];
        Sequence(segments, scope);
        _state.Join();
        _state.Fork = outer;
        outer.Add(_state.Ends, closes);
    }

    private void Lanes(Scope scope, ImmutableArray<Segment> segments)
    {
        _state.Join();
        var (from, ends, first) = (_state.Ends, new List<End>(), new List<int>());
        for (var i = 0; i < segments.Length;)
        {
            var lane = Inside(segments[i].Scope, scope);
            var end = EndOf(segments, i, lane, scope);
            _state.Ends = from;
            Sequence(segments[i..end], lane ?? scope);
            _state.Join();
            ends.AddRange(_state.Ends);
            first.AddRange(segments[i].First);
            i = end;
        }

        _state.Gather(from, ends, first);
    }

    private void Change(Scope scope, ImmutableArray<Segment> segments)
    {
        _state.Join();
        _state.Ends = scope.Machine!.Contains(scope.Transition!.From) ? [] : _state.Ends;
        Sequence(segments, scope);
        _state.Join();
        _changes.Add(scope, segments[0], _state.Ends);
        _state.Ends = [];
    }
}
