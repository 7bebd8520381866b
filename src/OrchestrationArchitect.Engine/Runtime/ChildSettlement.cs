using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Engine.History;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>Finds out what became of a child whose parent has not heard of it.</summary>
internal static class ChildSettlement
{
    /// <summary>Gives the parent the answer that is due, or has a failed child taken back.</summary>
    public static void Settle(RunServices run, RunSlot parent, ChildCreated child, bool rewind)
    {
        var execution = parent.ExecutionId.Value;
        var row = run.Store.Read(reader => reader.Find(child.InstanceId));
        if (row is null)
        {
            Fail($"The child '{child.InstanceId}' was purged.");
            return;
        }
        var (started, last) = run.Store.Read(reader => reader.Ends(row.Key));
        if (started?.Parent != new ParentLink(parent.Id, execution, child.Id))
            Answer(new ChildFailed(default, child.Id, FailureDetails.From(new InstanceExistsException(child.InstanceId))));
        else if (rewind && row.Status == InstanceStatus.Failed)
            run.Turns.Post(run.SlotOfEnded(row), new RunMessage.Rewind("Its parent was rewound."));
        else if (last is ExecutionCompleted end)
            Answer(RunCompletion.ToParent(end, child.Id));

        void Fail(string message) => Answer(new ChildFailed(default, child.Id, new FailureDetails("ChildPurged", message)));
        void Answer(Answer answer) => run.Turns.Post(parent, new RunMessage.Arrive(answer) { Execution = execution });
    }
}
