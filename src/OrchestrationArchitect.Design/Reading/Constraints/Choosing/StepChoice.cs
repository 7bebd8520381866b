using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Constraints.Choosing;

/// <summary>A limit with the steps of which it may limit one, or the whole process.</summary>
/// <param name="ruled">The limit, with the step that the rules say it is of.</param>
/// <param name="options">The numbers of the steps that it may limit.</param>
/// <param name="steps">All steps.</param>
/// <param name="observed">What is observed of them beside the limit.</param>
/// <param name="told">The words beside the limit that tell of steps.</param>
/// <param name="index">The steps, and what the process is about.</param>
internal sealed class StepChoice(ConstraintFact ruled, ImmutableArray<int> options, ImmutableArray<StepFact> steps, StepObservations observed, ToldSteps told, StepIndex index)
{
    /// <summary>The limit, with the step that the rules say it is of.</summary>
    public ConstraintFact Ruled => ruled;

    /// <summary>What is observed that speaks for or against the whole process, by name.</summary>
    public ImmutableArray<string> Whole => NameLister.DistinctOf(ObserveWhole);

    /// <summary>The steps that it may limit, each with what is observed of it beside the limit, by name.</summary>
    public ImmutableArray<(StepFact Step, ImmutableArray<string> Seen)> Steps => [.. options.Select(step => (steps[step], NameLister.DistinctOf(seen => Observe(step, seen))))];

    /// <summary>The likeliest step; <see langword="null"/> for the whole process.</summary>
    public StepFact? Best(ChoiceWeights weights)
    {
        var weigher = weights.Weigher(once: true);
        ObserveWhole(weigher);
        var (best, most) = ((StepFact?)null, weigher.Sum());
        foreach (var step in options)
        {
            Observe(step, weigher);
            if (weigher.Sum() is var odds && odds > most)
            {
                (best, most) = (steps[step], odds);
            }
        }

        return best;
    }

    private void Observe(int step, ObservationSink seen) => observed.Observe(step, steps[step], told.Roles(step), seen);

    private void ObserveWhole(ObservationSink seen) => observed.ObserveWhole(options.Length, told.Verbs, index, seen);
}
