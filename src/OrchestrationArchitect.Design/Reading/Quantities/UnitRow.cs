namespace OrchestrationArchitect.Design.Reading.Quantities;

/// <summary>A line of <c>units.data.tsv</c>.</summary>
/// <param name="Word">The unit in lower case.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Factor">How many of the base unit of the dimension it is.</param>
internal readonly record struct UnitRow(string Word, string Dimension, double Factor);
