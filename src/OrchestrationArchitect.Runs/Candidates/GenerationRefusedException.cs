namespace OrchestrationArchitect.Runs.Candidates;

/// <summary>A generator has nothing to draft from; the same input would be refused again.</summary>
/// <param name="message">Why, in one sentence for the caller.</param>
public sealed class GenerationRefusedException(string message) : Exception(message);
