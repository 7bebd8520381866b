namespace OrchestrationArchitect.Design.Exporting.Asl.Failure;

/// <summary>A failure on its way out of a level.</summary>
/// <param name="Exit">The field that must name where it goes.</param>
/// <param name="Undo">Whether completed steps are undone first.</param>
internal sealed record AbortRequest(Exit Exit, bool Undo)
{
    /// <summary>How many entries of the level's log may have been done by then.</summary>
    public required int Done { get; set; }
}

/// <summary>Who fails.</summary>
/// <param name="Id">The step's id, or the words of the node.</param>
/// <param name="Name">The name shown.</param>
internal sealed record Failing(string Id, string Name);
