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
        var limits = signals.Facts.Constraints.Select((constraint, at) => (constraint, At: $"/constraints/{at}"))
            .Where(pair => pair.constraint.Kind != ConstraintKind.WaitTimeout)
            .ToLookup(pair => pair.constraint.Kind);
        foreach (var kind in limits.OrderBy(group => group.Key))
            yield return When(true, $"limit-{Key(kind.Key)}", $"a limit of {Key(kind.Key)}", kind.Select(pair => pair.At));
        var fast = limits[ConstraintKind.Latency].Where(pair => pair.constraint.Value.AsNumber <= Answer).Select(pair => pair.At).ToList();
        yield return When(fast.Count > 0, "fast-answer", "an answer within seconds", fast);
        var days = limits[ConstraintKind.MaxDuration].Where(pair => pair.constraint.Value.AsNumber >= Day).Select(pair => pair.At).ToList();
        yield return When(days.Count > 0, "long-run", "a run of days", days);
    }
}
