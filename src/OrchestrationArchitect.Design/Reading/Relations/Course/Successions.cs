using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Relations.Course;

/// <summary>Which step comes straight after which, and which run side by side.</summary>
/// <param name="steps">The steps; what a clause refers to may have turned out to undo another, and be none.</param>
internal sealed class Successions(IEnumerable<int> steps)
{
    private readonly HashSet<int> _steps = [.. steps];
    private readonly HashSet<(int, int)> _known = [];
    private readonly List<(int From, int To, string? Condition)> _edges = [];
    private readonly List<List<int>> _groups = [];

    public ImmutableArray<(int From, int To, string? Condition)> Edges => [.. _edges];

    public ImmutableArray<ImmutableArray<int>> Groups => [.. _groups.Select(group => group.ToImmutableArray())];

    /// <summary>A step follows some ends.</summary>
    public void Connect(ImmutableArray<End> from, int to, string? condition)
    {
        foreach (var end in from)
        {
            if (end.Step != to && _steps.Contains(end.Step) && _known.Add((end.Step, to)))
            {
                _edges.Add((end.Step, to, condition ?? end.Condition));
            }
        }
    }

    /// <summary>Steps follow some ends one after the other; the end of the last one.</summary>
    public End Chain(ImmutableArray<End> from, ImmutableArray<int> steps, string? condition)
    {
        foreach (var step in steps)
        {
            Connect(from, step, condition);
            (from, condition) = ([new End(step, null)], null);
        }

        return from[^1];
    }

    /// <summary>What a step follows.</summary>
    public ImmutableArray<End> Before(int step) => [.. _edges.Where(e => e.To == step).Select(e => new End(e.From, e.Condition))];

    /// <summary>Steps that run side by side; more may be added to the list.</summary>
    public List<int> Group(IEnumerable<int> members)
    {
        _groups.Add([.. members]);
        return _groups[^1];
    }

    /// <summary>The group that a step is in; <see langword="null"/> if it is in none.</summary>
    public List<int>? GroupOf(int step) => _groups.Find(group => group.Contains(step));
}
