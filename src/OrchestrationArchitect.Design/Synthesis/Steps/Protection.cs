using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>Keeps a callee that is slow or down from taking the rest with it: circuit breakers and bulkheads.</summary>
internal sealed class Protection(Brief brief)
{
    private const double FailureRatio = 0.5;
    private const int LeastCalls = 10;

    /// <summary>A breaker before what is not ours; with the emphasis on resilience before every remote call.</summary>
    public CircuitBreaker? BreakerOf(StepProfile profile, AttemptPlan? plan)
    {
        var remote = profile.Integration.Kind is IntegrationKind.Http or IntegrationKind.Service;
        if (plan is null || !(profile.Integration.ThirdParty || (remote && brief.Options.Emphasis == Emphasis.Resilience)))
            return null;

        // The window holds several time-outs, or a slow failure would never fill it; the break lasts as long.
        var window = TimeSpan.FromSeconds(Math.Max(30, Math.Ceiling(plan.Timeout.TotalSeconds * 6)));
        return new CircuitBreaker(FailureRatio, window, LeastCalls, window);
    }

    /// <summary>
    /// The stated limit of the step; else, for what is not ours and at a known rate, the calls in flight when every one of
    /// them takes its whole time-out: Little's law at its worst.
    /// </summary>
    public int? ConcurrencyOf(StepProfile profile, TimeSpan? timeout)
    {
        var id = profile.Fact.Id;
        if (brief.Least(ConstraintKind.Concurrency, id) is { } stated)
        {
            brief.Log.Decide(
                $"At most {Words.Number(stated.Value.AsNumber!.Value)} calls of {Words.Lower(profile.Fact.Name)} at a time",
                "The text limits it; the bulkhead holds over all runs.", brief.PointerTo(stated), brief.PointerTo(id));
            return (int)Math.Clamp(stated.Value.AsNumber!.Value, 1, int.MaxValue);
        }

        var rate = brief.Least(ConstraintKind.Throughput, id) ?? brief.Most(ConstraintKind.Throughput, null);
        if (!profile.Integration.ThirdParty || timeout is null || rate?.Value.AsNumber is not { } perSecond)
            return null;

        var calls = (int)Math.Clamp(Math.Ceiling(perSecond * timeout.Value.TotalSeconds), 1, 100_000);
        brief.Log.Decide(
            $"Bulkhead of {calls} calls for {Words.Lower(profile.Fact.Name)}",
            $"{Words.Number(perSecond)} calls per second × a time-out of {Words.Time(timeout.Value)} are at most {calls} in flight; a hanging {profile.Integration.Service} takes no more than those.",
            brief.PointerTo(rate), brief.PointerTo(id));
        return calls;
    }
}
