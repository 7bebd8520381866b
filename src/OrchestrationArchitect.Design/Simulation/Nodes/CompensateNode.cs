using OrchestrationArchitect.Design.Simulation.Running;

namespace OrchestrationArchitect.Design.Simulation.Nodes;

/// <summary>Undoes the last completed step that is not yet undone, and comes back until none is left.</summary>
internal sealed class CompensateNode : PlanNode
{
    public static readonly CompensateNode Instance = new();

    public override PlanNode Enter(Engine engine, Token token)
    {
        var completed = token.Run.Completed;
        if (completed is null or { Count: 0 })
        {
            engine.EndRun(token.Run, RunOutcome.Compensated);
            return Parked;
        }

        var undo = completed[^1].Undo!;
        completed.RemoveAt(completed.Count - 1);
        engine.EnterState(token);
        engine.StartCall(token, undo.Step, undo.Retry);
        return Parked;
    }
}
