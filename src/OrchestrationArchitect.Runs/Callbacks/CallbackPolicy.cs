namespace OrchestrationArchitect.Runs.Callbacks;

/// <summary>Which addresses a host posts outcomes to.</summary>
public enum CallbackPolicy
{
    /// <summary>Public addresses, by https.</summary>
    Public,

    /// <summary>Those, and this very machine by http or https: for development.</summary>
    PublicAndLoopback,

    /// <summary>None: there is no secret to sign with.</summary>
    Off,
}
