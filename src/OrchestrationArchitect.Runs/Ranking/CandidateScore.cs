using System.Collections.Immutable;

namespace OrchestrationArchitect.Runs.Ranking;

/// <summary>A candidate's score, explained.</summary>
/// <param name="Total">The weighted sum of the parts, 0 to 1.</param>
/// <param name="Parts">What it is made of.</param>
public sealed record CandidateScore(double Total, ImmutableArray<ScorePart> Parts);

/// <summary>A part of a score.</summary>
/// <param name="Name">What was judged.</param>
/// <param name="Weight">Its share of the total; the weights add up to 1.</param>
/// <param name="Value">The judgement, 0 to 1.</param>
/// <param name="Because">What it rests on.</param>
public sealed record ScorePart(string Name, double Weight, double Value, string Because);
