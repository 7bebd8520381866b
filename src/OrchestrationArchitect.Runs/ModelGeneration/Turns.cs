using System.Collections.Immutable;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Generation;

namespace OrchestrationArchitect.Runs.ModelGeneration;

/// <summary>What every phase of a generator does about what came of asking.</summary>
internal static class Turns
{
    /// <summary>There was no answer: ask again, or give up.</summary>
    public static GenerationStep Of(Asked asked, GenerationState state) => asked switch
    {
        Asked.Again again => new GenerationStep.GoesOn(state with { Attempt = state.Attempt + (again.WasAttempt ? 1 : 0) }, again.Pause) { Calls = again.Calls },
        Asked.Stopped stopped => new GenerationStep.Failed(stopped.Reason, stopped.Message) { Calls = stopped.Calls },
        _ => throw new InvalidOperationException($"{asked.GetType().Name} is for the phase to handle."),
    };

    /// <summary>The answer cannot be used as it is: send it back with what is wrong, or give up.</summary>
    /// <param name="asked">What came.</param>
    /// <param name="state">Where the candidate is.</param>
    /// <param name="errors">What is wrong, worst first.</param>
    /// <param name="mostRepairs">How often an answer is sent back.</param>
    public static GenerationStep Mend(Asked asked, GenerationState state, ImmutableArray<string> errors, int mostRepairs) => state.Repairs >= mostRepairs
        ? new GenerationStep.Failed(
            DeadLetterReasons.UnusableAnswer, $"After {state.Repairs} repairs the {state.Phase.ToString().ToLowerInvariant()} cannot be used: {errors[0]}") { Calls = asked.Calls }
        : new GenerationStep.GoesOn(state with { Attempt = 1, Repairs = state.Repairs + 1, Errors = errors }) { Calls = asked.Calls };
}
