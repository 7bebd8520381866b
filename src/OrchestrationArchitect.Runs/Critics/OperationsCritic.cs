using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Runs.Critics;

/// <summary>What the people on call live with.</summary>
internal sealed class OperationsCritic : ICritic
{
    /// <summary>More steps than this in one definition are hard to read at three in the morning.</summary>
    private const int ManySteps = 25;

    /// <summary>Whoever is on call comes back from a long weekend: entries have to be there still.</summary>
    private static readonly TimeSpan LongWeekend = TimeSpan.FromDays(4);

    public Lens Lens => Lens.Operations;

    public Critique Review(OrchestrationDesign design)
    {
        var remarks = new RemarkList();
        DeadLetters(remarks, design);
        Bounds(remarks, design);
        Waits(remarks, design);
        remarks.Add(
            design.Steps.Count(step => step.Role == StepRole.Forward) > ManySteps, "one-large-definition", "/flow", 0.06,
            $"{design.Steps.Length} steps in one definition: split it into runs that can be watched, replayed and changed by themselves.");
        remarks.Add(design.Assumptions.Length > 8, "many-assumptions", "/assumptions", 0.05, $"{design.Assumptions.Length} things are assumed; somebody has to confirm them before the first incident.");
        return remarks.Through(Lens);
    }

    private static void DeadLetters(RemarkList remarks, OrchestrationDesign design)
    {
        for (var index = 0; index < design.DeadLetters.Length; index++)
        {
            var (queue, about) = (design.DeadLetters[index], $"/deadLetters/{index}");
            remarks.Add(queue.Redrive is null, "no-redrive", about, 0.15, $"Nobody is told how {queue.Id} is put back.");
            remarks.Add(queue.Retention is null, "retention-unset", about, 0.1, $"{queue.Id} keeps entries for a time nobody has set.");
            remarks.Add(queue.Retention < LongWeekend, "retention-too-short", about, 0.1, $"{queue.Id} keeps entries for {queue.Retention?.TotalHours:0} hours: a long weekend loses them.");
            remarks.Add(queue.MaxReceiveCount < 3, "poison-too-early", about, 0.05, $"{queue.Id} takes a message after {queue.MaxReceiveCount} deliveries: one restart of the consumer is enough.");
        }

        foreach (var (trigger, index) in design.Triggers.Select((trigger, index) => (trigger, index)))
            remarks.Add(
                trigger is { Delivery: DeliveryGuarantee.AtLeastOnce, DeadLetterQueue: null } && trigger.Kind is TriggerKind.Queue or TriggerKind.Topic or TriggerKind.Stream,
                "trigger-without-queue", $"/triggers/{index}", 0.1, $"A message of {trigger.Id} that cannot start a run has nowhere to go: it blocks or is lost.");
    }

    private static void Bounds(RemarkList remarks, OrchestrationDesign design)
    {
        remarks.Add(design.Concurrency.MaxRuns is null, "runs-unbounded", "/concurrency", 0.15, "Nothing bounds the runs in flight: a burst reaches every callee.");
        remarks.Add(design.State.MaxDuration is null, "duration-unbounded", "/state", 0.15, "A run may hang for as long as the platform lets it.");
        remarks.Add(
            design.State.HistoryRetention < TimeSpan.FromDays(7), "history-too-short", "/state", 0.08,
            $"Histories are gone after {design.State.HistoryRetention?.TotalHours:0} hours: what a customer complains of a week later cannot be looked up.");
        foreach (var (step, about) in StepView.Of(design))
            remarks.Add(
                step is { Integration.ThirdParty: true, Concurrency: null, RateLimit: null } && design.Concurrency.MaxRuns is null or > 100,
                "no-bulkhead", about, 0.03, $"Up to {design.Concurrency.MaxRuns?.ToString() ?? "any number of"} runs may call {step.Integration.Service ?? step.Name} at once: its limit is found out in production.");
    }

    private static void Waits(RemarkList remarks, OrchestrationDesign design)
    {
        foreach (var wait in FlowWalk.AllWithHandlers(design).OfType<WaitNode>())
        {
            remarks.Add(wait is { Event: not null, Timeout: null }, "wait-without-timeout", "/flow", 0.25, $"The wait for {wait.For} has no time-out: forgotten runs pile up.");
            remarks.Add(
                wait is { Event: not null, Timeout: not null, OnTimeout: null }, "timeout-without-escalation", "/flow", 0.04,
                $"When nobody answers {wait.For} in time, the run just fails: nobody is reminded and nobody else is asked.");
        }
    }
}
