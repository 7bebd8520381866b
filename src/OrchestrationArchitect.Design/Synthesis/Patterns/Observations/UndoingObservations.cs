using static OrchestrationArchitect.Design.Synthesis.Patterns.Observations.Observation;

namespace OrchestrationArchitect.Design.Synthesis.Patterns.Observations;

/// <summary>What is undone, by the facts, and in how many ways the words tell of undoing.</summary>
internal static class UndoingObservations
{
    /// <summary>From this share of the steps on undoing is no detail.</summary>
    private const int MuchIsOneIn = 3;

    public static IEnumerable<Observation?> In(Signals signals)
    {
        var facts = signals.Facts;
        var stated = facts.Compensations.Select((compensation, at) => (compensation, at))
            .Where(pair => !pair.compensation.Derived).Select(pair => $"/compensations/{pair.at}").ToList();
        var effects = signals.SideEffects.ToList();
        yield return When(stated.Count > 0, "stated", "a step that the text undoes", stated);
        yield return When(stated.Count == 1, "stated-one", "a single undoing", stated);
        yield return When(stated.Count > 1, "stated-two", "several steps undone", stated);
        yield return When(stated.Count > 2, "stated-three", "three or more steps undone", stated);
        yield return When(stated.Count > 0 && signals.Has("failure"), "stated-failure", "undoing beside a failure", stated);
        yield return When(stated.Count > 0 && stated.Count * MuchIsOneIn >= signals.Forward.Length, "stated-much", "a good part of the steps is undone", stated);
        yield return When(facts.Compensations.Length - stated.Count > 1, "derived", "side effects that an action can undo");
        yield return When(signals.Valuables.Count() > 1, "valuables", "money, goods or bookings undone");
        yield return When(effects.Count < 2, "few-effects", "fewer than two side effects");
        yield return When(effects.Count > 3, "many-effects", "many side effects", signals.At(effects));
        yield return When(stated.Count == 1 && (!facts.ForEach.IsEmpty || facts.Parallel.Any(group => group.Length > 2)), "one-undoing-beside", "one undoing beside work for many items or side by side", stated);
        yield return When(stated.Count > 1 && signals.Human.Any(), "undone-and-person", "people and several undoings", stated);
        var told = WaysTold(signals, stated.Count > 0);
        yield return When(told > 0, "undoing-told", "undoing is told");
        yield return When(told > 1, "undoing-told-two", "undoing is told in several ways");
        yield return When(told > 2, "undoing-told-three", "undoing is told in many ways");
        yield return When(told > 1 && stated.Count == 0, "undoing-told-unread", "undoing is told, whatever it undoes");
    }

    private static int WaysTold(Signals signals, bool stated) => new[]
    {
        stated,
        signals.Has("allornothing"),
        signals.PlacesNear("takeback", "failure").Count > 0,
        signals.PlacesNear("undo", "failure").Count > 0,
        signals.PlacesNear("takes-back", "reversed").Count > 0,
        signals.PlacesNear("takes-back", "failure").Count > 1,
        signals.PlacesNear("kept", "takes-back").Count > 0,
        signals.Places("takes-back").GroupBy(place => (place.Field, place.Sentence)).Any(group => group.Count() > 1),
    }.Count(told => told);
}
