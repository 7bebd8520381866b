using OrchestrationArchitect.Design.Model.Facts;
using static OrchestrationArchitect.Design.Synthesis.Patterns.Observations.Observation;

namespace OrchestrationArchitect.Design.Synthesis.Patterns.Observations;

/// <summary>What is limited: who sets a throughput and an order expects a log, who sets days expects people.</summary>
internal static class LimitObservations
{
    /// <summary>An answer that a caller waits for, in seconds.</summary>
    private const double Answer = 5;

    /// <summary>A run that outlives a working day: a day, in seconds.</summary>
    private const double Day = 86_400;

    public static IEnumerable<Observation?> In(Signals signals)
    {
        var limits = signals.Facts.Constraints.Where(limit => limit.Kind != ConstraintKind.WaitTimeout).ToLookup(limit => limit.Kind);
        foreach (var kind in limits.Select(group => group.Key).Order())
            yield return When(true, $"limit-{Key(kind)}", $"a limit of {Key(kind)}");
        yield return When(limits[ConstraintKind.Latency].Any(limit => limit.Value.AsNumber <= Answer), "fast-answer", "an answer within seconds");
        yield return When(limits[ConstraintKind.MaxDuration].Any(limit => limit.Value.AsNumber >= Day), "long-run", "a run of days");
    }
}
