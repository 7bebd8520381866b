namespace OrchestrationArchitect.Runs.Critics;

/// <summary>Collects remarks and turns them into a score.</summary>
internal sealed class RemarkList
{
    private readonly List<Remark> _remarks = [];

    /// <param name="applies">Whether it is so.</param>
    /// <param name="code">What was found.</param>
    /// <param name="about">Where.</param>
    /// <param name="weight">What the first of its kind takes from the score; each further one takes half of the one before,
    /// since one change of policy mends them all.</param>
    /// <param name="says">What is wrong and what would be better.</param>
    public void Add(bool applies, string code, string about, double weight, string says)
    {
        if (!applies)
            return;
        var earlier = _remarks.Count(remark => remark.Code == code);
        _remarks.Add(new Remark(about, says, Math.Round(weight * Math.Pow(0.5, earlier), 6)) { Code = code });
    }

    /// <summary>Remarks multiply: two of weight 0.5 leave a quarter, and the score never falls below zero.</summary>
    public Critique Through(Lens lens) => new(
        lens,
        Math.Round(_remarks.Aggregate(1.0, (score, remark) => score * (1 - remark.Weight)), 6),
        [.. _remarks.OrderByDescending(remark => remark.Weight).ThenBy(remark => remark.About, StringComparer.Ordinal)]);
}
