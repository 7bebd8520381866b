using System.Collections.Immutable;

namespace OrchestrationArchitect.Bench.Reading.Fitting;

/// <summary>What is fitted, and how. The figures were chosen by cross-validation.</summary>
/// <param name="Answers">The possible answers, in the order of the table's columns; on equal odds the earlier wins.</param>
/// <param name="Least">An observation is weighed if so many examples have it.</param>
/// <param name="Second">How much of a yes an answer is that is right but not the best, 0 to 1.</param>
/// <param name="Ridge">The penalty on the square of an observation's weight.</param>
internal sealed record FitPlan(ImmutableArray<string> Answers, Func<string, int> Least, double Second, Func<string, double> Ridge);
