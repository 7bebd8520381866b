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
        var human = signals.Human.Length;
        var waits = facts.Constraints.Where(constraint => constraint.Kind == ConstraintKind.WaitTimeout).ToList();
        var isLong = waits.Exists(wait => wait.Value.AsNumber >= HumanTime);
        yield return When(human == 0, "nobody", "no step done by a person");
        yield return When(human > 0, "human", "a step done by a person");
        yield return When(human > 1, "human-two", "several steps done by people");
        yield return When(human > 0 && human * 3 >= steps, "human-third", "a third of the work is done by people");
        yield return When(human > 0 && human * 2 >= steps, "human-half", "half of the work is done by people");
        yield return When(signals.Branches.Any(link => signals.Human.Any(step => step.Id == link.From)), "human-decides", "what a person does decides the way on");
        yield return When(human > 0 && signals.PlacesNear("person", "decide").Count > 0, "human-role-decides", "a role that decides or checks");
        yield return When(human > 0 && signals.Has("approve"), "human-approves", "a person who approves");
        yield return When(waits.Count > 0, "wait-limit", "a deadline on an answer");
        yield return When(human > 0 && waits.Count > 0, "human-deadline", "a deadline on a person");
        yield return When(isLong, "long-wait", "hours or days to answer");
        yield return When(isLong && human == 0, "long-wait-nobody", "hours or days to answer, which no machine needs");
        yield return When(signals.DecisionIsCore, "decision-core", "a decision with a deadline and an escalation");
    }
}
