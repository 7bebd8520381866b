using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Relations.Moves;

namespace OrchestrationArchitect.Design.Reading.Relations.Course;

/// <summary>
/// Where the run stands while the text is told: what the next step follows, the forks that are open, the strands beside each
/// other, the exceptions told out of its course. Each move changes it and says which step comes after which.
/// </summary>
internal sealed class DiscourseState
{
    private readonly Successions _successions;
    private readonly Strands _strands;
    private readonly Asides _asides = new();
    private readonly Branching _branching;
    private Segment? _last;

    public DiscourseState(Successions successions)
    {
        (_successions, _strands) = (successions, new Strands(successions));
        _branching = new Branching(this, _strands);
    }

    /// <summary>What the next step follows.</summary>
    public ImmutableArray<End> Ends { get; set; } = [];

    /// <summary>The branches now told; <see langword="null"/> outside of any.</summary>
    public Fork? Fork { get; set; }

    /// <summary>Takes the next segment.</summary>
    public void Apply(Segment segment)
    {
        if (_strands.Release(_last, segment) is { } held)
        {
            Join();
            Ends = [.. held.Union(Ends)];
        }

        Ends = Fork is null ? _strands.Hold(_last, segment, Ends) : Ends;
        var branch = segment.Move is GoOn or Strand && segment.Move.In is { } own && own.IsSameAs(_last?.Move.In) ? own : null;
        if (!_asides.Last.IsEmpty && (branch is not null || (segment.Move is Case { Side: Side.Inner } && segment.Sentence == _last?.Sentence)))
        {
            BesideTheCourse(segment, _asides.Last, (segment.Move as Case)?.Condition);
        }
        else if (Fork is { } fork && branch is not null)
        {
            Continue(fork, branch, segment);
        }
        else
        {
            var aside = _asides.Last;
            _asides.Leave();
            Take(segment, segment.Move is Follow { All: true, Near: true } either && !aside.IsEmpty ? either with { Near = false } : segment.Move);
        }

        if (segment.Move is Branch { From.Also: { IsEmpty: false } also } several)
        {
            _successions.Connect([.. also.Select(step => new End(step, null))], segment.Steps[0], several.Condition);
            GoOnFrom(also, several);
        }

        _last = segment;
    }

    /// <summary>What is told next belongs to another part of the layout.</summary>
    public void Part()
    {
        _asides.Leave();
        _last = null;
    }

    /// <summary>Lanes that the layout tells are over.</summary>
    public void Gather(ImmutableArray<End> from, IEnumerable<End> ends, IEnumerable<int> first)
    {
        Ends = [.. ends.Distinct()];
        _strands.Lanes(from, first);
    }

    /// <summary>What follows the branches follows each that did not end; and what stood before them, if none need be taken.</summary>
    public void Join() => Join(Follow.Plain);

    /// <summary>Steps that leave from an earlier one while the run goes on where it stood.</summary>
    public void BesideTheCourse(Segment segment, ImmutableArray<End> from, string? condition)
    {
        var (ends, mark) = (Ends, _strands.Mark);
        Ends = from;
        Run(segment, condition);
        _asides.Tell(from, Ends);
        Ends = ends;
        _strands.Reset(mark);
    }

    /// <summary>The steps of a segment follow what the next step follows.</summary>
    public void Run(Segment segment, string? condition)
    {
        if (segment.Move is Strand strand && !Ends.IsEmpty)
        {
            Ends = [.. Ends, strand.Of < 0 ? _strands.Beside(segment) : _strands.Beside(strand.Of, segment.Steps)];
            return;
        }

        var from = Ends;
        _strands.Begin(segment, from);
        if (segment.Arrangement == Arrangement.InTurn)
        {
            Ends = [_successions.Chain(from, segment.Steps, condition)];
            return;
        }

        condition ??= segment.Arrangement == Arrangement.OneOfThem ? FlowFact.OneOfThem : null;
        foreach (var step in segment.Steps)
        {
            _successions.Connect(from, step, condition);
        }

        Ends = [.. segment.Steps.Select(step => new End(step, null))];
    }

    /// <summary>What several sides of a question come to is all that follows them.</summary>
    private void GoOnFrom(ImmutableArray<int> sides, Branch branch)
    {
        for (var fork = branch.From.IsSure ? Fork : null; fork is not null; fork = fork.Parent)
        {
            fork.Leave(end => sides.Contains(end.Step));
        }
    }

    private void Take(Segment segment, Move move)
    {
        switch (move)
        {
            case Follow { InStrand: true } when Fork is null && _last is { } last && Ends.Any(end => last.Steps.Contains(end.Step)):
                var own = Ends.Where(end => last.Steps.Contains(end.Step)).ToImmutableArray();
                Ends = [.. Ends.Except(own), _successions.Chain(own, segment.Steps, null)];
                break;
            case Follow follow:
                Then(segment, follow);
                break;
            case Branch branch:
                _branching.Open(segment, branch);
                break;
            case GoOn on:
                _branching.Open(segment, on.Branch);
                break;
            case Strand { Branch: { } branch }:
                _branching.Open(segment, branch);
                break;
            case Strand:
                Join();
                Run(segment, null);
                break;
        }
    }

    private void Then(Segment segment, Follow follow)
    {
        Join(follow);
        Ends = follow is { All: true, Near: false } ? [.. Ends.Union(_asides.TakeUp())] : Ends;
        var lane = follow.After.Step;
        if (follow.All || !_strands.IsLane(lane, Ends) || follow.After.Steps.Skip(1).Any(step => _strands.IsLane(step, Ends)))
        {
            Run(segment, null);
            return;
        }

        var others = Ends.Where(end => end.Step != lane).ToList();
        Ends = [.. Ends.Where(end => end.Step == lane)];
        Run(segment, null);
        Ends = [.. others, .. Ends];
    }

    private void Join(Follow follow)
    {
        if (Fork is not { } fork)
        {
            return;
        }

        while (fork.Parent is not null)
        {
            fork = fork.Close();
        }

        Fork = null;
        _asides.Add(follow.All ? [] : fork.Closed);
        var after = follow.After;
        var named = fork.Open.Concat(fork.Closed.Where(end => end.Step == after.Step)).Where(end => after.Steps.Contains(end.Step) || (end.For >= 0 && after.Steps.Contains(end.For))).ToImmutableArray();
        Ends = named.IsEmpty ? fork.OnlyFailures ? fork.From : fork.Ends(follow.All)
            : after.IsDecision && fork.HasOtherwise ? [.. fork.Open.Union(named)] : named;
    }

    /// <summary>More of the branch told last.</summary>
    private void Continue(Fork fork, Branch branch, Segment segment)
    {
        var gone = Ends.ToHashSet();
        fork.Leave(gone.Contains);
        Run(segment, null);
        fork.Add(Ends, branch.Ends);
    }
}
