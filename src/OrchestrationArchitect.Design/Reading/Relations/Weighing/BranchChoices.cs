using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Relations.Course;
using OrchestrationArchitect.Design.Reading.Relations.Moves;

namespace OrchestrationArchitect.Design.Reading.Relations.Weighing;

/// <summary>What each branch of a text may be meant as, with what is observed.</summary>
/// <param name="segments">What the rules say.</param>
/// <param name="story">The text.</param>
internal sealed class BranchChoices(ImmutableArray<Segment> segments, Story story)
{
    /// <summary>How many steps back a branch may leave from.</summary>
    private const int Reach = 20;

    private readonly ILookup<int, int> _before = CourseBuilder.Build(segments).Edges.ToLookup(edge => edge.To, edge => edge.From);

    /// <summary>A choice for each branch that steps open behind others.</summary>
    public IEnumerable<BranchChoice> Read()
    {
        var last = -1;
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i].Steps.IsEmpty)
            {
                continue;
            }

            if (last >= 0 && segments[i].Move is Branch branch && ChoiceOf(i, last, branch) is { } choice)
            {
                yield return choice;
            }

            last = i;
        }
    }

    /// <summary>The choice; <see langword="null"/> if the rules name several steps, for which no single one can stand, or one too far back.</summary>
    private BranchChoice? ChoiceOf(int at, int previous, Branch branch)
    {
        var ruled = -1;
        var several = _before[segments[at].Steps[0]].Skip(1).Any();
        foreach (var step in _before[segments[at].Steps[0]])
        {
            ruled = Math.Max(ruled, step);
        }

        if (branch.From.IsSure || (several && (branch.From.IsNamed || !FollowsBranches(at))))
        {
            return null;
        }

        var told = ObservedBranch.Read(segments, story, at, previous, branch);
        if (several)
        {
            told.Signs.AddRange(["keep several", "keep several " + told.Kind, "keep several " + told.Group]);
        }

        if (Of(at, previous, branch, told, ruled, several) is not { } choice)
        {
            return null;
        }

        if (several || told.Guard is not { IsLabel: false } guard)
        {
            return choice;
        }

        var parts = GuardParts.Of(told.Parsed, guard).Select(part => Of(at, previous, branch, ObservedBranch.Read(segments, story, at, previous, branch, part), ruled, several: false));
        return choice with { Parts = [.. parts.OfType<BranchChoice>()] };
    }

    /// <summary>The choice for a condition or a part of one; <see langword="null"/> if the step that the rules say is too far back.</summary>
    private BranchChoice? Of(int at, int previous, Branch branch, ObservedBranch told, int ruled, bool several)
    {
        var steps = new StepSigns(Before(at), segments[at], segments[previous], told, ruled, _before, story).Read();
        var own = steps.Find(step => step.Step == ruled);
        if (own.Seen is null)
        {
            return null;
        }

        var options = ImmutableArray.CreateBuilder<BranchOption>();
        options.Add(new BranchOption(BranchChange.Keep, -1, own.Seen, own.Pairs, told.Signs));
        foreach (var (step, seen, pairs) in steps)
        {
            if (several || step != ruled)
            {
                options.Add(new BranchOption(BranchChange.Leaves, step, seen, pairs, []));
            }

            if (branch is Case { Ends: false, IsException: false })
            {
                options.Add(new BranchOption(BranchChange.LeavesAside, step, seen, pairs, told.Aside));
            }
        }

        return new BranchChoice(at, told.Kind, told.Group, options.ToImmutable()) { Ruled = ruled };
    }

    /// <summary>What a segment follows is not lanes side by side, which it may speak of together, but the ends of branches.</summary>
    private bool FollowsBranches(int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (!segments[i].IsPlain && segments[i].Steps.Any(_before[segments[at].Steps[0]].Contains))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The steps told before a segment, as far as it may speak of them.</summary>
    private List<(int Step, Segment In)> Before(int at)
    {
        var steps = new List<(int, Segment)>();
        for (var i = at - 1; i >= 0 && steps.Count < Reach; i--)
        {
            for (var k = segments[i].Steps.Length - 1; k >= 0 && steps.Count < Reach; k--)
            {
                steps.Add((segments[i].Steps[k], segments[i]));
            }
        }

        steps.Reverse();
        return steps;
    }
}
