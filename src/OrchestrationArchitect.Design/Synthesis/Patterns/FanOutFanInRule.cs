using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>Different independent steps run side by side and are joined.</summary>
internal sealed class FanOutFanInRule : IPatternRule
{
    public Pattern Pattern => Pattern.FanOutFanIn;

    public string Missing => "no independent steps run side by side";

    public IEnumerable<Evidence?> Weigh(Signals signals)
    {
        var groups = signals.Facts.Parallel.Select((group, at) => (group, at)).Where(pair => pair.group.Length > 1).ToList();
        var widest = groups.Count == 0 ? 0 : groups.Max(pair => pair.group.Length);
        var joined = groups.Where(pair => signals.Facts.Flow.Any(link => pair.group.Contains(link.From) && !pair.group.Contains(link.To))).ToList();
        var each = signals.Facts.ForEach.Select((_, at) => $"/forEach/{at}").ToList();
        yield return Signals.When(groups.Count > 0, 0.4, $"{widest} steps side by side", groups.Select(pair => $"/parallel/{pair.at}"));
        yield return Signals.When(joined.Count > 0, 0.2, "a join after them", joined.Select(pair => $"/parallel/{pair.at}"));
        yield return Signals.When(widest > 2, 0.2, "three or more branches", groups.Select(pair => $"/parallel/{pair.at}"));
        yield return Signals.When(groups.Count == 0 && signals.ParallelStarts.Length > 0, 0.35, "several steps after one", signals.ParallelStarts.SelectMany(links => signals.At(links)));
        yield return groups.Count == 0 ? signals.Near("parallel", "join", 0.35, "work side by side and a join after it") : null;
        yield return signals.InsideSaga;
        yield return signals.Both("publish", "subscribe", -0.35, "consumers of events do not wait for each other");
        yield return signals.Both("independent", "subscribe", -0.35, "consumers that do not depend on each other");
        yield return Signals.When(groups.Count > 0 && joined.Count == 0, -0.3, "nothing joins them", groups.Select(pair => $"/parallel/{pair.at}"));
        yield return Signals.When(each.Count > 0, 0.4, "the same work for many items", each);
        yield return Signals.When(groups.Count > 0 && widest * 3 < signals.Forward.Length, -0.2, "a small part of the process");
    }
}
