namespace OrchestrationArchitect.Bench.Reading.Undoing;

/// <summary>A choice with its label.</summary>
/// <param name="Writer">Who wrote the text.</param>
/// <param name="Options">What is observed of each option; the first is that nothing is undone.</param>
/// <param name="Right">The options that are right.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record LabelledChoice(int Writer, IReadOnlyList<IReadOnlyList<string>> Options, IReadOnlySet<int> Right, double Weight = 1);
