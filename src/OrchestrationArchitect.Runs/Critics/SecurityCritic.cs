using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Runs.Critics;

/// <summary>What an attacker or a curious operator could do.</summary>
internal sealed class SecurityCritic : ICritic
{
    public Lens Lens => Lens.Security;

    public Critique Review(OrchestrationDesign design)
    {
        var remarks = new RemarkList();
        for (var index = 0; index < design.Triggers.Length; index++)
        {
            var trigger = design.Triggers[index];
            remarks.Add(
                trigger.Kind == TriggerKind.Webhook && trigger.DeduplicationKey is null,
                $"/triggers/{index}",
                0.2,
                $"Webhook {trigger.Id} has no deduplication key: a replayed call starts a second run.");
        }

        var regulated = design.Facts.Constraints.Any(
            constraint => constraint.Kind is ConstraintKind.Compliance or ConstraintKind.Residency);
        remarks.Add(
            regulated && !design.Decisions.Any(decision => decision.Facts.Any(fact => IsRegulation(design, fact))),
            "/decisions",
            0.3,
            "The text names a regulation or a place for data that no decision answers.");
        remarks.Add(
            regulated && design.State.HistoryRetention is null,
            "/state",
            0.1,
            "Regulated data stays in histories for a time nobody has set.");
        return remarks.Through(Lens);
    }

    private static bool IsRegulation(OrchestrationDesign design, string pointer) =>
        pointer.StartsWith("/constraints/", StringComparison.Ordinal)
        && int.TryParse(pointer.AsSpan("/constraints/".Length), out var index)
        && index < design.Facts.Constraints.Length
        && design.Facts.Constraints[index].Kind is ConstraintKind.Compliance or ConstraintKind.Residency;
}
