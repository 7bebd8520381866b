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
        var (stated, effects) = (signals.Stated, signals.SideEffects.Length);
        yield return When(stated > 0, "stated", "a step that the text undoes");
        yield return When(stated == 1, "stated-one", "a single undoing");
        yield return When(stated > 1, "stated-two", "several steps undone");
        yield return When(stated > 2, "stated-three", "three or more steps undone");
        yield return When(stated > 0 && signals.Has("failure"), "stated-failure", "undoing beside a failure");
        yield return When(stated > 0 && stated * MuchIsOneIn >= signals.Forward.Length, "stated-much", "a good part of the steps is undone");
        yield return When(facts.Compensations.Length - stated > 1, "derived", "side effects that an action can undo");
        yield return When(signals.Valuables.Length > 1, "valuables", "money, goods or bookings undone");
        yield return When(effects < 2, "few-effects", "fewer than two side effects");
        yield return When(effects > 3, "many-effects", "many side effects");
        yield return When(stated == 1 && (!facts.ForEach.IsEmpty || facts.Parallel.Any(group => group.Length > 2)), "one-undoing-beside", "one undoing beside work for many items or side by side");
        yield return When(stated > 1 && !signals.Human.IsEmpty, "undone-and-person", "people and several undoings");
        var told = WaysTold(signals, stated > 0);
        yield return When(told > 0, "undoing-told", "undoing is told");
        yield return When(told > 1, "undoing-told-two", "undoing is told in several ways");
        yield return When(told > 2, "undoing-told-three", "undoing is told in many ways");
        yield return When(told > 1 && stated == 0, "undoing-told-unread", "undoing is told, whatever it undoes");
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
