using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Budgets;

/// <summary>The time all attempts of a step, with the pauses between them, may take.</summary>
/// <param name="Time">The time.</param>
/// <param name="Source">The constraint it comes from.</param>
/// <param name="OfStep">The constraint is on this step alone, not a share of the whole run's.</param>
internal sealed record Budget(TimeSpan Time, ConstraintFact Source, bool OfStep);
