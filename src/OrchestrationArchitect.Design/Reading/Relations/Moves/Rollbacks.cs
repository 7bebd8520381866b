using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Relations.Anchors;

namespace OrchestrationArchitect.Design.Reading.Relations.Moves;

/// <summary>
/// Sentences that take back what was done: whatever else they tell happens only when a step failed, and ends the run. Where their words
/// name no step, the failure is that of the step after the last one taken back: "the hall is booked, the band is hired, posters go up.
/// No band to be had? The hall is given up and the members are told."
/// </summary>
/// <param name="segments">What the text tells, with what takes back.</param>
/// <param name="isStep">Whether an action is a step, rather than taking one back.</param>
/// <param name="undone">The steps that each sentence takes back.</param>
/// <param name="failing">Finds the step whose failure is told.</param>
internal sealed class Rollbacks(ImmutableArray<Segment> segments, Func<int, bool> isStep, ILookup<int, int> undone, FailingSteps failing)
{
    /// <summary>Where so many steps are taken back, the run does not go on.</summary>
    private const int Several = 2;

    private readonly Segment[] _all = [.. segments];

    /// <summary>The last segment that takes nothing back.</summary>
    private readonly int _lastDone = Last(segments, s => s.Steps.All(isStep));

    /// <summary>The last segment with which the run goes on, or another side is told.</summary>
    private readonly int _lastOn = Last(segments, s => s.Move is OtherSide || (s.Move is Follow { After.IsNamed: false } && s.Steps.All(isStep)));

    /// <summary>The segments, with what is told beside a taking back in a branch of its own.</summary>
    public static ImmutableArray<Segment> In(ImmutableArray<Segment> segments, Func<int, bool> isStep, ILookup<int, int> undone, FailingSteps? failing) =>
        undone.Count == 0 || failing is null ? segments : new Rollbacks(segments, isStep, undone, failing).Set();

    private ImmutableArray<Segment> Set()
    {
        for (var i = 0; i < _all.Length;)
        {
            var end = EndOf(i);
            var first = Array.FindIndex(_all, i, end - i, s => !s.Steps.All(isStep));
            if (first >= 0 && undone[_all[i].Sentence].Where(step => step < _all[first].Steps[0]).DefaultIfEmpty(-1).Max() is var last and >= 0)
            {
                Part(first, end, last);
                end = TellsNothingElse(i, end) ? Add(first, end, last) : end;
            }

            i = end;
        }

        return [.. _all];
    }

    private int EndOf(int first) => Array.FindIndex(_all, first, s => s.Sentence != _all[first].Sentence) is var end and >= 0 ? end : _all.Length;

    private bool TellsNothingElse(int first, int end) => _all.Skip(first).Take(end - first).All(s => !s.Steps.Any(isStep));

    /// <summary>"The hall is given up. The members are told": the last sentence tells more of the taking back before it; where it ends.</summary>
    private int Add(int first, int end, int last)
    {
        if (end >= _all.Length || EndOf(end) is var next && next <= _lastDone || !TellsOn(_all[first], end, next))
        {
            return end;
        }

        var branch = _all[first].Move.In is { } own ? own with { Ends = true } : new Failure("", Failed(first, last), _all[end].Sentence) { Ends = true };
        Stand(end, next, branch);
        return next;
    }

    private bool TellsOn(Segment before, int first, int end) =>
        _all[first].Sentence == before.Sentence + 1 && failing.TellsOn(_all[first].Sentence)
        && _all.Skip(first).Take(end - first).All(s => s is { Scope: null, Move: Follow { All: false, After.IsNamed: false } } && s.Steps.All(isStep));

    /// <summary>Sets apart what a sentence tells with and after the taking back.</summary>
    private void Part(int first, int end, int last)
    {
        var undoing = _all[first].Steps.First(step => !isStep(step));
        var apart = _all[first].Scope is not null || (first + 1 < _all.Length && _all[first + 1].Move is OtherSide) || failing.IsBehindOther(undoing, _all[first].Steps[0]);
        if (apart || Branch(first, end, last) is not { } branch)
        {
            return;
        }

        _all[first] = _all[first] with { Move = first > 0 && branch.IsSameAs(_all[first - 1].Move.In) ? new GoOn(branch) : branch };
        Stand(first + 1, end, branch);
    }

    /// <summary>The branch that a sentence with a taking back tells; <see langword="null"/> if it tells none.</summary>
    private Branch? Branch(int first, int end, int last)
    {
        var own = _all[first].Move;
        var ends = end > _lastOn || undone[_all[first].Sentence].Take(Several).Count() == Several;
        return own switch
        {
            Follow { All: true } => null,
            Follow when MeantBefore(first) is { } told => told with { Ends = true },
            Follow follow => new Failure("", follow.After.IsNamed ? follow.After : Failed(first, last), _all[first].Sentence) { Ends = true },
            Case or Failure when own is Branch { From.IsNamed: false } open && (first == 0 || StandsAlone(_all[first - 1], _all[first])) => open with { From = Failed(first, last), Ends = open.Ends || ends },
            Branch other => other with { Ends = other.Ends || ends },
            _ => null,
        };
    }

    /// <summary>What stands before a case is no other side of its question.</summary>
    private static bool StandsAlone(Segment before, Segment own) => before.IsPlain || (before.Sentence != own.Sentence && before.Move.In is { Ends: true, From.IsNamed: true });

    /// <summary>"If the ramp is not confirmed, the night is called off. The buses are then released, …": what the sentence before says went wrong.</summary>
    private Branch? MeantBefore(int first) =>
        first > 0 && _all[first - 1] is { Move.In: Failure or Case { IsException: true } } before && before.Sentence == _all[first].Sentence - 1 && !undone.Contains(before.Sentence) ? before.Move.In : null;

    /// <summary>The segments tell more of a branch, as far as they have no condition of their own.</summary>
    private void Stand(int first, int end, Branch branch)
    {
        for (var i = first; i < end && _all[i].Move is Follow { All: false } or GoOn; i++)
        {
            _all[i] = _all[i] with { Move = new GoOn(branch) };
        }
    }

    /// <summary>The step that failed: the one that the words speak of, or else, where the run is told to its end before, the one after the last that is taken back.</summary>
    private Anchor Failed(int first, int last)
    {
        var spoken = failing.Find(_all[first].Steps.First(step => !isStep(step)), step => step > last && isStep(step));
        return Anchor.On([spoken >= 0 ? spoken : EndOf(first) > _lastOn ? Next(first, last) : -1]);
    }

    /// <summary>The step after the last one taken back, on the way that it stands on; that one itself if none is told.</summary>
    private int Next(int before, int last)
    {
        var at = Array.FindLastIndex(_all, before, s => s.Steps.Contains(last));
        var inside = _all[at].Steps.SkipWhile(step => step != last).Skip(1).Where(isStep).ToList();
        if (inside.Count > 0 && _all[at].Arrangement == Arrangement.InTurn)
        {
            return inside[0];
        }

        for (var i = at + 1; i < before; i++)
        {
            var goesOn = _all[i].IsPlain || (_all[at].Move.In is { } own && own.IsSameAs(_all[i].Move.In));
            if (goesOn && _all[i].Steps.Where(isStep).DefaultIfEmpty(-1).First() is var next and >= 0)
            {
                return next;
            }
        }

        return last;
    }

    private static int Last(ImmutableArray<Segment> segments, Func<Segment, bool> fits) => Indexes.From(0, segments.Length).LastOrDefault(i => fits(segments[i]), -1);
}
