using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Reading.Constraints.Choosing;

/// <summary>What the limits of a process may limit, each with what is observed.</summary>
internal sealed class StepChoices(ImmutableArray<StepFact> steps, StepMentions mentions, StepIndex index, Lexicon lexicon)
{
    /// <summary>The choice for a limit; <see langword="null"/> if its kind is of no step, or there are none.</summary>
    public StepChoice? Of(ConstraintFact ruled, LimitPlace place)
    {
        if (steps.IsEmpty || GroupOf(ruled.Kind) is not { } group)
        {
            return null;
        }

        var told = new ToldSteps(mentions, place, ruled.Value is ConstraintValue.Flag, index, lexicon);
        var near = Neighbours.Of(steps, ruled.Span);
        var observed = new StepObservations(ruled, group, place, near, lexicon);
        var options = ImmutableArray.CreateBuilder<int>();
        for (var step = 0; step < steps.Length; step++)
        {
            var isAwaited = group == "wait" && steps[step].Effect is Effect.Human or Effect.Wait;
            if (isAwaited || near.Has(step) || told.Roles(step).Count > 0 || steps[step].Id == ruled.Step)
            {
                options.Add(step);
            }
        }

        return new StepChoice(ruled, options.ToImmutable(), steps, observed, told, index);
    }

    /// <summary>Kinds whose words name the step alike.</summary>
    private static string? GroupOf(ConstraintKind kind) => kind switch
    {
        ConstraintKind.StepTimeout => "time",
        ConstraintKind.Latency => "latency",
        ConstraintKind.MaxDuration => "duration",
        ConstraintKind.WaitTimeout => "wait",
        ConstraintKind.Retries => "retries",
        ConstraintKind.Idempotency => "once",
        ConstraintKind.Concurrency or ConstraintKind.Throughput => "load",
        _ => null,
    };
}
