using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Sequences;

/// <summary>What comes after what in a run.</summary>
internal sealed class Course(ProcessFacts facts)
{
    private ILookup<string, string>? _next;

    private ILookup<string, string> Next => _next ??= facts.Flow.ToLookup(flow => flow.From, flow => flow.To, StringComparer.Ordinal);

    /// <summary>Whether one step comes later than another.</summary>
    public bool Leads(string from, string to)
    {
        HashSet<string> seen = [];
        var open = new Queue<string>([from]);
        while (open.TryDequeue(out var step))
        {
            foreach (var next in Next[step].Where(seen.Add))
            {
                open.Enqueue(next);
            }
        }

        return seen.Contains(to);
    }

    /// <summary>Whether they run side by side.</summary>
    public bool AreBeside(string one, string other) => facts.Parallel.Any(group => group.Contains(one) && group.Contains(other));
}
