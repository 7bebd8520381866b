using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Relations.Meeting;

/// <summary>What is observed of a branch, as ids of <c>branch-way-weights.data.tsv</c>: each alone, and with the kind of the branch.</summary>
internal sealed class Signs
{
    private readonly string _kind;
    private readonly ObservationSink _seen;

    /// <param name="kind">The kind of the branch.</param>
    /// <param name="seen">Takes what is observed; some of it may come twice.</param>
    public Signs(string kind, ObservationSink seen)
    {
        (_kind, _seen) = (kind, seen);
        seen.See($"kind {kind}");
    }

    /// <summary>Notes a sign.</summary>
    public void Add(string sign)
    {
        _seen.See(sign);
        _seen.See($"{_kind} {sign}");
    }

    /// <summary>Notes a sign where it holds.</summary>
    public void Add(string sign, bool holds)
    {
        if (holds)
        {
            Add(sign);
        }
    }
}
