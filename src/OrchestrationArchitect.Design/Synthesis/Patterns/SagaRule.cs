using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>Several side effects of which a later failure must undo the earlier.</summary>
internal sealed class SagaRule : IPatternRule
{
    public Pattern Pattern => Pattern.Saga;

    public string Missing => "no completed side effect has to be undone when a later step fails";

    public IEnumerable<Evidence?> Weigh(Signals signals)
    {
        var effects = signals.SideEffects.ToList();
        var stated = signals.Facts.Compensations.Select((compensation, at) => (compensation, at)).Where(pair => !pair.compensation.Derived).ToList();
        var derived = signals.Facts.Compensations.Length - stated.Count;
        yield return Signals.When(
            stated.Count > 0, stated.Count > 1 ? (signals.Has("failure") ? 0.85 : 0.7) : signals.Has("failure") ? 0.5 : 0.45, $"{stated.Count} stated compensation{(stated.Count == 1 ? "" : "s")}", stated.Select(pair => $"/compensations/{pair.at}"));
        yield return Signals.When(
            stated.Count > 1, 0.4, "several steps undone on one failure", stated.Select(pair => $"/compensations/{pair.at}"));
        yield return Signals.When(stated.Count > 2, 0.3, "three or more steps undone", stated.Select(pair => $"/compensations/{pair.at}"));
        yield return Signals.When(
            derived > 1 && effects.Count > 1, signals.Valuables.Count() > 1 ? 0.3 : 0.15, $"{derived} side effects that an action can undo",
            signals.Facts.Compensations.Select((_, at) => $"/compensations/{at}"));
        yield return Signals.When(effects.Count > 1, stated.Count > 0 ? 0.2 : 0.1, $"{effects.Count} side effects", signals.At(effects));
        yield return signals.Cue("allornothing", 0.3, "all or nothing");
        yield return stated.Count == 0 ? signals.Cue("undo", 0.1, "words for undoing") : null;
        var told = stated.Count == 0 ? Undoing(signals) : null;
        yield return told;
        yield return Signals.When(signals.DecisionIsCore, -0.25, "at most one undoing beside a decision with a deadline and an escalation", stated.Select(pair => $"/compensations/{pair.at}"));
        yield return Signals.When(
            stated.Count == 1 && (!signals.Facts.ForEach.IsEmpty || signals.Facts.Parallel.Any(group => group.Length > 2)),
            -0.2, "one undoing beside work for many items or side by side", stated.Select(pair => $"/compensations/{pair.at}"));
        yield return signals.Cue("lifecycle", -0.15, "a life cycle of states shapes the whole");
        yield return signals.Both("accepted", "status", -0.15, "the request and its later answer shape the whole");
        yield return Signals.When(effects.Count < 2 && told is null, -0.6, "fewer than two side effects", signals.At(effects));
    }

    /// <summary>The words for undoing near those for a failure: one that cannot mean anything else, or several.</summary>
    private static Evidence? Undoing(Signals signals) => signals.NearCount("takeback", "failure") > 1
        ? signals.Near("takeback", "failure", 0.7, "several things taken back when something fails")
        : signals.Near("undo", "failure", 0.5, "undoing when something fails");
}
