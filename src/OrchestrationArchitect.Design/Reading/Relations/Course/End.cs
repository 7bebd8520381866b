namespace OrchestrationArchitect.Design.Reading.Relations.Course;

/// <summary>Where the next step follows.</summary>
/// <param name="Step">The last step.</param>
/// <param name="Condition">On what the next step depends.</param>
/// <param name="For">The decision that it stands in for; -1 if none.</param>
internal readonly record struct End(int Step, string? Condition, int For = -1);
