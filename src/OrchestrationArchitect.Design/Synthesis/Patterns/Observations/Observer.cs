using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Synthesis.Patterns.Observations;

/// <summary>Collects all that patterns are told apart by.</summary>
internal static class Observer
{
    /// <summary>Every observation in the signals of a process, none twice.</summary>
    public static ImmutableArray<Observation> Observe(Signals signals, ImmutableArray<PatternScore> scores) =>
    [
        .. CueObservations.In(signals),
        .. Facts(signals).OfType<Observation>(),
        .. PresenceObservations.In(scores),
        .. WordObservations.In(signals),
    ];

    private static IEnumerable<Observation?> Facts(Signals signals) =>
        UndoingObservations.In(signals)
            .Concat(PeopleObservations.In(signals))
            .Concat(FlowObservations.In(signals))
            .Concat(BreadthObservations.In(signals))
            .Concat(StartObservations.In(signals))
            .Concat(LimitObservations.In(signals));
}
