using System.Collections.Immutable;

namespace OrchestrationArchitect.Corpus.Scoring;

/// <summary>How a reader did on one case.</summary>
/// <param name="Slug">The case.</param>
/// <param name="Judgements">What each aspect came to; one that was not judged is absent.</param>
public sealed record CaseScore(string Slug, ImmutableSortedDictionary<Aspect, Judgement> Judgements)
{
    /// <summary>The counts of an aspect; all zero where it was not judged.</summary>
    public Tally this[Aspect aspect] => Judgements.GetValueOrDefault(aspect, Judgement.Empty).Tally;
}
