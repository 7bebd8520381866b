using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>One request goes to several providers and their answers are gathered into one.</summary>
internal sealed class ScatterGatherRule : IPatternRule
{
    public Pattern Pattern => Pattern.ScatterGather;

    public string Missing => "no request goes to several providers for comparable answers";

    public IEnumerable<Evidence?> Weigh(Signals signals)
    {
        var alike = signals.Facts.Parallel.Select((group, at) => (group, at)).Where(pair => signals.IsAlike(pair.group)).ToList();
        var each = signals.Facts.ForEach.Select((_, at) => $"/forEach/{at}").ToList();
        yield return Signals.When(alike.Count > 0, 0.35, "the same action side by side", alike.Select(pair => $"/parallel/{pair.at}"));
        yield return signals.Near("provider", "quote", 0.35, "several providers asked for comparable answers");
        yield return signals.Near("provider", "pick", 0.3, "the best of several answers is taken");
        yield return signals.Near("quote", "pick", 0.4, "answers compared");
        yield return signals.Near("ask", "provider", 0.25, "one request to several");
        yield return Signals.When(each.Count > 0 && signals.Has("provider") && signals.Has("quote"), 0.15, "one call for each provider", each);
        yield return Signals.When(!signals.Has("provider") && alike.Count == 0, -0.3, "no group of like providers");
        yield return Signals.When(!signals.Has("pick"), alike.Count == 0 ? -0.4 : -0.25, "answers are not compared");
    }
}
