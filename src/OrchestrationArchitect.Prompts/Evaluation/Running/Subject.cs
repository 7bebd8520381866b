using System.Collections.Immutable;

namespace OrchestrationArchitect.Prompts.Evaluation.Running;

/// <summary>What checks look at.</summary>
/// <param name="Answer">The answer, trimmed.</param>
/// <param name="Values">The variables' values.</param>
/// <param name="Expected">The reference texts.</param>
internal sealed record Subject(
    string Answer, IReadOnlyDictionary<string, string> Values, ImmutableArray<string> Expected);
