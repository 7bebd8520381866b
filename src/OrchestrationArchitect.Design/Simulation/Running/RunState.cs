using OrchestrationArchitect.Design.Simulation.Planning;

namespace OrchestrationArchitect.Design.Simulation.Running;

/// <summary>One run of the process.</summary>
internal sealed class RunState
{
    public RunState(double arrival, bool measured)
    {
        Arrival = arrival;
        Measured = measured;
    }

    /// <summary>When it arrived, in milliseconds of virtual time.</summary>
    public double Arrival { get; }

    /// <summary>Whether it counts, or only warms the system up.</summary>
    public bool Measured { get; }

    /// <summary>Moves on when the run aborts or ends; tokens of older generations are dead.</summary>
    public int Generation { get; set; }

    /// <summary>Whether it has ended.</summary>
    public bool Ended { get; set; }

    /// <summary>Completed steps that can be undone, in order of completion.</summary>
    public List<StepPlan>? Completed { get; private set; }

    public void Complete(StepPlan step) => (Completed ??= []).Add(step);
}

/// <summary>How a run ended.</summary>
internal enum RunOutcome
{
    /// <summary>Well.</summary>
    Succeeded,

    /// <summary>As failed, on purpose or uncaught.</summary>
    Failed,

    /// <summary>Dead-lettered without compensation.</summary>
    DeadLettered,

    /// <summary>Compensated, then dead-lettered.</summary>
    Compensated,
}
