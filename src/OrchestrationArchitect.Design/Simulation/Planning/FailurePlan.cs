using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Simulation.Nodes;

namespace OrchestrationArchitect.Design.Simulation.Planning;

/// <summary>What happens once attempts are used up, compiled.</summary>
internal sealed record FailurePlan(FailureAction Action, ImmutableArray<CatchPlan> Catches)
{
    /// <summary>The handler of an error, if one takes it. A handler without nodes is <see langword="null"/> inside.</summary>
    public bool TryCatch(string error, out PlanNode? handler)
    {
        foreach (var entry in Catches)
        {
            if (entry.Errors.Any(name => ErrorNames.Takes(name, error)))
            {
                handler = entry.Handler;
                return true;
            }
        }

        handler = null;
        return false;
    }
}

/// <summary>A handler for some errors, compiled.</summary>
internal sealed record CatchPlan(ImmutableArray<string> Errors, PlanNode? Handler);
