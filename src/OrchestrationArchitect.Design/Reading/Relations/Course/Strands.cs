using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Relations.Moves;

namespace OrchestrationArchitect.Design.Reading.Relations.Course;

/// <summary>The strands that run beside each other where the run now is.</summary>
internal sealed class Strands(Successions successions)
{
    /// <summary>What the last strand follows.</summary>
    private ImmutableArray<End> _from = [];

    /// <summary>The first step of the last strand.</summary>
    private int _start = -1;

    /// <summary>The steps told last are such that one of them happens.</summary>
    private bool _oneOfThem;

    /// <summary>The parallel group that the strands now told belong to.</summary>
    private List<int>? _group;

    /// <summary>The ends of the other strands while one strand goes on.</summary>
    private ImmutableArray<End> _held = [];

    /// <summary>What is told now is a stretch of its own.</summary>
    public void Begin(Segment segment, ImmutableArray<End> from)
    {
        (_from, _start, _oneOfThem) = (from, OpenerOf(segment), segment.Arrangement == Arrangement.OneOfThem);
        _group = segment.Arrangement == Arrangement.SideBySide ? successions.Group(segment.Steps) : null;
    }

    /// <summary>Lanes told by the layout of the text begin beside each other.</summary>
    public void Lanes(ImmutableArray<End> from, IEnumerable<int> first)
    {
        _from = from;
        successions.Group(first);
    }

    /// <summary>Another strand from where the last one began; its end.</summary>
    public End Beside(Segment segment)
    {
        var end = successions.Chain(_from, segment.Steps, null);
        _group ??= successions.Group([_start]);
        _group.Add(OpenerOf(segment));
        return end;
    }

    private static int OpenerOf(Segment segment) => segment.Opener >= 0 ? segment.Opener : segment.Steps[0];

    /// <summary>A strand from where a step told before began; its end.</summary>
    public End Beside(int told, ImmutableArray<int> steps)
    {
        var end = successions.Chain(successions.Before(told), steps, null);
        (successions.GroupOf(told) ?? successions.Group([told])).Add(steps[0]);
        return end;
    }

    /// <summary>Whether a step is one of those now run side by side.</summary>
    public bool IsLane(int step, ImmutableArray<End> ends) => IsOneOf(step, ends) && _group?.Contains(step) == true;

    /// <summary>Whether a step is one of several of which one has happened.</summary>
    public bool IsAlternative(int step, ImmutableArray<End> ends) => IsOneOf(step, ends) && _oneOfThem;

    /// <summary>Gives back the strands held while the sentence before told of one; <see langword="null"/> if none are, or the sentence goes on.</summary>
    public ImmutableArray<End>? Release(Segment? before, Segment segment)
    {
        if (_held.IsEmpty || before?.Sentence == segment.Sentence)
        {
            return null;
        }

        var held = _held;
        _held = [];
        return held;
    }

    /// <summary>What the sentence of a strand goes on to tell happens in that strand; the others are held until it is over.</summary>
    public ImmutableArray<End> Hold(Segment? before, Segment segment, ImmutableArray<End> ends)
    {
        if (!_held.IsEmpty || before is not { Move: Strand { Of: < 0 } } || before.Sentence != segment.Sentence || segment.IsBesidePrevious || segment.Move is Follow { Gathers: true })
        {
            return ends;
        }

        var own = ends.Where(end => end.Step == before.Steps[^1]).ToImmutableArray();
        _held = [.. ends.Except(own)];
        return own;
    }

    /// <summary>What is told beside the course leaves the strands as they are.</summary>
    public (ImmutableArray<End> From, bool OneOfThem) Mark => (_from, _oneOfThem);

    /// <summary>Goes back to where the strands stood.</summary>
    public void Reset((ImmutableArray<End> From, bool OneOfThem) mark) => (_from, _oneOfThem) = mark;

    private static bool IsOneOf(int step, ImmutableArray<End> ends) => ends.Length > 1 && ends.Any(end => end.Step == step);
}
