using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>Independent consumers react to events; nobody conducts.</summary>
internal sealed class EventDrivenRule : IPatternRule
{
    public Pattern Pattern => Pattern.EventDriven;

    public string Missing => "one process conducts all steps";

    public IEnumerable<Evidence?> Weigh(Signals signals)
    {
        var events = signals.Facts.Triggers.Select((trigger, at) => (trigger, at))
            .Where(pair => pair.trigger.Kind is TriggerKind.Topic or TriggerKind.Event or TriggerKind.Stream).Select(pair => $"/triggers/{pair.at}").ToList();
        yield return signals.Both("publish", "subscribe", 0.5, "publishers and subscribers");
        yield return signals.Both("subscribe", "independent", 0.55, "consumers that do not depend on each other");
        yield return signals.Cue("subscribe", 0.25, "consumers that react");
        yield return Signals.When(events.Count > 0, 0.25, "started by events on a bus or log", events);
        yield return Signals.When(events.Count > 0 && signals.Has("independent"), 0.35, "independent reactions", events);
        yield return Signals.When(
            signals.Facts.Triggers.Length > 0 && !signals.Facts.Triggers.Any(trigger => trigger.Kind is TriggerKind.Topic or TriggerKind.Event or TriggerKind.Stream or TriggerKind.Queue)
                && !(signals.Has("publish") && (signals.Has("subscribe") || signals.Has("independent"))),
            -0.5, "no bus, topic or log starts it");
        yield return Signals.When(!signals.Has("subscribe") && !signals.Has("independent") && signals.Facts.Flow.Length > 0, -0.35, "steps follow one another");
    }
}
