using OrchestrationArchitect.Runs.Generation;

namespace OrchestrationArchitect.Runs.ModelGeneration;

/// <summary>What a generator does when a model gave no answer: the same for every phase.</summary>
internal static class Turns
{
    public static GenerationStep Of(Asked asked, GenerationState state) => asked switch
    {
        Asked.Again again => new GenerationStep.GoesOn(state with { Attempt = state.Attempt + 1 }, again.Pause) { Calls = again.Calls },
        Asked.Stopped stopped => new GenerationStep.Failed(stopped.Reason, stopped.Message) { Calls = stopped.Calls },
        _ => throw new InvalidOperationException($"{asked.GetType().Name} is for the phase to handle."),
    };
}
