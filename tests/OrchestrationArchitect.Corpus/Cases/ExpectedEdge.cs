namespace OrchestrationArchitect.Corpus.Cases;

/// <summary>One step straight after another.</summary>
/// <param name="From">The id of the step before.</param>
/// <param name="To">The id of the step after.</param>
/// <param name="Conditional">Only when a condition holds.</param>
public sealed record ExpectedEdge(string From, string To, bool Conditional);
