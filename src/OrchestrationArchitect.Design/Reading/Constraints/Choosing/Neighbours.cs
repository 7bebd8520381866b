using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Reading.Constraints.Choosing;

/// <summary>The steps told next to a limit that stands in the workflow's text; -1 where there is none.</summary>
/// <param name="Before">The last step told before it.</param>
/// <param name="Outside">The last wait, or step of a person, told before it.</param>
/// <param name="After">The first step told after it.</param>
internal readonly record struct Neighbours(int Before, int Outside, int After)
{
    public static Neighbours Of(ImmutableArray<StepFact> steps, SourceSpan limit)
    {
        var (before, outside) = (-1, -1);
        for (var i = 0; limit.Field == SourceField.BusinessWorkflow && i < steps.Length; i++)
        {
            if (steps[i].Span.Start >= limit.Start)
            {
                return new Neighbours(before, outside, steps[i].Span.Start > limit.Start ? i : -1);
            }

            (before, outside) = (i, steps[i].Effect is Effect.Human or Effect.Wait ? i : outside);
        }

        return new Neighbours(before, outside, -1);
    }

    public bool Has(int step) => step == Before || step == Outside || step == After;
}
