using System.Collections.Immutable;

namespace OrchestrationArchitect.Corpus.Scoring;

/// <summary>How a reader did on a set of cases. Totals are over all facts, not means over cases.</summary>
/// <param name="Cases">Each case.</param>
public sealed record CorpusScore(ImmutableArray<CaseScore> Cases)
{
    /// <summary>The counts of an aspect over all cases.</summary>
    public Tally this[Aspect aspect] => Cases.Aggregate(default(Tally), (sum, one) => sum + one[aspect]);

    /// <summary>The figure of an aspect over all cases, 0 to 1.</summary>
    public double Figure(Aspect aspect) => aspect.Figure(this[aspect]);
}
