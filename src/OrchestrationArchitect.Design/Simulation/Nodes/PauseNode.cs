using OrchestrationArchitect.Design.Simulation.Running;

namespace OrchestrationArchitect.Design.Simulation.Nodes;

/// <summary>Waits for time to pass, or for an event with a deadline.</summary>
internal sealed class PauseNode : PlanNode
{
    /// <summary>How long it takes, in milliseconds.</summary>
    public required Law Length { get; init; }

    /// <summary>How long an event is waited for, in milliseconds; infinite for ever.</summary>
    public double Deadline { get; init; } = double.PositiveInfinity;

    /// <summary>Whether something runs when the time is up; otherwise the run fails.</summary>
    public bool HandlesTimeout { get; init; }

    /// <summary>What runs when the time is up.</summary>
    public PlanNode? OnTimeout { get; init; }

    public override PlanNode Enter(Engine engine, Token token)
    {
        engine.EnterState(token);
        var length = Length.Draw(engine.Random);
        token.AttemptError = length > Deadline ? ErrorNames.Timeout : null;
        var delay = token.PendingDelay + Math.Min(length, Deadline);
        token.PendingDelay = 0;
        engine.Schedule(token, delay, Wake.PauseEnd);
        return Parked;
    }
}
