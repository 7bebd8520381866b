using OrchestrationArchitect.Design.Simulation.Nodes;
using OrchestrationArchitect.Design.Simulation.Planning;

namespace OrchestrationArchitect.Design.Simulation.Running;

/// <summary>A place where a run is: one for a sequence, one for each branch or item under way.</summary>
internal sealed class Token
{
    public RunState Run = null!;
    public ScopeState? Scope;
    public PlanNode? Node;

    /// <summary>Moves on with each reuse and each cancelled event.</summary>
    public int Version;

    /// <summary>The run's generation this token belongs to; the run moves on when it aborts.</summary>
    public int Generation;

    /// <summary>Orchestrator delay that the next timed event still has to bear, in milliseconds.</summary>
    public double PendingDelay;

    /// <summary>The call under way, and how far it is.</summary>
    public StepPlan? Step;
    public RetryPlan? Retry;
    public int Attempt;
    public double CallStart;
    public double QueuedAt;

    /// <summary>The limiter before the callee has let the next attempt through; what that took, in milliseconds.</summary>
    public bool Admitted;
    public double LimiterWait;
    public string? StickyError;
    public string? AttemptError;
    public double AttemptBusy;
    public double AttemptStart;
    public bool HoldsInstance;

    /// <summary>Attempts of the scope this token has opened.</summary>
    public int ScopeAttempt;

    /// <summary>Rounds by loop, while in one.</summary>
    public int[]? Rounds;

    /// <summary>Whether what it was doing no longer matters: its run, or a scope around it, has ended.</summary>
    public bool IsDead
    {
        get
        {
            if (Run.Generation != Generation)
                return true;
            for (var scope = Scope; scope is not null; scope = scope.Parent.Scope)
            {
                if (scope.Dead)
                    return true;
            }

            return false;
        }
    }

    public void Reset(RunState run, ScopeState? scope)
    {
        Run = run;
        Scope = scope;
        Node = null;
        Version++;
        Generation = run.Generation;
        PendingDelay = 0;
        Step = null;
        Retry = null;
        StickyError = null;
        AttemptError = null;
        HoldsInstance = false;
        ScopeAttempt = 0;
        Rounds = null;
    }
}
