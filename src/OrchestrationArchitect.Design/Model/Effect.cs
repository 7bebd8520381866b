namespace OrchestrationArchitect.Design.Model;

/// <summary>What a step does to the world; it decides how the step may be retried and undone.</summary>
public enum Effect
{
    /// <summary>Changes nothing outside the run.</summary>
    Read,

    /// <summary>Changes something that another action can undo.</summary>
    Compensatable,

    /// <summary>Changes something, and doing it again changes nothing more.</summary>
    Idempotent,

    /// <summary>Changes something that cannot be undone: a pivot candidate.</summary>
    Irreversible,

    /// <summary>A person acts or decides.</summary>
    Human,

    /// <summary>The run waits for time to pass or for an event.</summary>
    Wait,
}
