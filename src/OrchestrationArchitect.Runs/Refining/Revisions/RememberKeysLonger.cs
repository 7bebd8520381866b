using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Runs.Refining.Revisions;

/// <summary>Idempotency keys outlive every dead letter, so that a late redrive does nothing twice.</summary>
internal sealed class RememberKeysLonger : IRevision
{
    public OrchestrationDesign? Apply(OrchestrationDesign design, Evidence evidence)
    {
        if (!evidence.Has("key-shorter-than-redrive") || design.DeadLetters.Max(queue => queue.Retention) is not { } kept)
            return null;
        var lifetime = kept + TimeSpan.FromDays(1);
        return design.WithSteps(step => step.IdempotencyKeyLifetime < lifetime, step => step with { IdempotencyKeyLifetime = lifetime })?.Decided(
            $"Idempotency keys are remembered for {lifetime.TotalDays:0.#} days",
            $"A dead letter may be redriven after {kept.TotalDays:0.#} days; the key has to be known still.");
    }
}
