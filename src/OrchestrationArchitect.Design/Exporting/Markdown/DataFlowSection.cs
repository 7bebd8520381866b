using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Synthesis;

namespace OrchestrationArchitect.Design.Exporting.Markdown;

/// <summary>What comes in, what is passed on, and under which keys.</summary>
internal static class DataFlowSection
{
    public static void Write(Document document, OrchestrationDesign design)
    {
        document.Section("Data flow");
        foreach (var trigger in design.Triggers)
            document.Bullet(Trigger(trigger));

        foreach (var step in design.Steps.Where(step => step.IdempotencyKey is not null && step.Role == StepRole.Forward))
        {
            document.Bullet($"{Phrasing.Bold(step.Name)}: idempotency key {Phrasing.Code(step.IdempotencyKey!)}"
                + (step.IdempotencyKeyLifetime is { } lifetime ? $", remembered {Words.Time(lifetime)}" : ""));
        }

        foreach (var group in design.Steps.Where(step => step.Payload is not null).GroupBy(step => step.Payload!))
        {
            document.Bullet(group.Key.ClaimCheck
                ? $"**Claim check**: up to {Words.Bytes(group.Key.MaxBytes)} ({group.Key.MaxBytes:N0} bytes) go by value between steps; more is written to the object store, and key and SHA-256 are passed"
                : $"Payloads up to {Words.Bytes(group.Key.MaxBytes)} go by value; no claim check is needed");
        }
    }

    private static string Trigger(Trigger trigger) =>
        $"{Phrasing.Bold(trigger.Service ?? Words.Name(trigger.Id))} ({trigger.Kind switch
        {
            Model.Facts.TriggerKind.ObjectCreated => "object created",
            var kind => kind.ToString().ToLowerInvariant(),
        }}, {trigger.Delivery switch
        {
            Model.Facts.DeliveryGuarantee.AtLeastOnce => "at least once",
            Model.Facts.DeliveryGuarantee.AtMostOnce => "at most once",
            _ => "exactly once within its window",
        }}{(trigger.Ordered ? ", ordered" : "")}) starts a run; deduplicated on {Phrasing.Code(trigger.DeduplicationKey ?? "the event id")}";
}
