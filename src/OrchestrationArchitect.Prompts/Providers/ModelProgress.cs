namespace OrchestrationArchitect.Prompts.Providers;

/// <summary>A piece of an answer as it is being written.</summary>
/// <param name="Piece">The new text.</param>
/// <param name="Characters">How much there is so far.</param>
public sealed record ModelProgress(string Piece, int Characters);
