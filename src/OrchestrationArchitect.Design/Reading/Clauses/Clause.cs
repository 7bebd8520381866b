namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>A subordinate clause, or a phrase that stands for one.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Marker">The words that open it.</param>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after its last.</param>
public sealed record Clause(ClauseKind Kind, string Marker, int Start, int End);
