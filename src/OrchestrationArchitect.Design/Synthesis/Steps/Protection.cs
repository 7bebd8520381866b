using System.Collections.Immutable;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Meaning;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>Keeps a callee that is slow or down from taking the rest with it: circuit breakers and bulkheads.</summary>
internal sealed class Protection(Brief brief, ImmutableArray<(ImmutableHashSet<string> Steps, int? Items)> maps)
{
    private const double FailureRatio = 0.5;
    private const int LeastCalls = 10;

    /// <summary>Fewer calls than this need no bulkhead; it would only queue a burst.</summary>
    private const int LeastBulkhead = 5;

    /// <summary>A breaker before what is not ours; with the emphasis on resilience before every remote call.</summary>
    public CircuitBreaker? BreakerOf(StepProfile profile, AttemptPlan? plan)
    {
        var remote = profile.Integration.Kind is IntegrationKind.Http or IntegrationKind.Service;
        if (plan is null || profile.Integration.Completion == CompletionMode.Callback || !(profile.Integration.ThirdParty || (remote && brief.Options.Emphasis == Emphasis.Resilience)))
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
        if (!profile.Waits && brief.Least(ConstraintKind.Concurrency, id) is { } stated)
        {
            brief.Log.Decide(
                $"At most {Words.Number(stated.Value.AsNumber!.Value)} calls of {Words.Lower(profile.Fact.Name)} at a time",
                "The text limits it; the bulkhead holds over all runs.", brief.PointerTo(stated), brief.PointerTo(id));
            return (int)Math.Clamp(stated.Value.AsNumber!.Value, 1, int.MaxValue);
        }

        // What the text bounds of a map's items, all runs together keep to.
        if (!profile.Waits && maps.Any(map => map.Steps.Contains(id)) && brief.Least(ConstraintKind.Concurrency, null) is { } ofItems)
            return (int)Math.Clamp(ofItems.Value.AsNumber!.Value, 1, int.MaxValue);

        if (!profile.Integration.ThirdParty || timeout is null || profile.Waits)
            return null;
        var (perSecond, source) = Calls(profile);
        if (source is null)
            return null;
        var calls = (int)Math.Clamp(Math.Ceiling(perSecond * timeout.Value.TotalSeconds), 1, 100_000);
        if (calls < LeastBulkhead)
            return null;
        brief.Log.Decide(
            $"Bulkhead of {Words.Number(calls)} calls for {Words.Lower(profile.Fact.Name)}",
            $"{Words.Number(perSecond)} calls per second × a time-out of {Words.Time(timeout.Value)} are at most {Words.Number(calls)} in flight; a hanging {profile.Integration.Service} takes no more than those.",
            brief.PointerTo(source), brief.PointerTo(id));
        return calls;
    }

    /// <summary>Calls per second that the callee allows, over all callees of a step; <see langword="null"/> where the text sets none.</summary>
    public double? RateOf(StepProfile profile)
    {
        var id = profile.Fact.Id;
        var quota = Quota(profile);
        if (quota is not { } limit)
            return null;
        var wanted = brief.Load.PerSecond * ItemsOf(id);
        var (allowed, source) = limit;
        var each = Each(id, source);
        var title = each > 1 ? $"{Words.Number(allowed / each)} for each of {each} callees" : Words.Number(allowed);
        brief.Log.Decide(
            $"Rate limiter of {Words.Number(allowed)} calls per second before {Words.Lower(profile.Fact.Name)}",
            $"The callee allows {title}; what is above waits in the limiter and not at the callee, which would answer with 429.",
            brief.PointerTo(source), brief.PointerTo(id));
        if (wanted > allowed)
        {
            brief.Log.Find(
                FindingCodes.CalleeQuota, Severity.Error,
                $"{profile.Fact.Name}: {brief.Load.Phrase}{(ItemsOf(id) > 1 ? $" × {ItemsOf(id)} calls" : "")} make {Words.Number(wanted)} calls per second; {(each > 1 ? $"{each} callees allow {Words.Number(allowed)} together ({Words.Number(allowed / each)} each)" : $"the callee allows {Words.Number(allowed)}")}.",
                "/facts" + brief.PointerTo(source),
                profile.LeftOut
                    ? "Cache answers for equal requests, or agree on a higher quota; until then the answers above it are left out."
                    : "Agree on a higher quota, cache what may be cached, or level the load with a queue.");
        }

        return allowed;
    }

    private (double PerSecond, ConstraintFact? Source) Calls(StepProfile profile)
    {
        if (Quota(profile) is { } quota)
            return quota;
        return brief.Load.Source is { } source ? (brief.Load.PerSecond * ItemsOf(profile.Fact.Id), source) : (0, null);
    }

    private (double PerSecond, ConstraintFact Source)? Quota(StepProfile profile)
    {
        var id = profile.Fact.Id;
        if (brief.Scoped(ConstraintReading.CalleeQuota, id) is { } scoped)
            return (scoped.Value.AsNumber!.Value * Each(id, scoped), scoped);
        return brief.Least(ConstraintKind.Throughput, id) is { } own ? (own.Value.AsNumber!.Value, own) : null;
    }

    private int Each(string step, ConstraintFact quota) =>
        brief.Readings.Of(quota) is { Each: true } ? ItemsOf(step) : 1;

    private int ItemsOf(string step) => maps.FirstOrDefault(map => map.Steps.Contains(step)).Items ?? 1;
}
