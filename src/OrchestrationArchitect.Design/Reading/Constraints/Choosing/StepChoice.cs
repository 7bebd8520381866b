using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Constraints.Choosing;

/// <summary>A limit with the steps of which it may limit one, or the whole process.</summary>
/// <param name="Ruled">The limit, with the step that the rules say it is of.</param>
/// <param name="Whole">What is observed that speaks for or against the whole process.</param>
/// <param name="Steps">The steps that it may limit, each with what is observed of it beside the limit.</param>
internal sealed record StepChoice(ConstraintFact Ruled, ImmutableArray<string> Whole, ImmutableArray<(StepFact Step, ImmutableArray<string> Seen)> Steps)
{
    /// <summary>The likeliest step; <see langword="null"/> for the whole process.</summary>
    public StepFact? Best(ChoiceWeights weights)
    {
        var (best, most) = ((StepFact?)null, weights.Sum(Whole));
        foreach (var (step, seen) in Steps)
        {
            if (weights.Sum(seen) is var odds && odds > most)
            {
                (best, most) = (step, odds);
            }
        }

        return best;
    }
}
