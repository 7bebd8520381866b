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
            document.Bullet(Trigger(trigger, design));

        foreach (var alike in design.Steps.Where(step => step.IdempotencyKey is not null && step.Role == StepRole.Forward)
            .GroupBy(step => (Shape(step), step.IdempotencyKeyLifetime)))
        {
            document.Bullet($"**Idempotency key** {Phrasing.Code(alike.Key.Item1)} of {Words.List(alike.Select(step => Phrasing.Bold(step.Name)))}"
                + (alike.Key.IdempotencyKeyLifetime is { } lifetime ? $", remembered {Words.Time(lifetime)}" : ""));
        }

        foreach (var group in design.Steps.Where(step => step.Payload is not null).GroupBy(step => step.Payload!))
        {
            document.Bullet(group.Key.ClaimCheck
                ? $"**Claim check**: up to {Words.Bytes(group.Key.MaxBytes)} ({group.Key.MaxBytes:N0} bytes) go by value between steps; more is written to the object store, and key and SHA-256 are passed"
                : $"Payloads up to {Words.Bytes(group.Key.MaxBytes)} go by value; no claim check is needed");
        }
    }

    /// <summary>A key with the step's own part told by what it is, so that keys of one shape are told once.</summary>
    private static string Shape(Step step) => step.IdempotencyKey!.Replace($"'{step.Id}'", "'<step>'", StringComparison.Ordinal).Replace($":{step.Id}'", ":<step>'", StringComparison.Ordinal);

    private static string Trigger(Trigger trigger, OrchestrationDesign design) =>
        $"{Phrasing.Bold(trigger.Service ?? Words.Name(trigger.Id))} ({trigger.Kind switch
        {
            Model.Facts.TriggerKind.ObjectCreated => "object created",
            var kind => kind.ToString().ToLowerInvariant(),
        }}, {trigger.Delivery switch
        {
            Model.Facts.DeliveryGuarantee.AtLeastOnce => "at least once",
            Model.Facts.DeliveryGuarantee.AtMostOnce => "at most once",
            _ => "exactly once within its window",
        }}{(trigger.Ordered ? ", ordered" : "")}){(trigger.Buffer is { } buffer ? $" through {Document.Escape(buffer)}" : "")} {(trigger.Resumes is { } waiting
            ? $"answers {Phrasing.Bold(design.Steps.FirstOrDefault(step => step.Id == waiting)?.Name ?? Words.Name(waiting))}; correlated on {Phrasing.Code(trigger.CorrelationKey ?? "the run id")}, an answer that no run waits for goes to {(trigger.DeadLetterQueue is { } queue ? Phrasing.Code(queue) : "the alarm")}"
            : Start(trigger))}";

    private static string Start(Trigger trigger) =>
        $"starts a run{(trigger.BatchSize is { } batch ? $" for up to {Words.Number(batch)} events" : "")}; deduplicated on {Phrasing.Code(trigger.DeduplicationKey ?? "the event id")}";
}
