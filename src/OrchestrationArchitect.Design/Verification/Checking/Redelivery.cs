using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Verification.Checking;

/// <summary>
/// What happens when an event is handed over twice. Two runs then do the same work; nothing of it interferes with how
/// either of them ends, so it is judged on its own.
/// </summary>
internal static class Redelivery
{
    private static readonly string[] RunMarks =
        ["$$.Execution", "$states.context.Execution", "instanceId", "instance id", "executionId", "execution id", "runId", "run id"];

    /// <summary>Refutes <see cref="ModelProperties.NoDoubles"/> if a second delivery does a step twice.</summary>
    public static void Check(DesignView view, Findings findings)
    {
        var trigger = view.Design.Triggers.FirstOrDefault(trigger =>
            trigger is { Delivery: DeliveryGuarantee.AtLeastOnce, DeduplicationKey: null });
        if (trigger is null)
        {
            return;
        }

        var doubled = view.Design.Steps.FirstOrDefault(step =>
            step.Effect is Effect.Compensatable or Effect.Irreversible
            && view.Called.Contains(step.Id) && !view.Compensations.Contains(step.Id)
            && (step.IdempotencyKey is null || OfTheRun(step.IdempotencyKey)));
        if (doubled is not null)
        {
            findings.Refute(ModelProperties.NoDoubles, 0,
                $"The trigger “{trigger.Id}” hands over the same event twice, and two runs start.",
                $"Both do “{doubled.Name}”: its effect happens twice, because {(doubled.IdempotencyKey is null ? "it has no idempotency key" : "its key differs from run to run")} and the trigger no deduplication key.");
        }
    }

    private static bool OfTheRun(string key) =>
        Array.Exists(RunMarks, mark => key.Contains(mark, StringComparison.OrdinalIgnoreCase));
}
