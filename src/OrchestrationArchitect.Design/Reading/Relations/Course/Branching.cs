using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Relations.Moves;

namespace OrchestrationArchitect.Design.Reading.Relations.Course;

/// <summary>Opens branches: what a condition says, and where the step that it names stands, tell where the branch leaves from.</summary>
internal sealed class Branching(DiscourseState state, Strands strands)
{
    private int _sentence = -1;

    /// <summary>Opens the branch that a segment tells.</summary>
    public void Open(Segment segment, Branch branch)
    {
        switch (branch)
        {
            case Failure failure:
                Fail(segment, failure);
                break;
            case OtherSide other:
                CloseInner(fork => fork.HasOtherwise);
                Alternative(segment, other);
                break;
            case Case one:
                Open(segment, one);
                break;
        }
    }

    private void Open(Segment segment, Case branch)
    {
        var standing = StandingOf(branch.From.Step);
        if (branch.IsException && standing == Standing.Past && !state.Ends.IsEmpty)
        {
            state.BesideTheCourse(segment, [new End(branch.From.Step, null)], branch.Condition);
        }
        else if (state.Fork is { } fork && standing == Standing.Branch && branch.IsSilence && branch.Side != Side.Inner)
        {
            StandIn(fork, segment, branch);
        }
        else if (state.Fork is { } outer && (standing == Standing.Branch || branch.Side == Side.Inner))
        {
            Nest(outer, segment, branch);
        }
        else
        {
            CloseInner(inner => branch.Side != Side.Other && !inner.Leaves(branch.From.Step));
            Ask(branch);
            Alternative(segment, branch);
        }
    }

    private Standing StandingOf(int step) =>
        step < 0 ? Standing.Unnamed
        : state.Fork?.HasInside(step) == true ? Standing.Branch
        : state.Fork?.Leaves(step) == true ? Standing.Question
        : state.Ends.Any(end => end.Step == step) ? Standing.Last : Standing.Past;

    /// <summary>Finds, or opens, the question that a condition is a side of.</summary>
    private void Ask(Case branch)
    {
        var outcome = branch.IsOutcome;
        if (!branch.From.IsNamed)
        {
            if (branch.IsNew)
            {
                state.Join();
            }

            if (branch.Side != Side.Other && !outcome && state.Fork is { HasOtherwise: true, Parent: null, Decision: < 0 } && branch.Sentence > _sentence)
            {
                state.Join();
            }

            state.Fork ??= new Fork(state.Ends);
            return;
        }

        var step = branch.From.Step;
        var standing = StandingOf(step);
        if (state.Fork is null && outcome)
        {
            state.Fork = new Fork(state.Ends) { Decision = step };
        }
        else if (!state.Ends.IsEmpty && (state.Fork is null ? standing == Standing.Past : standing != Standing.Question))
        {
            Decide(outcome ? branch.From.Steps : [step]);
        }
        else if (state.Fork is null && strands.IsAlternative(step, state.Ends))
        {
            state.Fork = new Fork([new End(step, null)]) { HasOtherwise = true };
            state.Fork.Open.AddRange(state.Ends.Where(end => end.Step != step));
        }
        else if (state.Fork is null && strands.IsLane(step, state.Ends))
        {
            state.Fork = new Fork([new End(step, null)]);
            state.Fork.Lanes.AddRange(state.Ends.Where(end => end.Step != step));
        }
        else
        {
            state.Fork ??= new Fork(state.Ends);
        }
    }

    /// <summary>A condition on an earlier decision: its branch leaves from there, and what came since goes on beside it.</summary>
    private void Decide(ImmutableArray<int> steps)
    {
        state.Join();
        state.Fork = new Fork([.. steps.Select(step => new End(step, null))]) { HasOtherwise = true };
        state.Fork.Open.AddRange(state.Ends);
    }

    /// <summary>One side of the question now told.</summary>
    private void Alternative(Segment segment, Branch branch)
    {
        _sentence = branch.Sentence;
        var fork = state.Fork ??= new Fork(state.Ends);
        fork.OnlyFailures = false;
        fork.OnlyOtherwise = branch is OtherSide { IsAlone: true } && fork.Open.Count + fork.Closed.Count == 0;
        fork.HasOtherwise |= branch is OtherSide or Case { Exhausts: true };
        var named = fork.From.Where(end => branch.From.Steps.Contains(end.Step) && !strands.IsLane(end.Step, fork.From)).ToImmutableArray();
        fork.HasOtherwise |= !named.IsEmpty && named.Length < fork.From.Length;
        Run(fork, segment, branch, named.IsEmpty ? fork.From : named);
    }

    private void Fail(Segment segment, Failure failure)
    {
        var step = failure.From.Step;
        var fork = state.Fork ??= new Fork(step >= 0 && state.Ends.IsEmpty ? [new End(step, null)] : state.Ends, failure: true);
        fork.OnlyFailures &= failure.Ends;
        Run(fork, segment, failure, failure.From.IsNamed ? [.. failure.From.Steps.Select(failing => new End(failing, null))] : fork.From);
    }

    /// <summary>A condition inside the branch told before: it leaves from there, and that branch goes on otherwise.</summary>
    private void Nest(Fork outer, Segment segment, Case branch)
    {
        var named = outer.HasInside(branch.From.Step);
        var inside = outer.Open.Concat(outer.Closed).Where(end => named ? end.Step == branch.From.Step : state.Ends.Contains(end)).Distinct().ToImmutableArray();
        var from = inside.IsEmpty ? state.Ends : inside;
        outer.Leave(from.Contains);
        state.Fork = new Fork(from) { Parent = outer };
        Run(state.Fork, segment, branch, from);
    }

    /// <summary>What happens when a decision at the end of a branch is not taken: it leaves from there and goes on as the decision does.</summary>
    private void StandIn(Fork fork, Segment segment, Case branch)
    {
        var step = branch.From.Step;
        state.Ends = [new End(step, null)];
        state.Run(segment, branch.Condition);
        var own = fork.Open.FindIndex(end => end.Step == step);
        if (own >= 0)
        {
            fork.Open[own] = fork.Open[own] with { Condition = fork.Open[own].Condition ?? "otherwise" };
        }

        fork.Add([.. state.Ends.Select(end => end with { For = step })], branch.Ends);
    }

    private void Run(Fork fork, Segment segment, Branch branch, ImmutableArray<End> from)
    {
        state.Ends = from;
        state.Run(segment, branch.Condition);
        fork.Add(state.Ends, branch.Ends);
    }

    private void CloseInner(Func<Fork, bool> isOver)
    {
        while (state.Fork is { Parent: not null } inner && isOver(inner))
        {
            state.Fork = inner.Close();
        }
    }
}
