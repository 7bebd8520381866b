using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Synthesis;

namespace OrchestrationArchitect.Runs.Candidates;

/// <summary>Drafts by the rules: deterministic, offline.</summary>
public sealed class RulesGenerator : ICandidateGenerator
{
    /// <summary>The name plans call it by.</summary>
    public const string GeneratorName = "rules";

    /// <inheritdoc/>
    public string Name => GeneratorName;

    /// <inheritdoc/>
    public Task<CandidateDraft> GenerateAsync(Scenario scenario, CandidatePlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var facts = ScenarioReader.Read(scenario);
        if (facts.Steps.IsEmpty)
        {
            var reasons = facts.Notes.IsEmpty ? "" : $" {string.Join(' ', facts.Notes.Select(note => note.Message))}";
            throw new GenerationRefusedException($"No step could be read from the workflow, so there is nothing to design.{reasons}");
        }

        var options = new DesignOptions { Emphasis = plan.Emphasis, PatternHint = plan.PatternHint };
        return Task.FromResult(new CandidateDraft(Designer.Design(scenario, facts, options)));
    }
}
