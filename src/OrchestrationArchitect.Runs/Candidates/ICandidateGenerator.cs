using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Runs.Candidates;

/// <summary>Drafts designs. The rules and the models are behind this one interface.</summary>
public interface ICandidateGenerator
{
    /// <summary>The name plans call it by, such as <c>rules</c>.</summary>
    string Name { get; }

    /// <summary>Drafts a design for a scenario.</summary>
    /// <exception cref="GenerationRefusedException">There is nothing it could draft, and trying again would not help.</exception>
    Task<CandidateDraft> GenerateAsync(Scenario scenario, CandidatePlan plan, CancellationToken cancellationToken);
}

/// <summary>What a generator drafted.</summary>
/// <param name="Design">The typed design.</param>
/// <param name="Document">The document in its own words; <see langword="null"/> has it written from the design.</param>
public sealed record CandidateDraft(OrchestrationDesign Design, string? Document = null);
