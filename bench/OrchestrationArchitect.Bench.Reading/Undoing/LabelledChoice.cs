namespace OrchestrationArchitect.Bench.Reading.Undoing;

/// <summary>A choice with its label.</summary>
/// <param name="Writer">Who wrote the text.</param>
/// <param name="Options">What is observed of each option; the first is that nothing is undone.</param>
/// <param name="Right">The options that are right.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Before">The odds of each option by what was weighed before, which the weights are to better; <see langword="null"/> if nothing was.</param>
internal sealed record LabelledChoice(int Writer, IReadOnlyList<IReadOnlyList<string>> Options, IReadOnlySet<int> Right, double Weight = 1, IReadOnlyList<double>? Before = null);
