namespace OrchestrationArchitect.Design.Reading.Relations.Meeting;

/// <summary>What is observed of a branch, as ids of <c>branch-way-weights.data.tsv</c>: each alone, and with the kind of the branch.</summary>
/// <param name="kind">The kind of the branch.</param>
internal sealed class Signs(string kind)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal) { $"kind {kind}" };

    /// <summary>All that was observed.</summary>
    public IReadOnlyCollection<string> Seen => _seen;

    /// <summary>Notes a sign.</summary>
    public void Add(string sign)
    {
        if (_seen.Add(sign))
        {
            _seen.Add($"{kind} {sign}");
        }
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
