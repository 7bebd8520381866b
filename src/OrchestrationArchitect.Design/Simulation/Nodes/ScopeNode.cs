using OrchestrationArchitect.Design.Simulation.Planning;
using OrchestrationArchitect.Design.Simulation.Running;

namespace OrchestrationArchitect.Design.Simulation.Nodes;

/// <summary>Opens a scope of branches or items and joins them.</summary>
internal abstract class ScopeNode : PlanNode
{
    /// <summary>How the scope as a whole is repeated; <see langword="null"/> for never.</summary>
    public RetryPlan? Retry { get; init; }

    /// <summary>What happens when it fails for good; <see langword="null"/> passes the error outward.</summary>
    public FailurePlan? OnFailure { get; init; }

    /// <summary>Whether the join waits for those it does not require, too.</summary>
    public abstract bool WaitsForAll { get; }

    /// <summary>How many branches or items run at a time.</summary>
    protected abstract int Width(ScopeState scope);

    /// <summary>The body of one branch or item.</summary>
    protected abstract PlanNode? Body(int index);

    /// <summary>Branches or items of this entry, and how many must end well.</summary>
    protected abstract (int Total, int Required) Size(Engine engine);

    public sealed override PlanNode? Enter(Engine engine, Token token)
    {
        engine.EnterState(token);
        var (total, required) = Size(engine);
        if (total == 0)
            return Next;

        var scope = new ScopeState(token, this, total, required);
        var delay = token.PendingDelay;
        token.PendingDelay = 0;
        var width = Math.Min(Width(scope), total);
        for (var index = 0; index < width; index++)
        {
            var branch = Prepare(engine, scope);
            branch.PendingDelay = delay;
            engine.Schedule(branch, 0, branch.Node is null ? Wake.ScopeEnd : Wake.Enter);
        }

        return Parked;
    }

    /// <summary>A token at the start of the next branch or item.</summary>
    public Token Prepare(Engine engine, ScopeState scope)
    {
        var token = engine.Rent(scope.Parent.Run, scope);
        token.Generation = scope.Parent.Generation;
        token.Node = Body(scope.Started++);
        return token;
    }
}
