using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Reading.Triggers;

/// <summary>A source that a sentence names.</summary>
/// <param name="Fact">The source.</param>
/// <param name="Weight">2, or 1 if it counts only where nothing stronger is named.</param>
internal sealed record FoundTrigger(TriggerFact Fact, int Weight);
