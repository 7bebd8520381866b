namespace OrchestrationArchitect.Design.Synthesis.Flow;

/// <summary>One step comes straight after another.</summary>
/// <param name="From">The index of the step before.</param>
/// <param name="To">The index of the step after.</param>
/// <param name="Condition">When it does; <see langword="null"/> for always.</param>
internal readonly record struct Link(int From, int To, string? Condition);
