using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>Events are collected over a window, or until a set is complete.</summary>
internal sealed class AggregatorRule : IPatternRule
{
    public Pattern Pattern => Pattern.Aggregator;

    public string Missing => "no events are collected over a window or until a set is complete";

    public IEnumerable<Evidence?> Weigh(Signals signals)
    {
        var streams = signals.Facts.Triggers.Select((trigger, at) => (trigger, at))
            .Where(pair => pair.trigger.Kind is TriggerKind.Stream or TriggerKind.Queue or TriggerKind.Topic or TriggerKind.Event or TriggerKind.Webhook)
            .Select(pair => $"/triggers/{pair.at}").ToList();
        yield return signals.Near("window", "collect", 0.4, "events collected over a window");
        yield return signals.Cue("window", 0.2, "a window or a set to complete");
        yield return signals.Near("collect", "readings", 0.3, "single events collected");
        yield return Signals.When(streams.Count > 0 && signals.Has("window"), 0.3, "a source of single events", streams);
        yield return Signals.When(!signals.Has("window"), -0.5, "no window");
        yield return Signals.When(streams.Count == 0 && !signals.Has("readings"), -0.3, "no single events come in");
        yield return Signals.When(!signals.Has("collect"), -0.3, "nothing is collected");
    }
}
