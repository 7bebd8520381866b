using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Synthesis;
using OrchestrationArchitect.Runs.Activities;
using OrchestrationArchitect.Runs.Critics;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Generation;
using OrchestrationArchitect.Runs.Refining;

namespace OrchestrationArchitect.Runs.Candidates;

/// <summary>Drafts by the rules: deterministic, offline, in one turn.</summary>
public sealed class RulesGenerator(DraftStore drafts, IEnumerable<ICritic> critics, Lexicon lexicon) : ICandidateGenerator
{
    /// <summary>The name plans call it by.</summary>
    public const string GeneratorName = "rules";

    /// <inheritdoc/>
    public string Name => GeneratorName;

    /// <summary>Drafts a design.</summary>
    /// <param name="scenario">The texts.</param>
    /// <param name="plan">What the draft is to favour.</param>
    /// <param name="lexicon">The words to know; <see cref="Lexicon.Default"/> if none is given.</param>
    /// <exception cref="GenerationRefusedException">No step could be read, so there is nothing to design.</exception>
    public static OrchestrationDesign Draft(Scenario scenario, CandidatePlan plan, Lexicon? lexicon = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var facts = ScenarioReader.Read(scenario, lexicon);
        if (facts.Steps.IsEmpty)
        {
            var reasons = facts.Notes.IsEmpty ? "" : $" {string.Join(' ', facts.Notes.Select(note => note.Message))}";
            throw new GenerationRefusedException($"No step could be read from the workflow, so there is nothing to design.{reasons}");
        }

        return Designer.Design(scenario, facts, new DesignOptions { Emphasis = plan.Emphasis, PatternHint = plan.PatternHint });
    }

    /// <inheritdoc/>
    public async Task<GenerationStep> AdvanceAsync(CandidateInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Refines is { } basis)
        {
            var (design, changes) = Reviser.Revise(await drafts.GetDesignAsync(basis.Draft, cancellationToken), [.. critics]);
            return changes.IsEmpty
                ? new GenerationStep.Failed(DeadLetterReasons.NothingToRefine, "No change that the rules know mends what the critics found.")
                : new GenerationStep.Drafted(design) { Changes = changes };
        }

        try
        {
            return new GenerationStep.Drafted(Draft(input.Scenario, input.Plan, lexicon));
        }
        catch (GenerationRefusedException refusal)
        {
            return new GenerationStep.Failed(DeadLetterReasons.NothingToDesign, refusal.Message);
        }
    }
}
