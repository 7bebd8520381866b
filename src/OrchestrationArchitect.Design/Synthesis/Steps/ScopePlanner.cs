using System.Collections.Immutable;
using OrchestrationArchitect.Design.Limits;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Synthesis.Flow;
using OrchestrationArchitect.Design.Synthesis.Meaning;
using OrchestrationArchitect.Design.Synthesis.Phrases;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>Bounds the maps and loops of a flow.</summary>
internal sealed class ScopePlanner(Brief brief, ImmutableArray<StepFact> steps, IReadOnlyDictionary<string, StepProfile> profiles)
{
    private const int AssumedWidth = 20;
    private const int AssumedRounds = 10;
    private const int AssumedItems = 10;

    /// <summary>History events of an item and of a call within it, as OA4005 counts them.</summary>
    private const long EventsOfItem = 2;
    private const long EventsOfStep = 5;

    public ScopePolicies Policies => new(Loop, Map);

    private MapNode Map(ForEachFact fact, FlowNode body)
    {
        var inside = Nodes.StepsOf(body).ToHashSet(StringComparer.Ordinal);
        var at = brief.Facts.ForEach.IndexOf(fact);
        var items = brief.ItemCounts.Of(fact);
        var stated = brief.Facts.Constraints.Where(constraint => constraint.Kind == ConstraintKind.Concurrency)
            .Where(constraint => constraint.Step is null || inside.Contains(constraint.Step)).MinBy(constraint => constraint.Value.AsNumber);
        var width = stated?.Value.AsNumber is { } number ? (int)Math.Clamp(number, 1, 10_000) : items is { } all and <= 2 * AssumedWidth ? all : Width();
        var paced = Paced(inside, width);
        var ordered = brief.Facts.Constraints.Any(constraint => constraint.Kind == ConstraintKind.Ordering && (constraint.Step is null || inside.Contains(constraint.Step)));
        width = paced?.Width ?? width;
        var distributed = brief.Cloud.Platform == Platform.Aws
            && (width > Brief.Limit(LimitIds.StepFunctionsInlineMapConcurrency).Count || items * (EventsOfItem + (EventsOfStep * inside.Count)) > Brief.Limit(LimitIds.StepFunctionsHistoryEvents).Count / 2 || brief.Facts.Triggers.Any(trigger => trigger.Kind == TriggerKind.ObjectCreated));
        brief.Log.Decide(
            $"Each {fact.Item} runs on its own, at most {Words.Number(ordered ? 1 : width)} at a time",
            ordered ? "Order is asked for, so items run one by one."
            : paced is { } pace ? $"The callee allows {Words.Number(pace.Rate)} calls per second; more items at a time would wait at the limiter until they time out."
            : items is { } known && known <= width ? $"All {known} are called at once."
            : stated is null ? $"The text sets no bound; {width} at a time keep the callees within their bulkheads."
            : $"The text allows {Words.Number(width)} at a time.",
            $"/forEach/{at}", stated is null ? null : brief.PointerTo(stated));
        return new MapNode(fact.Item, body)
        {
            MaxConcurrency = ordered ? 1 : width,
            ExpectedItems = items ?? Assume(fact, stated is null ? null : width, distributed),
            Items = Words.ItemsOf(fact.Item),
            Distributed = distributed,
        };
    }

    /// <summary>
    /// A width that a callee's quota can feed: what waits at its limiter is let through in half of a time-out.
    /// <see langword="null"/> where no quota binds.
    /// </summary>
    private (int Width, double Rate)? Paced(HashSet<string> inside, int width)
    {
        (int Width, double Rate)? least = null;
        foreach (var profile in inside.Select(step => profiles[step]).Where(profile => !profile.Waits))
        {
            var quota = brief.Least(ConstraintKind.Throughput, profile.Fact.Id) ?? brief.Scoped(ConstraintReading.CalleeQuota, profile.Fact.Id);
            if (quota is null || brief.Readings.Of(quota) is { Each: true })
                continue;
            var rate = quota.Value.AsNumber!.Value;
            var fed = (int)Math.Clamp(Math.Ceiling(rate * profile.Class.Timeout.TotalSeconds / 2), 1, 10_000);
            if (fed < (least?.Width ?? width))
                least = (fed, rate);
        }

        return least;
    }

    /// <summary>Items for the estimates where the text names no number: as many as run at a time, if that is stated.</summary>
    private int? Assume(ForEachFact fact, int? width, bool distributed)
    {
        var count = Math.Max(width ?? 0, distributed ? AssumedItems * 10 : AssumedItems);
        brief.Log.Assume($"The text does not say how many {Words.Plural(fact.Item)} a run has; {Words.Number(count)} are taken for the estimates.");
        return count;
    }

    private int Width() => brief.Options.Emphasis switch
    {
        Emphasis.Latency => AssumedWidth * 2,
        Emphasis.Cost => AssumedWidth / 2,
        _ => AssumedWidth,
    };

    private LoopPlan Loop(ImmutableArray<Item> items)
    {
        var inside = items.SelectMany(item => item.Steps).Select(step => steps[step]).ToImmutableArray();
        var pause = inside.Any(step => profiles[step.Id].Waits) ? null : Intervals.Near(brief.Sentences, inside);
        var limit = inside.Select(step => brief.Most(ConstraintKind.WaitTimeout, step.Id) ?? brief.Least(ConstraintKind.StepTimeout, step.Id))
            .FirstOrDefault(constraint => constraint is not null)
            ?? brief.Most(ConstraintKind.WaitTimeout, null) ?? brief.Least(ConstraintKind.MaxDuration, null);
        var retries = inside.Select(step => brief.Least(ConstraintKind.Retries, step.Id)).FirstOrDefault(constraint => constraint is not null);
        var names = Words.List(inside.Select(step => Words.Lower(step.Name)));
        if (pause is { } interval && limit?.Value.AsNumber is { } seconds)
        {
            var rounds = (int)Math.Clamp(Math.Ceiling(seconds / interval.TotalSeconds), 1, 100_000);
            brief.Log.Decide(
                $"At most {Words.Number(rounds)} rounds of {names}", $"{Words.Time(TimeSpan.FromSeconds(seconds))} ÷ {Words.Time(interval)} a round.",
                brief.PointerTo(limit), brief.PointerTo(inside[0].Id));
            return new LoopPlan(rounds, pause);
        }

        if (retries?.Value.AsNumber is { } times)
            return new LoopPlan((int)Math.Clamp(times, 1, 1000) + 1, pause);

        brief.Log.Assume($"The text does not bound how often {names} repeat{(inside.Length == 1 ? "s" : "")}; {AssumedRounds} rounds are taken before the run is dead-lettered.");
        return new LoopPlan(AssumedRounds, pause);
    }
}
