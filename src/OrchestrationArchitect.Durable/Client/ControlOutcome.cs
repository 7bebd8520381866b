namespace OrchestrationArchitect.Durable.Client;

/// <summary>What became of an operator's command.</summary>
public enum ControlOutcome
{
    /// <summary>It is stored and will take effect.</summary>
    Accepted,

    /// <summary>There is no instance of that id.</summary>
    NotFound,

    /// <summary>
    /// The instance's status does not allow it: ended for most, not ended for purge and rewind, and on Durable Functions
    /// not suspended for resuming.
    /// </summary>
    NotAllowed,
}
