namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>A line of <c>terms.data.tsv</c>.</summary>
/// <param name="Kind">A regulation (<c>compliance</c>) or a <c>place</c>.</param>
/// <param name="Words">The words in lower case.</param>
/// <param name="Text">The text of the constraint.</param>
internal sealed record TermRow(string Kind, string[] Words, string Text);
