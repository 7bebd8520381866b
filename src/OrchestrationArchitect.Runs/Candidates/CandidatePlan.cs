using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Synthesis;

namespace OrchestrationArchitect.Runs.Candidates;

/// <summary>How one candidate is to be drafted.</summary>
/// <param name="Id">A kebab-case id, unique in the run, such as <c>rules-resilience</c>.</param>
/// <param name="Generator">The name of the generator that drafts it.</param>
/// <param name="Emphasis">What it gives most weight.</param>
/// <param name="PatternHint">The pattern it must build on; <see langword="null"/> leaves it to the evidence.</param>
public sealed record CandidatePlan(
    string Id, string Generator, Emphasis Emphasis = Emphasis.Balanced, Pattern? PatternHint = null)
{
    /// <summary>For a model: which of several samples, from 0. Later ones are steered to other patterns.</summary>
    public int Sample { get; init; }

    /// <summary>For a model: how freely it answers, 0 to 2; <see langword="null"/> as the prompt says.</summary>
    public double? Temperature { get; init; }
}
