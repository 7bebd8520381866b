using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Synthesis.Patterns.Observations;

/// <summary>Collects all that patterns are told apart by.</summary>
internal static class Observer
{
    /// <summary>Every observation in the signals of a process, none twice.</summary>
    public static ImmutableArray<Observation> Observe(Signals signals, ImmutableArray<PatternScore> scores)
    {
        var seen = ImmutableArray.CreateBuilder<Observation>(signals.Words.Length);
        seen.AddRange(CueObservations.In(signals));
        Add(UndoingObservations.In(signals));
        Add(PeopleObservations.In(signals));
        Add(FlowObservations.In(signals));
        Add(BreadthObservations.In(signals));
        Add(StartObservations.In(signals));
        Add(LimitObservations.In(signals));
        seen.AddRange(PresenceObservations.In(scores));
        seen.AddRange(WordObservations.In(signals));
        return seen.DrainToImmutable();

        void Add(IEnumerable<Observation?> facts)
        {
            foreach (var fact in facts)
            {
                if (fact is not null)
                    seen.Add(fact);
            }
        }
    }
}
