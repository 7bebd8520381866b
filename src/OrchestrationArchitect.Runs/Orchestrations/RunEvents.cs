namespace OrchestrationArchitect.Runs.Orchestrations;

/// <summary>The events that runs listen to.</summary>
public static class RunEvents
{
    /// <summary>Asks a design run to stop in good order: what it stored is taken back. The payload, a text, says why.</summary>
    public const string Cancel = "Cancel";

    /// <summary>Asks a candidate to stop; sent by its run.</summary>
    public const string Stop = "Stop";
}
