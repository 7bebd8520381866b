using OrchestrationArchitect.Design.Model.Facts;
using static OrchestrationArchitect.Design.Synthesis.Patterns.Observations.Observation;

namespace OrchestrationArchitect.Design.Synthesis.Patterns.Observations;

/// <summary>What people do, and how long they have.</summary>
internal static class PeopleObservations
{
    /// <summary>From this on no machine is waited for: an hour, in seconds.</summary>
    private const double HumanTime = 3_600;

    public static IEnumerable<Observation?> In(Signals signals)
    {
        var facts = signals.Facts;
        var steps = signals.Forward.Length;
        var human = signals.Human.ToList();
        var waits = facts.Constraints.Select((constraint, at) => (constraint, At: $"/constraints/{at}"))
            .Where(pair => pair.constraint.Kind == ConstraintKind.WaitTimeout).ToList();
        var deadlines = waits.Select(wait => wait.At).ToList();
        var isLong = waits.Exists(wait => wait.constraint.Value.AsNumber >= HumanTime);
        yield return When(human.Count == 0, "nobody", "no step done by a person");
        yield return When(human.Count > 0, "human", "a step done by a person", signals.At(human));
        yield return When(human.Count > 1, "human-two", "several steps done by people", signals.At(human));
        yield return When(human.Count > 0 && human.Count * 3 >= steps, "human-third", "a third of the work is done by people", signals.At(human));
        yield return When(human.Count > 0 && human.Count * 2 >= steps, "human-half", "half of the work is done by people", signals.At(human));
        yield return When(signals.Branches.Any(link => human.Exists(step => step.Id == link.From)), "human-decides", "what a person does decides the way on", signals.At(human));
        yield return When(human.Count > 0 && signals.PlacesNear("person", "decide").Count > 0, "human-role-decides", "a role that decides or checks", signals.At(human));
        yield return When(human.Count > 0 && signals.Has("approve"), "human-approves", "a person who approves", signals.At(human));
        yield return When(waits.Count > 0, "wait-limit", "a deadline on an answer", deadlines);
        yield return When(human.Count > 0 && waits.Count > 0, "human-deadline", "a deadline on a person", deadlines);
        yield return When(isLong, "long-wait", "hours or days to answer", deadlines);
        yield return When(isLong && human.Count == 0, "long-wait-nobody", "hours or days to answer, which no machine needs", deadlines);
        yield return When(signals.DecisionIsCore, "decision-core", "a decision with a deadline and an escalation", deadlines);
    }
}
