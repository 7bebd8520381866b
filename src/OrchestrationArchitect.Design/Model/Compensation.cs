namespace OrchestrationArchitect.Design.Model;

/// <summary>What undoes a completed step when the saga aborts.</summary>
/// <param name="Step">The id of the undoing step, itself in <see cref="OrchestrationDesign.Steps"/>.</param>
/// <param name="Retry">How the undoing step is repeated; it has no other way out but the dead-letter queue.</param>
public sealed record Compensation(string Step, RetryPolicy Retry);
