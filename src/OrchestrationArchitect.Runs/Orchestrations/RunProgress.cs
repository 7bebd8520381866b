using System.Collections.Immutable;

namespace OrchestrationArchitect.Runs.Orchestrations;

/// <summary>The custom status of a run.</summary>
/// <param name="Phase">Where it stands: <c>validating</c>, <c>drafting</c>, <c>refining</c>, <c>publishing</c>,
/// <c>compensating</c>, <c>done</c>, <c>cancelled</c> or <c>dead-lettered</c>.</param>
/// <param name="Candidates">Each candidate with its state.</param>
public sealed record RunProgress(string Phase, ImmutableArray<CandidateProgress> Candidates);

/// <summary>How far a candidate is.</summary>
/// <param name="Id">The candidate's id.</param>
/// <param name="State"><c>running</c>, <c>judged</c> or <c>failed</c>.</param>
/// <param name="Score">Its score once judged.</param>
/// <param name="Reason">Why it failed, if it did; one of <see cref="DeadLetters.DeadLetterReasons"/>.</param>
public sealed record CandidateProgress(string Id, string State, double? Score = null, string? Reason = null);
