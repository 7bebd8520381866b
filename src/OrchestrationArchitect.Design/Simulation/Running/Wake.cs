namespace OrchestrationArchitect.Design.Simulation.Running;

/// <summary>What a token does when its time comes.</summary>
internal enum Wake
{
    /// <summary>The run arrives, and the next one is scheduled.</summary>
    Arrive,

    /// <summary>It enters its node.</summary>
    Enter,

    /// <summary>It starts an attempt of its call.</summary>
    Attempt,

    /// <summary>The attempt under way ends.</summary>
    AttemptEnd,

    /// <summary>Its pause is over.</summary>
    PauseEnd,

    /// <summary>It has come to the end of its branch or run.</summary>
    ScopeEnd,
}
