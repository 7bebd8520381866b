using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Runs.Critics;

/// <summary>What the people on call live with.</summary>
internal sealed class OperationsCritic : ICritic
{
    public Lens Lens => Lens.Operations;

    public Critique Review(OrchestrationDesign design)
    {
        var remarks = new RemarkList();
        for (var index = 0; index < design.DeadLetters.Length; index++)
        {
            var (queue, about) = (design.DeadLetters[index], $"/deadLetters/{index}");
            remarks.Add(queue.Redrive is null, about, 0.15, $"Nobody is told how {queue.Id} is put back.");
            remarks.Add(queue.Retention is null, about, 0.1, $"{queue.Id} keeps entries for a time nobody has set.");
        }

        remarks.Add(design.Concurrency.MaxRuns is null, "/concurrency", 0.15, "Nothing bounds the runs in flight: a burst reaches every callee.");
        remarks.Add(design.State.MaxDuration is null, "/state", 0.15, "A run may hang for as long as the platform lets it.");
        var waits = FlowWalk.All(design.Flow).OfType<WaitNode>().Count(wait => wait is { Event: not null, Timeout: null });
        remarks.Add(waits > 0, "/flow", 0.3, "A wait for an event has no time-out: forgotten runs pile up.");
        remarks.Add(design.Assumptions.Length > 8, "/assumptions", 0.05, "Much is assumed; somebody has to confirm it before the first incident.");
        return remarks.Through(Lens);
    }
}
