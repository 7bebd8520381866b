using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Relations.Course;
using OrchestrationArchitect.Design.Reading.Relations.Moves;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>Where actions stand in the course of a run, that of an undoing one being told as any other.</summary>
internal sealed class Passages
{
    /// <summary>How many steps back in the course what came before is looked for.</summary>
    private const int Reach = 40;

    private readonly Dictionary<int, Branch?> _branches = [];
    private readonly Lazy<(ILookup<int, (int From, int To, string? Condition)> Before, HashSet<int> Followed)> _course;

    public Passages(ImmutableArray<Segment> segments)
    {
        foreach (var segment in segments)
        {
            foreach (var step in segment.Steps)
            {
                _branches[step] = segment.Move.In;
            }
        }

        _course = new(() =>
        {
            var edges = CourseBuilder.Build(segments).Edges;
            return (edges.ToLookup(edge => edge.To), [.. edges.Select(edge => edge.From)]);
        });
    }

    /// <summary>In what kind of branch an action stands, in a word.</summary>
    public string Stands(int action) => !_branches.TryGetValue(action, out var branch) ? "nowhere" : branch switch { null => "plainly", Case { IsException: true } or Case { IsSilence: true } => "exception", Case => "case", OtherSide => "other", _ => "failure" };

    /// <summary>Whether the run goes on after an action.</summary>
    public bool GoesOn(int action) => _course.Value.Followed.Contains(action);

    /// <summary>What two actions have to do with each other's branch, in a word.</summary>
    public string Together(int one, int other) =>
        !_branches.TryGetValue(one, out var first) || !_branches.TryGetValue(other, out var second) ? "unknown"
        : first is null ? second is null ? "both-plain" : "from-plain"
        : second is null ? "to-plain" : first.IsSameAs(second) ? "same-branch" : first.Sentence == second.Sentence ? "branch-beside" : "other-branch";

    /// <summary>The actions that may come before another one in a run, with how many edges before.</summary>
    public IReadOnlyDictionary<int, int> Before(int action)
    {
        var found = new Dictionary<int, int>();
        var queue = new Queue<(int Action, int Distance)>([(action, 0)]);
        while (found.Count < Reach && queue.TryDequeue(out var next))
        {
            foreach (var (from, _, _) in Edges(next.Action))
            {
                if (from != action && found.TryAdd(from, next.Distance + 1))
                {
                    queue.Enqueue((from, next.Distance + 1));
                }
            }
        }

        return found;
    }

    private IEnumerable<(int From, int To, string? Condition)> Edges(int action) => _course.Value.Before[action];

    /// <summary>The steps that an action comes straight after.</summary>
    public IEnumerable<int> Sources(int action) => Edges(action).Select(edge => edge.From);

    /// <summary>How an action is come to, in a word.</summary>
    public string Entered(int action) => Edges(action).Any() ? Edges(action).All(edge => edge.Condition is not null) ? "conditionally" : "surely" : "never";
}
