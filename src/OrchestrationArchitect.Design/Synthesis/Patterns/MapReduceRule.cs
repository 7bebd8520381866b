using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>A large input is split, each part processed, and the results reduced to one.</summary>
internal sealed class MapReduceRule : IPatternRule
{
    public Pattern Pattern => Pattern.MapReduce;

    public string Missing => "no large input is split and its partial results merged";

    public IEnumerable<Evidence?> Weigh(Signals signals)
    {
        var each = signals.Facts.ForEach.Select((_, at) => $"/forEach/{at}").ToList();
        yield return Signals.When(each.Count > 0, 0.3, "steps for each item", each);
        yield return signals.Both("split", "reduce", 0.5, "splitting and merging");
        yield return signals.Cue("split", 0.35, "splitting into parts");
        yield return Signals.When(each.Count > 0 && signals.Has("reduce"), 0.25, "results of all items merged", each);
        yield return Signals.When(each.Count == 0 && !signals.Has("split"), -0.7, "no per-item work");
        yield return Signals.When(signals.Has("window") && signals.Facts.Triggers.Any(trigger => trigger.Kind == TriggerKind.Stream), -0.3, "an endless stream is cut into windows, not one input into parts");
        yield return signals.Near("provider", "pick", -0.3, "the parts are providers, not data");
    }
}
