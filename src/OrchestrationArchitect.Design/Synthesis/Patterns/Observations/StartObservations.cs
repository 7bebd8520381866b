using OrchestrationArchitect.Design.Model.Facts;
using static OrchestrationArchitect.Design.Synthesis.Patterns.Observations.Observation;

namespace OrchestrationArchitect.Design.Synthesis.Patterns.Observations;

/// <summary>What starts a run.</summary>
internal static class StartObservations
{
    public static IEnumerable<Observation?> In(Signals signals)
    {
        var kinds = signals.Facts.Triggers.Select(trigger => trigger.Kind).ToHashSet();
        foreach (var kind in kinds.Order())
            yield return When(true, $"start-{Key(kind)}", $"started by {Key(kind)}");
        var bus = kinds.Any(IsBus);
        var request = kinds.Contains(TriggerKind.Http);
        yield return When(bus, "bus", "started by events on a bus or log");
        yield return When(bus && signals.Has("independent"), "bus-independent", "independent reactions to events");
        yield return When(bus && signals.Has("subscribe"), "bus-subscribe", "consumers of events");
        yield return When(bus && kinds.All(IsBus), "bus-only", "started by events alone");
        yield return When(signals.Has("window") && kinds.Any(BringsSingles), "window-source", "a source of single events");
        yield return When(kinds.Count == 1 && kinds.Contains(TriggerKind.Schedule), "clock-only", "started by the clock alone");
        yield return When(kinds.Count == 1 && request, "request-only", "started by requests alone");
        yield return When(request && signals.Has("longrun"), "request-long", "long work behind a request");
        yield return When(request && signals.Has("accepted"), "request-accepted", "a request that is accepted at once");
        yield return When(request && signals.Has("status"), "request-status", "a request with a status address");
    }

    private static bool IsBus(TriggerKind kind) => kind is TriggerKind.Topic or TriggerKind.Event or TriggerKind.Stream;

    private static bool BringsSingles(TriggerKind kind) => IsBus(kind) || kind is TriggerKind.Queue or TriggerKind.Webhook;
}
