namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>Under what something is done, from what speaks against an undoing to what asks for one.</summary>
public enum Mishap
{
    /// <summary>Good news, or the other side of a failure: nothing is undone under it.</summary>
    None,

    /// <summary>The words say nothing of it: only what is undone tells.</summary>
    Untold,

    /// <summary>Something happens, good or bad.</summary>
    Event,

    /// <summary>A condition that tells no failure.</summary>
    Condition,

    /// <summary>A failure.</summary>
    Failure,
}
