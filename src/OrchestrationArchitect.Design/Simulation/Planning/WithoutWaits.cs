using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Simulation.Planning;

/// <summary>
/// A design's automatic work by itself: people, events and callbacks answer at once and no timer runs. How fast the system is,
/// and how much it carries, does not hang on how long people take.
/// </summary>
internal static class WithoutWaits
{
    private static readonly Law AtOnce = new Law.Constant(0);

    /// <summary>The profile with every wait over at once; <see langword="null"/> for a design that waits for nothing.</summary>
    public static SimulationProfile? Of(OrchestrationDesign design, SimulationProfile? profile)
    {
        var known = profile ?? SimulationProfile.Empty;
        var answered = design.Steps.Where(step => step.Effect == Effect.Human || step.Integration.Kind == IntegrationKind.Human || step.Integration.Completion == CompletionMode.Callback).ToList();
        var waits = FlowWalk.AllWithHandlers(design).OfType<WaitNode>().ToList();
        if (answered.Count == 0 && waits.Count == 0)
            return null;
        foreach (var step in answered)
            known = known with { Steps = known.Steps.SetItem(step.Id, known.Steps.GetValueOrDefault(step.Id, new StepProfile()) with { ServiceTime = AtOnce }) };
        foreach (var wait in waits)
            known = known with { Waits = known.Waits.SetItem(wait.Event ?? wait.For, AtOnce) };
        return known;
    }
}
