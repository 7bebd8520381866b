using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Runs.Refining.Revisions;

/// <summary>A bulkhead before third parties: no more calls at a time than the arrival rate keeps in flight at the worst.</summary>
internal sealed class BoundThirdParties : IRevision
{
    public OrchestrationDesign? Apply(OrchestrationDesign design, Evidence evidence)
    {
        if (!evidence.Has("no-bulkhead") || design.Concurrency.ArrivalRate is not { } rate)
            return null;
        return design.WithSteps(Unbounded, step => step with { Concurrency = CallsOf(step, rate) })?.Decided(
            $"Bulkheads before {design.Names(Unbounded)}",
            $"Little's law at its worst: {rate:0.##} runs per second × the time-out of each call; a hanging third party takes no more than those.");
    }

    private static bool Unbounded(Step step) => step is { Integration.ThirdParty: true, Concurrency: null, RateLimit: null, Timeout: not null };

    private static int CallsOf(Step step, double rate) => (int)Math.Clamp(Math.Ceiling(rate * step.Timeout!.Value.TotalSeconds), 1, 100_000);
}
