using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Relations.Course;

/// <summary>Exceptions told out of the course of the run, and branches that ended: only what follows all of them follows these too.</summary>
internal sealed class Asides
{
    private readonly List<End> _ends = [];

    /// <summary>The end of the exception told last, while its sentence goes on.</summary>
    public ImmutableArray<End> Last { get; private set; } = [];

    /// <summary>An exception, or more of one, was told.</summary>
    public void Tell(ImmutableArray<End> from, ImmutableArray<End> to)
    {
        _ends.RemoveAll(from.Contains);
        _ends.AddRange(to);
        Last = to;
    }

    /// <summary>Branches that ended.</summary>
    public void Add(IEnumerable<End> ends) => _ends.AddRange(ends);

    /// <summary>The course of the run goes on.</summary>
    public void Leave() => Last = [];

    /// <summary>All of them, which are then taken up again.</summary>
    public ImmutableArray<End> TakeUp()
    {
        ImmutableArray<End> all = [.. _ends];
        _ends.Clear();
        return all;
    }
}
