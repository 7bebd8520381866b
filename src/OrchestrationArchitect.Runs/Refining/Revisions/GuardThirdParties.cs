using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Runs.Refining.Revisions;

/// <summary>A circuit breaker before every callee that belongs to somebody else.</summary>
internal sealed class GuardThirdParties : IRevision
{
    public OrchestrationDesign? Apply(OrchestrationDesign design, Evidence evidence) =>
        design.WithSteps(Unguarded, step => step with { CircuitBreaker = BreakerOf(step) })?.Decided(
            $"Circuit breakers before {design.Names(Unguarded)}",
            "During an outage of a third party, runs fail at once instead of waiting out every attempt.");

    private static bool Unguarded(Step step) => step.Integration.ThirdParty && step.CircuitBreaker is null;

    // The window holds several time-outs, or a slow failure would never fill it; the break lasts as long.
    private static CircuitBreaker BreakerOf(Step step)
    {
        var window = TimeSpan.FromSeconds(Math.Clamp(Math.Ceiling((step.Timeout ?? TimeSpan.Zero).TotalSeconds * 6), 30, 3_600));
        return new CircuitBreaker(0.5, window, 10, window);
    }
}
