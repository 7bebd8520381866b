namespace OrchestrationArchitect.Prompts.Evaluation;

/// <summary>What one evaluator says of one answer.</summary>
/// <param name="Name">The evaluator's name.</param>
/// <param name="Status">How it came out.</param>
/// <param name="Score">0 to 1; 0 unless it was executed.</param>
/// <param name="Details">What was asked, and why it does not hold.</param>
public sealed record EvaluatorResult(string Name, CheckStatus Status, double Score, string Details)
{
    /// <summary>Whether it was executed and holds.</summary>
    public bool Passed => Status == CheckStatus.Passed;
}
