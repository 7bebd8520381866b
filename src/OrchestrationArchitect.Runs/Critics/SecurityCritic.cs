using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Runs.Critics;

/// <summary>What an attacker or a curious operator could do.</summary>
internal sealed class SecurityCritic : ICritic
{
    /// <summary>Regulated data in histories and queues longer than this has to be justified (GDPR Art. 5(1)(e), storage limitation).</summary>
    private static readonly TimeSpan LongKept = TimeSpan.FromDays(30);

    public Lens Lens => Lens.Security;

    public Critique Review(OrchestrationDesign design)
    {
        var remarks = new RemarkList();
        Entrances(remarks, design);
        Regulations(remarks, design);
        return remarks.Through(Lens);
    }

    private static void Entrances(RemarkList remarks, OrchestrationDesign design)
    {
        for (var index = 0; index < design.Triggers.Length; index++)
        {
            var (trigger, about) = (design.Triggers[index], $"/triggers/{index}");
            remarks.Add(
                trigger.Kind == TriggerKind.Webhook && trigger.DeduplicationKey is null, "replayable-webhook", about, 0.2,
                $"The webhook {trigger.Id} has no deduplication key: whoever has seen one call can replay it.");
            remarks.Add(
                trigger.Kind is TriggerKind.Http or TriggerKind.Webhook && design.Concurrency is { MaxRuns: null, ArrivalRate: null },
                "unbounded-entrance", about, 0.1, $"Nothing bounds what {trigger.Id} lets in: a flood is worked off, and paid for, to the last call.");
        }

        foreach (var (step, about) in StepView.Of(design))
            remarks.Add(
                step.IdempotencyKey is { } key && IsGuessable(key), "guessable-key", about, 0.05,
                $"{step.Name}'s idempotency key is the same for every run: one caller's call would answer another's.");
    }

    private static void Regulations(RemarkList remarks, OrchestrationDesign design)
    {
        var regulated = false;
        for (var index = 0; index < design.Facts.Constraints.Length; index++)
        {
            var constraint = design.Facts.Constraints[index];
            if (constraint.Kind is not (ConstraintKind.Compliance or ConstraintKind.Residency))
                continue;
            regulated = true;
            var pointer = $"/constraints/{index}";
            remarks.Add(
                !design.Decisions.Any(decision => decision.Facts.Contains(pointer)), "regulation-unanswered", "/decisions", 0.25,
                $"The text asks for {Name(constraint)}, and no decision answers it.");
        }

        if (!regulated)
            return;
        remarks.Add(
            design.State.HistoryRetention is null, "history-unbounded", "/state", 0.1, "Regulated data stays in histories for a time nobody has set.");
        remarks.Add(
            design.State.HistoryRetention > LongKept, "history-kept-long", "/state", 0.05,
            $"Regulated data stays in histories for {design.State.HistoryRetention?.TotalDays:0} days; {LongKept.TotalDays:0} are enough to find out what went wrong.");
        remarks.Add(
            design.Steps.Any(step => step.Payload is { ClaimCheck: false }), "payload-in-history", "/steps", 0.06,
            "Regulated payloads pass through histories by value: pass references, so that one store is encrypted, audited and erased.");
    }

    private static string Name(ConstraintFact constraint) =>
        (constraint.Value as ConstraintValue.Text)?.Words ?? constraint.Kind.ToString().ToLowerInvariant();

    // A key that names nothing of the run's input or id.
    private static bool IsGuessable(string key) => !key.Contains('$', StringComparison.Ordinal) && !key.Contains('{', StringComparison.Ordinal);
}
