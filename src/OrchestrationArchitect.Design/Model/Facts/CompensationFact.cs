namespace OrchestrationArchitect.Design.Model.Facts;

/// <summary>What undoes a step when a later one fails.</summary>
/// <param name="Step">The id of the step that is undone.</param>
/// <param name="By">The kebab-case id of the undoing action, such as <c>refund-payment</c>.</param>
/// <param name="Span">The words it came from: for a derived one, the step's own.</param>
/// <param name="Derived">The text does not state it; the lexicon supplied it.</param>
public sealed record CompensationFact(string Step, string By, SourceSpan Span, bool Derived = false);
