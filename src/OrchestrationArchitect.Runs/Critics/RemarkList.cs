namespace OrchestrationArchitect.Runs.Critics;

/// <summary>Collects remarks and turns them into a score.</summary>
internal sealed class RemarkList
{
    private readonly List<Remark> _remarks = [];

    public void Add(bool applies, string about, double weight, string says)
    {
        if (applies)
            _remarks.Add(new Remark(about, says, weight));
    }

    /// <summary>Remarks multiply: two of weight 0.5 leave a quarter, and the score never falls below zero.</summary>
    public Critique Through(Lens lens) => new(
        lens,
        _remarks.Aggregate(1.0, (score, remark) => score * (1 - remark.Weight)),
        [.. _remarks.OrderByDescending(remark => remark.Weight).ThenBy(remark => remark.About, StringComparer.Ordinal)]);
}
