using OrchestrationArchitect.Design.Reading.Relations.Moves;

namespace OrchestrationArchitect.Design.Reading.Relations.Weighing;

/// <summary>One of the ways in which a branch may be meant.</summary>
/// <param name="Change">What is otherwise than the rules say.</param>
/// <param name="Step">The step that it leaves from; -1 for what the rules say.</param>
/// <param name="OfStep">What is observed of the step beside the branch.</param>
/// <param name="Pairs">What the condition is about beside what the step does.</param>
/// <param name="Seen">What is observed of the branch, for this change.</param>
internal sealed record BranchOption(BranchChange Change, int Step, List<string> OfStep, List<string> Pairs, List<string> Seen)
{
    /// <summary>The branch, meant so.</summary>
    public Branch Of(Branch branch) => Change switch
    {
        BranchChange.Leaves => Leaving(branch),
        BranchChange.LeavesAside => Leaving(branch) is Case aside ? aside with { Says = aside.Says | Says.Exception } : branch,
        _ => branch,
    };

    /// <summary>The segments with a branch, and what goes on in it, meant so.</summary>
    public void Apply(List<Segment> segments, int at)
    {
        if (segments[at].Move is not Branch was || Change == BranchChange.Keep)
        {
            return;
        }

        var branch = Of(was);
        segments[at] = segments[at] with { Move = branch };
        for (var i = at + 1; i < segments.Count && segments[i].Move is GoOn or Strand && was.IsSameAs(segments[i].Move.In); i++)
        {
            segments[i] = segments[i] with { Move = segments[i].Move is Strand strand ? strand with { Branch = branch } : new GoOn(branch) };
        }
    }

    private Branch Leaving(Branch branch) => branch is Failure failure
        ? failure with { From = Anchor.On([Step]) }
        : new Case(branch.Condition, Anchor.On([Step]), branch.Sentence) { Ends = branch.Ends, Exhausts = branch is OtherSide or Case { Exhausts: true }, Says = (branch as Case)?.Says ?? Says.Holds };
}
